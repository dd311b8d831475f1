package org.broadsheet.cms.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.store.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Whole articles, for programs that take the content over.
 *
 * @param query what was asked for
 * @param articles in the order that was asked for
 * @param links where each article lives that the texts link to
 * @param next the cursor of the next page, or null on the last one
 */
public record ArticleListView(
    PageFrame frame,
    Query query,
    List<Article> articles,
    Map<ArticleId, ArticleAddress> links,
    @Nullable String next,
    Set<InvalidationTag> tags,
    Instant validUntil)
    implements View {
  public static final int DEFAULT_LIMIT = 20;
  public static final int MAX_LIMIT = 100;

  public ArticleListView {
    articles = List.copyOf(articles);
    links = Map.copyOf(links);
    tags = Set.copyOf(tags);
  }

  /**
   * Which articles are wanted; those that meet all conditions.
   *
   * @param section a section's slug, or null for all
   * @param tag a tag's id, or null for all
   * @param author a contributor's id, or null for all
   * @param cursor where to go on, or null for the first page
   * @param limit 1 to {@value #MAX_LIMIT}
   */
  public record Query(
      @Nullable String section,
      @Nullable String tag,
      @Nullable String author,
      Listing.Order order,
      @Nullable String cursor,
      int limit) {
    public Query {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + " but was " + limit);
      }
    }

    /** The newest of all. */
    public static Query newest(int limit) {
      return new Query(null, null, null, Listing.Order.NEWEST_FIRST, null, limit);
    }
  }
}
