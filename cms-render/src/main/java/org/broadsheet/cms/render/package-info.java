/**
 * From a view to bytes: {@link org.broadsheet.cms.render.RenderService} picks the renderer for a
 * view and a format and gives the {@link org.broadsheet.cms.render.Rendered} page. What renderers
 * from outside did wrong is in {@link org.broadsheet.cms.render.RenderFaults}. To write a renderer,
 * start with {@code org.broadsheet.cms.render.spi}.
 */
@NullMarked
package org.broadsheet.cms.render;

import org.jspecify.annotations.NullMarked;
