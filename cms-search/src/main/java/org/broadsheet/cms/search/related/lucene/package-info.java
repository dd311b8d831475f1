/**
 * What to read next, found in the index of articles.
 *
 * <p>{@link org.broadsheet.cms.search.related.lucene.LuceneRelatedArticles} is asked. It chooses an
 * article's most telling words ({@code TermSelector}), looks for articles that share them ({@code
 * CandidateFinder}), says which words those are ({@code ReasonWriter}), and lets editors' pins and
 * bans, and what the store says readers may see, have the last word. The index is seen through
 * {@link org.broadsheet.cms.search.related.lucene.RelatedIndex} only.
 */
@NullMarked
package org.broadsheet.cms.search.related.lucene;

import org.jspecify.annotations.NullMarked;
