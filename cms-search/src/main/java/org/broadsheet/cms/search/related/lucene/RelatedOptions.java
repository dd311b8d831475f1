package org.broadsheet.cms.search.related.lucene;

/**
 * How related articles are looked for.
 *
 * @param terms how many of an article's words are looked for, at most
 * @param frequencyCap in what share of all articles a word may occur to be looked for
 */
public record RelatedOptions(int terms, double frequencyCap) {}
