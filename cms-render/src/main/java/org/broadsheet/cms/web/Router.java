package org.broadsheet.cms.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.extension.Extensions;
import org.broadsheet.cms.render.html.HtmlAssets;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.store.AddressMatch;
import org.broadsheet.cms.view.View;
import org.jspecify.annotations.Nullable;

/** Finds what an address leads to. */
final class Router {
  private final PageSource pages;
  private final HtmlAssets assets;
  private final Extensions<StaticContribution> files;
  private final FormatRoutes formats;

  Router(
      PageSource pages,
      HtmlAssets assets,
      Extensions<StaticContribution> files,
      FormatRoutes formats) {
    this.formats = formats;
    this.pages = pages;
    this.assets = assets;
    this.files = files;
  }

  Answer route(SiteRequest request) {
    if (!request.wellFormed()) {
      return Answer.Message.BAD_REQUEST;
    }
    return formats.route(request).orElseGet(() -> page(request));
  }

  private Answer page(SiteRequest request) {
    List<String> segments = request.segments();
    if (request.hasTrailingSlash()) {
      return old(request).orElseGet(() -> withoutSlash(request));
    }
    if (segments.isEmpty()) {
      return new Answer.Page(pages.home());
    }
    return switch (segments.get(0)) {
      case "section" -> section(segments, request);
      case "archive" -> archive(segments, request);
      case "tag" -> listed(segments, () -> pages.tag(segments.get(1), after(request)));
      case "author" -> listed(segments, () -> pages.author(segments.get(1), after(request)));
      case "id" -> byId(segments);
      case "search" -> segments.size() == 1 ? search(request) : Answer.Message.NOT_FOUND;
      case "static" -> asset(request.path());
      default -> other(segments, request);
    };
  }

  private Answer section(List<String> segments, SiteRequest request) {
    if (segments.size() == 2) {
      return listed(segments, () -> pages.section(segments.get(1), after(request)));
    }
    Optional<YearMonth> month =
        segments.size() == 4 ? month(segments.get(2), segments.get(3)) : Optional.empty();
    return month.isEmpty()
        ? Answer.Message.NOT_FOUND
        : list(() -> pages.month(month.get(), segments.get(1), after(request)));
  }

  private Answer archive(List<String> segments, SiteRequest request) {
    Optional<YearMonth> month =
        segments.size() == 3 ? month(segments.get(1), segments.get(2)) : Optional.empty();
    return month.isEmpty()
        ? Answer.Message.NOT_FOUND
        : list(() -> pages.month(month.get(), null, after(request)));
  }

  private static Answer listed(List<String> segments, ListPage page) {
    return segments.size() == 2 ? list(page) : Answer.Message.NOT_FOUND;
  }

  private static Answer list(ListPage page) {
    try {
      return page.find().<Answer>map(Answer.Page::new).orElse(Answer.Message.NOT_FOUND);
    } catch (InvalidContentException e) {
      // The cursor is none of this list.
      return Answer.Message.BAD_REQUEST;
    }
  }

  private interface ListPage {
    Optional<? extends View> find();
  }

  private Answer byId(List<String> segments) {
    if (segments.size() != 2) {
      return Answer.Message.NOT_FOUND;
    }
    try {
      return pages
          .visibleAddress(new ArticleId(segments.get(1)))
          .<Answer>map(address -> new Answer.Redirect(302, address.path()))
          .orElse(Answer.Message.NOT_FOUND);
    } catch (InvalidContentException e) {
      return Answer.Message.NOT_FOUND;
    }
  }

  private Answer search(SiteRequest request) {
    return SearchParameters.parse(request)
        .<Answer>map(wanted -> new Answer.Page(pages.search(wanted)))
        .orElse(Answer.Message.BAD_REQUEST);
  }

  private Answer asset(String path) {
    return assets
        .find(path)
        .<Answer>map(
            asset ->
                new Answer.File(new StaticResource(asset.bytes(), asset.mediaType(), null, true)))
        .orElse(Answer.Message.NOT_FOUND);
  }

