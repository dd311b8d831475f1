/**
 * Articles as plain text, wrapped for a terminal or a mail, and as Markdown that can be imported
 * again. {@link org.broadsheet.cms.render.text.TextRenderModule} adds both formats; {@link
 * org.broadsheet.cms.render.text.PlainTexts} wraps text for others.
 */
@NullMarked
package org.broadsheet.cms.render.text;

import org.jspecify.annotations.NullMarked;
