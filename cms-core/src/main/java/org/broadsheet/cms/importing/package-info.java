/**
 * Brings articles in from files of other systems.
 *
 * <p>Start with {@link org.broadsheet.cms.importing.ImportService}: it runs an {@link
 * org.broadsheet.cms.importing.ImportRequest} and answers with an {@link
 * org.broadsheet.cms.importing.ImportReport}. Each format is an {@link
 * org.broadsheet.cms.importing.ArticleImporter}, added with {@link
 * org.broadsheet.cms.importing.ImportBinder}. Two are built in: {@link
 * org.broadsheet.cms.importing.JsonLinesImporter} for one JSON object a line, and {@link
 * org.broadsheet.cms.importing.PageTextImporter} for the text of one scraped article page. {@link
 * org.broadsheet.cms.importing.HtmlToBlocks} and {@link
 * org.broadsheet.cms.importing.MarkdownToBlocks} turn marked-up text into blocks.
 */
@NullMarked
package org.broadsheet.cms.importing;

import org.jspecify.annotations.NullMarked;
