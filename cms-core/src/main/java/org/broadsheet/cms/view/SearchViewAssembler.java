package org.broadsheet.cms.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.search.ArticleSearch;
import org.broadsheet.cms.search.SearchHit;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.search.SearchResults;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.visibility.VisibilityWindow;
import org.jspecify.annotations.Nullable;

/** Gathers the search page. */
final class SearchViewAssembler {
  private static final SearchResults NOTHING = new SearchResults(List.of(), 0, true, true);

  private final ArticleStore articles;
  private final ArticleSearch search;

  SearchViewAssembler(ArticleStore articles, ArticleSearch search) {
    this.articles = articles;
    this.search = search;
  }

  SearchView assemble(SearchView.Request request, FrameDraft frame) {
    SearchResults found = query(request, frame).map(search::search).orElse(NOTHING);
    List<SearchView.Result> results = results(found, frame);
    frame.tag(InvalidationTag.NEWEST);
    long pages = (found.total() + SearchView.PAGE_SIZE - 1) / SearchView.PAGE_SIZE;
    return new SearchView(
        frame.build(),
        request,
        results,
        found.total(),
        found.totalExact(),
        found.complete(),
        (int) Math.min(pages, SearchView.MAX_PAGE),
        frame.tags(),
        frame.validUntil());
  }

  private List<SearchView.Result> results(SearchResults found, FrameDraft frame) {
    if (found.hits().isEmpty()) {
      return List.of();
    }
    List<ArticleId> ids = found.hits().stream().map(SearchHit::id).toList();
    Map<ArticleId, ArticleSummary> summaries = new HashMap<>();
    for (ArticleSummary summary : articles.summaries(ids, frame.at())) {
      summaries.put(summary.id(), summary);
    }
    frame.tagArticles(summaries.values());
    List<SearchView.Result> results = new ArrayList<>(ids.size());
    for (SearchHit hit : found.hits()) {
      ArticleSummary summary = summaries.get(hit.id());
      if (summary != null) {
        results.add(new SearchView.Result(summary, hit));
      }
    }
    return results;
  }

  /**
   * Empty when nothing was asked for, or when a filter names what does not exist and so lets
   * nothing through.
   */
  private static Optional<SearchQuery> query(SearchView.Request request, FrameDraft frame) {
    if (isEmpty(request)) {
      return Optional.empty();
    }
    Section section = null;
    if (request.section() != null) {
      section = frame.sections().findBySlug(request.section()).orElse(null);
      if (section == null) {
        return Optional.empty();
      }
    }
    if (isBad(request.tag()) || isBad(request.author())) {
      return Optional.empty();
    }
    ZoneId zone = frame.site().zone();
    return Optional.of(
        SearchQuery.builder(request.text())
            .section(section == null ? null : section.id())
            .tag(request.tag() == null ? null : new TagId(request.tag()))
            .author(request.author() == null ? null : new ContributorId(request.author()))
            .from(startOf(request.from(), 0, zone))
            .to(startOf(request.to(), 1, zone))
            .sort(request.sort())
            .offset((request.page() - 1) * SearchView.PAGE_SIZE)
            .limit(SearchView.PAGE_SIZE)
            .build());
  }

  private static boolean isEmpty(SearchView.Request request) {
    return request.text().isBlank()
        && request.section() == null
        && request.tag() == null
        && request.author() == null
        && request.from() == null
        && request.to() == null;
  }

  private static boolean isBad(@Nullable String id) {
    return id != null && !Slug.isWellFormed(id);
  }

  private static @Nullable Instant startOf(@Nullable LocalDate day, int plusDays, ZoneId zone) {
    if (day == null) {
      return null;
    }
    if (day.getYear() < 0 || day.getYear() > 9_998) {
      return day.getYear() < 0 ? Instant.EPOCH : VisibilityWindow.NEVER;
    }
    return day.plusDays(plusDays).atStartOfDay(zone).toInstant();
  }
}
