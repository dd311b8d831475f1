package org.broadsheet.cms.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.search.Snippet;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.view.SearchView;
import org.jspecify.annotations.Nullable;

/** The search page. */
final class SearchPage extends Page {
  private final SearchView view;
  private final Head head;

  SearchPage(HtmlEnvironment environment, SearchView view, JteOutput output) {
    super(environment, view, output, view.frame().locale(), List.of(), Map.of());
    this.view = view;
    String title = isBlank() ? label("search") : view.request().text() + ": " + label("search");
    this.head =
        Head.of(title + " | " + site().name(), null, null).between(pagePath(-1), pagePath(1));
  }

  @Override
  Head head() {
    return head;
  }

  SearchView.Request request() {
    return view.request();
  }

  List<SearchView.Result> results() {
    return view.results();
  }

  boolean isComplete() {
    return view.complete();
  }

  /** Whether no words were asked for. */
  boolean isBlank() {
    return view.request().text().isBlank();
  }

  /** Whether anything was asked for. */
  boolean isAsked() {
    SearchView.Request request = view.request();
    return !isBlank() || hasFilter(request);
  }

  private static boolean hasFilter(SearchView.Request request) {
    return request.section() != null
        || request.tag() != null
        || request.author() != null
        || request.from() != null
        || request.to() != null;
  }

  /** How many were found, in words. */
  String count() {
    String key =
        view.total() == 0 ? "search.none" : view.totalExact() ? "search.count" : "search.about";
    String words = labels().format(key, view.total());
    return isBlank()
        ? words
        : words + " " + label("search.for").replace("{0}", view.request().text());
  }

  boolean isNewestFirst() {
    return view.request().sort() == SearchQuery.Sort.NEWEST;
  }

  List<Section> sections() {
    return frame().sections().all();
  }

  boolean isChosen(Section section) {
    return section.slug().value().equals(view.request().section());
  }

  boolean hasPages() {
    return view.pages() > 1;
  }

  String pageOfPages() {
    return labels().format("search.page", view.request().page(), view.pages());
  }

  /** The path of the page {@code step} further, or null when there is none. */
  @Nullable String pagePath(int step) {
    int page = view.request().page() + step;
    return page < 1 || page > view.pages() ? null : path(page);
  }

  /** The same words in every section and of every date. */
  String widerPath() {
    return "/search?q=" + Addresses.encode(view.request().text());
  }

  boolean isNarrowed() {
    return !isBlank() && hasFilter(view.request());
  }

  private String path(int page) {
    SearchView.Request request = view.request();
    List<String> parts = new ArrayList<>();
    add("q", request.text(), parts);
    add("section", request.section(), parts);
    add("tag", request.tag(), parts);
    add("author", request.author(), parts);
    add("from", request.from(), parts);
    add("to", request.to(), parts);
    if (isNewestFirst()) {
      add("sort", "newest", parts);
    }
    if (page > 1) {
      add("page", page, parts);
    }
    return "/search?" + String.join("&", parts);
  }

  private static void add(String name, @Nullable Object value, List<String> parts) {
    if (value != null) {
      parts.add(name + "=" + Addresses.encode(value.toString()));
    }
  }

  /** The headline with what matched marked. */
  Writing headline(SearchView.Result result) {
    Snippet snippet = result.hit().headline();
    return out -> {
      if (snippet.parts().isEmpty()) {
        out.html().text(result.article().headline());
      } else {
        write(snippet, out);
      }
    };
  }

  /** Pieces of the text with what matched marked; the standfirst when there are none. */
  Writing excerpt(SearchView.Result result) {
    return out -> {
      List<Snippet> snippets = result.hit().snippets();
      for (int i = 0; i < snippets.size(); i++) {
        if (i > 0) {
          out.html().markup(" … ");
        }
        write(snippets.get(i), out);
      }
      if (snippets.isEmpty() && result.article().standfirst() != null) {
        out.html().text(result.article().standfirst());
      }
    };
  }

  boolean hasExcerpt(SearchView.Result result) {
    return !result.hit().snippets().isEmpty() || result.article().standfirst() != null;
  }

  String date(ArticleSummary article) {
    return dates().date(article.publishedAt());
  }

  private static void write(Snippet snippet, JteOutput out) {
    for (Snippet.Part part : snippet.parts()) {
      if (part.match()) {
        out.html().markup(Markup.MARK).text(part.text()).markup(Markup.MARK_END);
      } else {
        out.html().text(part.text());
      }
    }
  }
}
