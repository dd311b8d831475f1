/**
 * What an article is made of: blocks and the inline text within them.
 *
 * <p>A {@link org.broadsheet.cms.content.Block} is one of a sealed set of immutable records
 * (paragraph, heading, quotation, list, figure, table, embed, rule) or a {@link
 * org.broadsheet.cms.content.CustomBlock}, which carries a type name, a tree of {@link
 * org.broadsheet.cms.content.Data} and a stored fallback, so that content survives without the
 * plugin that made it. Running text is a list of {@link org.broadsheet.cms.content.Inline}. Fields
 * that this version does not know are kept in {@code extensions} and written back where they were.
 * Size, depth and count are bounded by {@link org.broadsheet.cms.content.ContentLimits}.
 *
 * <p>The package knows nothing of JSON, HTML, injection or storage.
 */
@NullMarked
package org.broadsheet.cms.content;

import org.jspecify.annotations.NullMarked;
