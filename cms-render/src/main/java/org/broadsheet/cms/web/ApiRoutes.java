package org.broadsheet.cms.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.render.RenderService;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.store.Listing;
import org.broadsheet.cms.view.ArticleListView;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.RelatedView;
import org.broadsheet.cms.view.SectionsView;
import org.broadsheet.cms.view.View;
import org.jspecify.annotations.Nullable;

/** The delivery API: what programs of others read. Everything that goes wrong is a problem. */
final class ApiRoutes {
  static final String FIRST_SEGMENT = "api";

  private static final String VERSION = "v1";
  private static final String NO_SUCH_ARTICLE = "There is no article of that id to be seen.";

  /** The addresses, with what each may be asked. */
  private static final Map<String, Set<String>> PARAMETERS =
      Map.of(
          "articles", Set.of("section", "tag", "author", "sort", "cursor", "limit"),
          "articles/{id}", Set.of(),
          "articles/{id}/related", Set.of(),
          "sections", Set.of());

  private final FormatSource source;
  private final PageSource pages;
  private final RenderService formats;

  ApiRoutes(FormatSource source, PageSource pages, RenderService formats) {
    this.source = source;
    this.pages = pages;
    this.formats = formats;
  }

  /** Every address below the version, with {@code {id}} for what stands for an article. */
  static Set<String> templates() {
    return PARAMETERS.keySet();
  }

  /** What an address may be asked. */
  static Set<String> parameters(String template) {
    return PARAMETERS.getOrDefault(template, Set.of());
  }

  Answer route(SiteRequest request) {
    try {
      return found(request);
    } catch (ProblemException e) {
      return e.problem();
    }
  }

  private Answer found(SiteRequest request) {
    List<String> segments = request.segments();
    if (segments.size() < 3 || !segments.get(1).equals(VERSION)) {
      throw missing();
    }
    String template = template(segments.subList(2, segments.size()));
    Set<String> known = PARAMETERS.get(template);
    if (known == null) {
      throw missing();
    }
    requireKnown(request, known);
    return switch (template) {
      case "articles" -> articles(request);
      case "articles/{id}" -> article(request, id(segments));
      case "articles/{id}/related" -> related(request, id(segments));
      default ->
          output(
              request,
              SectionsView.class,
              request.path(),
              null,
              () -> Optional.of(source.sections()));
    };
  }

  private static ProblemException missing() {
    return new ProblemException(
        404, "There is nothing at this address. /openapi.json describes those that there are.");
  }

  private static String template(List<String> segments) {
    List<String> names = new ArrayList<>(segments);
    if (names.size() > 1 && names.get(0).equals("articles")) {
      names.set(1, "{id}");
    }
    return String.join("/", names);
  }

  private static void requireKnown(SiteRequest request, Set<String> known) {
    for (Map.Entry<String, List<String>> each : request.parameters().entrySet()) {
      String name = shortened(each.getKey());
      if (!known.contains(each.getKey())) {
        throw new ProblemException(
            400,
            "The parameter '%s' is not known here; known are: %s."
                .formatted(
                    name,
                    known.isEmpty()
                        ? "none"
                        : known.stream().sorted().collect(Collectors.joining(", "))));
      }
      if (each.getValue().size() > 1) {
        throw new ProblemException(400, "The parameter '" + name + "' is given more than once.");
      }
      if (each.getValue().get(0).isBlank()) {
        throw new ProblemException(
            400, "The parameter '" + name + "' is empty; give a value or leave it out.");
      }
    }
  }

  private static String shortened(String name) {
    return name.length() <= 40
        ? name
        : name.substring(0, Character.isHighSurrogate(name.charAt(39)) ? 39 : 40) + "…";
  }

  private static ArticleId id(List<String> segments) {
    try {
      return new ArticleId(segments.get(3));
    } catch (InvalidContentException e) {
      // What cannot be an id names nothing, like an id that nobody has.
      throw new ProblemException(404, NO_SUCH_ARTICLE);
    }
  }

