/**
 * Finding articles: the port that a search engine fills.
 *
 * <p>Start with {@link org.broadsheet.cms.search.ArticleSearch}. A query is a {@link
 * org.broadsheet.cms.search.SearchQuery}; what comes back are {@link
 * org.broadsheet.cms.search.SearchResults} of {@link org.broadsheet.cms.search.SearchHit}s: ids,
 * scores and snippets, never views. Install {@code LuceneSearchModule} of cms-search for an index
 * in the process.
 */
@NullMarked
package org.broadsheet.cms.search;

import org.jspecify.annotations.NullMarked;
