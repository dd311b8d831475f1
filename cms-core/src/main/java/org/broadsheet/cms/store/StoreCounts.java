package org.broadsheet.cms.store;

/**
 * How much a store holds.
 *
 * @param articles all that are not deleted
 * @param live those with live content, whether or not their window is open
 * @param visible those that readers may see at the instant asked for
 */
public record StoreCounts(long articles, long live, long visible) {}
