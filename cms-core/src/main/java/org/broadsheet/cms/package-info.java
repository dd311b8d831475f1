/**
 * An embeddable headless CMS for news. Start with {@link org.broadsheet.cms.Cms#builder}: a host
 * installs the modules it needs and gets articles, search, related articles and views. A host with
 * a Guice injector of its own installs {@link org.broadsheet.cms.CmsModule} beside a store module
 * and runs the {@link org.broadsheet.cms.lifecycle.CmsLifecycle}.
 */
@NullMarked
package org.broadsheet.cms;

import org.jspecify.annotations.NullMarked;
