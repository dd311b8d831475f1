/**
 * HTML pages: install {@link org.broadsheet.cms.render.html.HtmlRenderModule}.
 *
 * <p>Pages and their parts are templates that are compiled with this module; blocks and inlines are
 * written by classes that implement the same {@code BlockRenderer} as any plugin's. {@link
 * org.broadsheet.cms.render.html.HtmlAssets} holds the style sheet.
 */
@NullMarked
package org.broadsheet.cms.render.html;

import org.jspecify.annotations.NullMarked;
