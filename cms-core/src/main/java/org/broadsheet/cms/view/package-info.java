/**
 * What renderers get: everything one page shows, gathered in a bounded number of store and index
 * calls.
 *
 * <p>{@link org.broadsheet.cms.view.ViewAssembler} makes each {@link org.broadsheet.cms.view.View}
 * that is a page; feeds, sitemaps, what programs take over and newsletters have assemblers of their
 * own beside it. A view is immutable, holds only what readers may see at its instant, and says what
 * it depends on ({@link org.broadsheet.cms.view.View#tags}) and when time alone makes it outdated
 * ({@link org.broadsheet.cms.view.View#validUntil}).
 */
@NullMarked
package org.broadsheet.cms.view;

import org.jspecify.annotations.NullMarked;
