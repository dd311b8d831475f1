package org.broadsheet.cms.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.search.SearchHit;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.store.InvalidationTag;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param request what was asked for, as it stands in the form
 * @param results what was found, in order; none when nothing was asked for
 * @param total how many there are in all
 * @param totalExact whether {@code total} is exact; otherwise there are at least as many
 * @param complete false while the index is being rebuilt and results may be missing
 * @param pages how many pages can be asked for
 */
public record SearchView(
    PageFrame frame,
    Request request,
    List<Result> results,
    long total,
    boolean totalExact,
    boolean complete,
    int pages,
    Set<InvalidationTag> tags,
    Instant validUntil)
    implements View {
  /** Results on a page. */
  public static final int PAGE_SIZE = 20;

  /** The last page that can be asked for. */
  public static final int MAX_PAGE = 50;

  public SearchView {
    results = List.copyOf(results);
    tags = Set.copyOf(tags);
  }

  /**
   * What a reader asked for.
   *
   * @param section a section's slug, or null
   * @param tag a tag's id, or null
   * @param author a contributor's id, or null
   * @param from the first day, in the site's zone, or null
   * @param to the last day, in the site's zone, or null
   * @param page from 1
   */
  public record Request(
      String text,
      @Nullable String section,
      @Nullable String tag,
      @Nullable String author,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      SearchQuery.Sort sort,
      int page) {}

  /** One article that was found, with what matched. */
  public record Result(ArticleSummary article, SearchHit hit) {}
}
