package org.broadsheet.cms.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.store.InvalidationTag;

/**
 * What was first published in the last two days, for news crawlers.
 *
 * @param articles newest first, at most {@value #SIZE}
 */
public record NewsSitemapView(
    PageFrame frame, List<ArticleSummary> articles, Set<InvalidationTag> tags, Instant validUntil)
    implements View {
  /** Articles in the file, which is what Google reads. */
  public static final int SIZE = 1_000;

  /** How long after its first publication an article is listed. */
  public static final Duration AGE = Duration.ofDays(2);

  public NewsSitemapView {
    articles = List.copyOf(articles);
    tags = Set.copyOf(tags);
  }
}
