package org.broadsheet.cms.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.view.SearchView;
import org.jspecify.annotations.Nullable;

/** The query of the search page. Fields that a form sends empty count as missing. */
final class SearchParameters {
  private SearchParameters() {}

  /** Empty when a value has no meaning: an order, date or page that does not exist. */
  static Optional<SearchView.Request> parse(SiteRequest request) {
    try {
      return Optional.of(
          new SearchView.Request(
              text(request),
              filled(request, "section"),
              filled(request, "tag"),
              filled(request, "author"),
              date(filled(request, "from")),
              date(filled(request, "to")),
              sort(filled(request, "sort")),
              page(filled(request, "page"))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String text(SiteRequest request) {
    String text = request.parameter("q").orElse("").strip();
    if (text.length() > SearchQuery.MAX_TEXT_LENGTH) {
      int end = SearchQuery.MAX_TEXT_LENGTH;
      text = text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static @Nullable String filled(SiteRequest request, String name) {
    return request.parameter(name).map(String::strip).filter(each -> !each.isEmpty()).orElse(null);
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static SearchQuery.Sort sort(@Nullable String text) {
    if (text == null || text.equals("relevance")) {
      return SearchQuery.Sort.RELEVANCE;
    }
    if (text.equals("newest")) {
      return SearchQuery.Sort.NEWEST;
    }
    throw new IllegalArgumentException("sort must be relevance or newest");
  }

  private static int page(@Nullable String text) {
    int page = text == null ? 1 : Integer.parseInt(text);
    if (page < 1 || page > SearchView.MAX_PAGE) {
      throw new IllegalArgumentException("page must be 1 to " + SearchView.MAX_PAGE);
    }
    return page;
  }
}