  private Answer articles(SiteRequest request) {
    ArticleListView.Query query =
        new ArticleListView.Query(
            value(request, "section"),
            value(request, "tag"),
            value(request, "author"),
            order(value(request, "sort")),
            value(request, "cursor"),
            limit(value(request, "limit")));
    return output(
        request,
        ArticleListView.class,
        request.path() + "?" + inFixedForm(query),
        null,
        () -> Optional.of(listed(query)));
  }

  private ArticleListView listed(ArticleListView.Query query) {
    try {
      return source.articles(query);
    } catch (InvalidContentException e) {
      throw new ProblemException(
          400, "The cursor is not one that this list gave out; start again without it.");
    }
  }

  private static @Nullable String value(SiteRequest request, String name) {
    return request.parameter(name).orElse(null);
  }

  private static Listing.Order order(@Nullable String sort) {
    if (sort == null || sort.equals("newest")) {
      return Listing.Order.NEWEST_FIRST;
    }
    if (sort.equals("oldest")) {
      return Listing.Order.OLDEST_FIRST;
    }
    throw new ProblemException(400, "The parameter 'sort' must be newest or oldest.");
  }

  private static int limit(@Nullable String limit) {
    if (limit == null) {
      return ArticleListView.DEFAULT_LIMIT;
    }
    if (!limit.matches("[0-9]{1,4}")) {
      throw badLimit();
    }
    int number = Integer.parseInt(limit);
    if (number < 1 || number > ArticleListView.MAX_LIMIT) {
      throw badLimit();
    }
    return number;
  }

  private static ProblemException badLimit() {
    return new ProblemException(
        400, "The parameter 'limit' must be a number from 1 to " + ArticleListView.MAX_LIMIT + ".");
  }

  private static String inFixedForm(ArticleListView.Query query) {
    StringBuilder form = new StringBuilder("limit=").append(query.limit());
    form.append("&sort=").append(query.order() == Listing.Order.NEWEST_FIRST ? "newest" : "oldest");
    append("section", query.section(), form);
    append("tag", query.tag(), form);
    append("author", query.author(), form);
    append("cursor", query.cursor(), form);
    return form.toString();
  }

  private static void append(String name, @Nullable String value, StringBuilder form) {
    if (value != null) {
      form.append('&').append(name).append('=');
      form.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private Answer article(SiteRequest request, ArticleId id) {
    Format format = format(request, ArticleView.class);
    return new Answer.Output(
        request.path(),
        format,
        true,
        null,
        () -> pages.article(id).filter(view -> FormatRoutes.mayGoOut(view, format)),
        ApiRoutes::noSuchArticle);
  }

  private Answer related(SiteRequest request, ArticleId id) {
    return output(request, RelatedView.class, request.path(), null, () -> source.related(id));
  }

  private Answer output(
      SiteRequest request,
      Class<? extends View> view,
      String target,
      @Nullable String page,
      Supplier<? extends Optional<? extends View>> assembly) {
    return new Answer.Output(
        target, format(request, view), true, page, assembly, ApiRoutes::noSuchArticle);
  }

  private static Answer noSuchArticle() {
    return new Answer.Problem(404, NO_SUCH_ARTICLE);
  }

  /** JSON unless another form is liked better. */
  private Format format(SiteRequest request, Class<? extends View> view) {
    List<Format> offered = new ArrayList<>();
    for (Format each : formats.formats(view)) {
      if (each.name().equals("json")) {
        offered.add(0, each);
      } else if (!each.name().equals(Format.HTML.name())) {
        offered.add(each);
      }
    }
    if (offered.isEmpty()) {
      throw missing();
    }
    return Accept.of(request)
        .choose(offered)
        .orElseThrow(
            () ->
                new ProblemException(
                    406,
                    "Accept holds nothing that there is; there are: "
                        + offered.stream().map(Format::acceptedAs).collect(Collectors.joining(", "))
                        + "."));
  }
}
