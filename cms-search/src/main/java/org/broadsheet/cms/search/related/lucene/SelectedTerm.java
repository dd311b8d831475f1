package org.broadsheet.cms.search.related.lucene;

import org.apache.lucene.index.Term;

/**
 * A word that tells what an article is about.
 *
 * @param word as it stands in the article
 * @param boost what a match counts, by how often the article says it
 * @param weight how much it tells: often in the article, seldom elsewhere
 */
record SelectedTerm(Term term, String word, float boost, double weight) {}
