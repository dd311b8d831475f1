package org.broadsheet.cms.web;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.render.RenderService;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.store.AddressMatch;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.FeedView;
import org.broadsheet.cms.view.NewsSitemapView;
import org.broadsheet.cms.view.SitemapAssembler;
import org.broadsheet.cms.view.SitemapIndexView;
import org.broadsheet.cms.view.SitemapView;
import org.broadsheet.cms.view.View;
import org.jspecify.annotations.Nullable;

/** Finds what an address leads to that is no page for browsers. */
final class FormatRoutes {
  /** Formats for other publications, in which only what may be syndicated goes out. */
  private static final Set<String> EXCHANGE = Set.of("ninjs", "ans");

  private static final String FEED = "feed.";
  private static final String SITEMAP = "sitemap-";
  private static final String XML = ".xml";

  private final FormatSource source;
  private final PageSource pages;
  private final RenderService formats;
  private final ApiRoutes api;
  private final OpenApi openApi = new OpenApi();

  @Inject
  FormatRoutes(FormatSource source, PageSource pages, RenderService formats) {
    this.source = source;
    this.pages = pages;
    this.formats = formats;
    this.api = new ApiRoutes(source, pages, formats);
  }

  /** Empty for an address that is not one of these. */
  Optional<Answer> route(SiteRequest request) {
    List<String> segments = request.segments();
    if (segments.isEmpty() || request.hasTrailingSlash()) {
      return Optional.empty();
    }
    if (segments.get(0).equals(ApiRoutes.FIRST_SEGMENT)) {
      return Optional.of(api.route(request));
    }
    String last = segments.get(segments.size() - 1);
    if (last.startsWith(FEED)) {
      return feed(segments, last.substring(FEED.length() - 1));
    }
    return segments.size() == 1 ? file(last) : Optional.empty();
  }

  private Optional<Answer> feed(List<String> segments, String suffix) {
    Optional<Format> format = formats.format(FeedView.class, suffix);
    if (format.isEmpty()) {
      return Optional.empty();
    }
    if (segments.size() == 1) {
      return output(format.get(), "/", () -> Optional.of(source.siteFeed()), segments);
    }
    if (segments.size() != 3) {
      return Optional.empty();
    }
    String name = segments.get(1);
    return switch (segments.get(0)) {
      case "section" ->
          output(format.get(), "/section/" + name, () -> source.sectionFeed(name), segments);
      case "tag" -> output(format.get(), "/tag/" + name, () -> source.tagFeed(name), segments);
      default -> Optional.empty();
    };
  }

  private Optional<Answer> file(String name) {
    return switch (name) {
      case "robots.txt" -> Optional.of(text("text/plain; charset=utf-8", robots(source.site())));
      case "openapi.json" ->
          Optional.of(
              new Answer.File(
                  new StaticResource(openApi.of(source.site()), "application/json", null, false)));
      case "sitemap.xml" ->
          sitemap(name, SitemapIndexView.class, () -> Optional.of(source.sitemapIndex()));
      case "sitemap-news.xml" ->
          sitemap(name, NewsSitemapView.class, () -> Optional.of(source.newsSitemap()));
      case "sitemap-fronts.xml" ->
          sitemap(name, SitemapView.class, () -> Optional.of(source.fronts()));
      default -> numbered(name);
    };
  }

  private Optional<Answer> numbered(String name) {
    if (!name.startsWith(SITEMAP) || !name.endsWith(XML)) {
      return Optional.empty();
    }
    String number = name.substring(SITEMAP.length(), name.length() - XML.length());
    // One spelling for each file.
    return number.matches("[1-9][0-9]{0,5}")
        ? sitemap(name, SitemapView.class, () -> source.sitemap(Integer.parseInt(number)))
        : Optional.empty();
  }

  private Optional<Answer> sitemap(
      String name, Class<? extends View> view, Supplier<Optional<? extends View>> assembly) {
    return formats
        .format(view, XML)
        .flatMap(format -> output(format, null, assembly, List.of(name)));
  }

  private static Optional<Answer> output(
      Format format,
      @Nullable String page,
      Supplier<? extends Optional<? extends View>> assembly,
      List<String> segments) {
    return Optional.of(
        new Answer.Output(
            "/" + String.join("/", segments),
            format,
            false,
            page,
            assembly,
            () -> Answer.Message.NOT_FOUND));
  }

  private static Answer text(String mediaType, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Answer.File(new StaticResource(bytes, mediaType, null, false));
  }

  private static String robots(Site site) {
    return "User-agent: *\nDisallow: /search\nDisallow: /api/\nAllow: /\n\nSitemap: "
        + site.absolute("/sitemap.xml")
        + "\nSitemap: "
        + site.absolute(SitemapAssembler.NEWS_PATH)
        + "\n";
  }

  /**
   * The form of an article that {@code Accept} asks for on its page's address; empty for the page
   * itself, which is also for programs that like none of the forms.
   */
  Optional<Answer> negotiated(SiteRequest request, AddressMatch match) {
    String accepted = request.header("Accept").orElse("");
    if (accepted.isEmpty() || accepted.startsWith("text/html") || accepted.startsWith("*/*;")) {
      return Optional.empty();
    }
    return Accept.parse(accepted)
        .choose(formats.formats(ArticleView.class))
        .filter(format -> !format.name().equals(Format.HTML.name()))
        .map(format -> article(format, match, true, () -> Answer.Message.NOT_FOUND));
  }

  /** Whether a suffix asks for a form of an article, such as {@code .md}. */
  Optional<Format> bySuffix(String suffix) {
    return formats.format(ArticleView.class, suffix);
  }

  /** An article in a form that is no page. */
  Answer article(
      Format format, AddressMatch match, boolean negotiated, Supplier<Answer> otherwise) {
    ArticleAddress address = match.address();
    return new Answer.Output(
        address.path(),
        format,
        negotiated,
        address.path(),
        () -> pages.article(match.id()).filter(view -> mayGoOut(view, format)),
        otherwise);
  }

  static boolean mayGoOut(ArticleView view, Format format) {
    return view.article().rights().syndicate() || !EXCHANGE.contains(format.name());
  }
}
