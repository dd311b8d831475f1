/**
 * How hosts and plugins change what goes out: the renderers they write and the binders that add
 * them.
 *
 * <p>A {@link org.broadsheet.cms.render.spi.ViewRenderer} writes a whole page in one {@link
 * org.broadsheet.cms.render.spi.Format}; add it by a {@link
 * org.broadsheet.cms.render.spi.RenderBinder}. Within HTML pages a {@link
 * org.broadsheet.cms.render.spi.BlockRenderer} writes one type of block, an {@link
 * org.broadsheet.cms.render.spi.InlineRenderer} one type of inline, and a {@link
 * org.broadsheet.cms.render.spi.PartRenderer} one {@link org.broadsheet.cms.render.spi.PagePart};
 * add these by an {@link org.broadsheet.cms.render.spi.HtmlBinder}. All write through an {@link
 * org.broadsheet.cms.render.spi.HtmlWriter}, which escapes. The library's own pages are made of the
 * same pieces.
 */
@NullMarked
package org.broadsheet.cms.render.spi;

import org.jspecify.annotations.NullMarked;
