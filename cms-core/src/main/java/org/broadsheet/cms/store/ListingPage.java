package org.broadsheet.cms.store;

import java.time.Instant;
import java.util.List;
import org.broadsheet.cms.article.ArticleSummary;
import org.jspecify.annotations.Nullable;

/**
 * One page of a {@link Listing}.
 *
 * @param articles in the order that the listing asked for
 * @param next the cursor of the next page, or null on the last one
 * @param validUntil the earliest instant at which time alone may change this page
 */
public record ListingPage(
    List<ArticleSummary> articles, @Nullable String next, Instant validUntil) {
  public ListingPage {
    articles = List.copyOf(articles);
  }
}
