package org.broadsheet.cms.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits in the order asked for
 * @param total how many there are in all
 * @param totalExact whether {@code total} is exact; otherwise there are at least as many
 * @param complete false while the index is being rebuilt and hits may be missing
 */
public record SearchResults(
    List<SearchHit> hits, long total, boolean totalExact, boolean complete) {
  public SearchResults {
    hits = List.copyOf(hits);
  }
}
