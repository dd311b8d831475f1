/**
 * Starting and closing in order. Whatever has threads, files or connections is a {@link
 * org.broadsheet.cms.lifecycle.Managed} that registers with the {@link
 * org.broadsheet.cms.lifecycle.CmsLifecycle}, which {@code Cms} runs, or a host with an injector of
 * its own.
 */
@NullMarked
package org.broadsheet.cms.lifecycle;

import org.jspecify.annotations.NullMarked;