  private Answer other(List<String> segments, SiteRequest request) {
    Optional<StaticContribution> folder = files.snapshot().find(segments.get(0));
    if (folder.isPresent() && segments.size() > 1) {
      String rest = String.join("/", segments.subList(1, segments.size()));
      Optional<StaticResource> file = folder.get().resources().find(rest);
      if (file.isPresent()) {
        return new Answer.File(file.get());
      }
    }
    return article(request)
        .or(() -> withSuffix(request))
        .or(() -> old(request))
        .orElse(Answer.Message.NOT_FOUND);
  }

  private Optional<Answer> article(SiteRequest request) {
    return ArticleAddress.parse(request.path())
        .flatMap(address -> pages.resolve(address.path()))
        .filter(match -> match.address().path().equals(request.path()))
        .flatMap(
            match ->
                formats
                    .negotiated(request, match)
                    .or(() -> pages.article(match.id()).map(Answer.Page::new)));
  }

  /** A form of an article that is asked for by what stands behind its address. */
  private Optional<Answer> withSuffix(SiteRequest request) {
    String path = request.path();
    int dot = path.indexOf('.', path.lastIndexOf('/'));
    if (dot < 0) {
      return Optional.empty();
    }
    String suffix = path.substring(dot);
    Optional<Format> format = formats.bySuffix(suffix);
    if (format.isEmpty()) {
      return Optional.empty();
    }
    return ArticleAddress.parse(path.substring(0, dot))
        .flatMap(address -> pages.resolve(address.path()))
        .map(match -> withSuffix(request, match, format.get(), suffix));
  }

  private Answer withSuffix(SiteRequest request, AddressMatch match, Format format, String suffix) {
    String path = match.address().path() + suffix;
    if (path.equals(request.path())) {
      return formats.article(format, match, false, () -> Answer.Message.NOT_FOUND);
    }
    // Checked first: an address must not tell that something hidden stands behind it.
    return pages
        .visibleAddress(match.id())
        .<Answer>map(address -> new Answer.Redirect(301, address.path() + suffix))
        .orElse(Answer.Message.NOT_FOUND);
  }

  /**
   * An address that an article had once, here or in an older system, as it is written or as it
   * reads.
   */
  private Optional<Answer> old(SiteRequest request) {
    String path = encoded(request);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(request.path() + (request.hasTrailingSlash() ? "/" : ""));
    forms.add(path);
    if (request.rawQuery() != null) {
      forms.add(path + "?" + request.rawQuery());
    }
    for (String form : forms) {
      Optional<AddressMatch> match = pages.resolve(form);
      if (match.isPresent()) {
        // Checked only now: an address must not tell that something hidden stands behind it.
        return pages
            .visibleAddress(match.get().id())
            .filter(address -> !address.path().equals(request.path()))
            .map(address -> new Answer.Redirect(301, address.path()));
      }
    }
    return Optional.empty();
  }

  private static Answer withoutSlash(SiteRequest request) {
    String path = encoded(request);
    String query = request.rawQuery() == null ? "" : "?" + request.rawQuery();
    return new Answer.Redirect(301, path.substring(0, path.length() - 1) + query);
  }

  private static String encoded(SiteRequest request) {
    return request.segments().stream()
            .map(each -> URLEncoder.encode(each, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/", "/", ""))
        + (request.hasTrailingSlash() ? "/" : "");
  }

  private static @Nullable String after(SiteRequest request) {
    return request.parameter("after").filter(each -> !each.isEmpty()).orElse(null);
  }

  private static Optional<YearMonth> month(String year, String month) {
    if (!isDigits(year, 4) || !isDigits(month, 2)) {
      return Optional.empty();
    }
    int number = Integer.parseInt(month);
    return number < 1 || number > 12 || year.equals("0000")
        ? Optional.empty()
        : Optional.of(YearMonth.of(Integer.parseInt(year), number));
  }

  private static boolean isDigits(String text, int length) {
    return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
