package org.broadsheet.cms.web;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.cms.error.CmsException;
import org.broadsheet.cms.error.MissingModuleException;
import org.broadsheet.cms.extension.Extensions;
import org.broadsheet.cms.render.RenderService;
import org.broadsheet.cms.render.Rendered;
import org.broadsheet.cms.render.html.HtmlAssets;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.MessageView;
import org.broadsheet.cms.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for the site's pages and files. Called by many threads at once; it blocks on the
 * store and the index, so call it where that is allowed. Never throws for what a request holds.
 */
public final class SiteHandler {
  private static final Logger LOGGER = System.getLogger(SiteHandler.class.getName());

  private static final String CACHE_CONTROL = "Cache-Control";

  /** Nothing but the site's own styles and pictures from anywhere safe; no script at all. */
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' https:; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** A file that is opened by itself, such as an SVG, may style itself but runs nothing. */
  private static final String FILE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

  private static final List<SiteResponse.Header> SECURITY =
      List.of(
          new SiteResponse.Header("X-Content-Type-Options", "nosniff"),
          new SiteResponse.Header("Referrer-Policy", "strict-origin-when-cross-origin"),
          new SiteResponse.Header("Cross-Origin-Opener-Policy", "same-origin"),
          new SiteResponse.Header(
              "Permissions-Policy",
              "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"));

  private static final byte[] LAST_RESORT =
      ("<!DOCTYPE html><html lang=\"en\"><head><meta"
           + " charset=\"utf-8\"><title>Error</title></head><body><h1>Something went wrong on our"
           + " side</h1><p>Try again in a minute.</p></body></html>")
          .getBytes(StandardCharsets.UTF_8);

  private final PageSource pages;
  private final RenderService renderers;
  private final Router router;
  private final PageHistory history = new PageHistory();

  @Inject
  SiteHandler(
      PageSource pages,
      RenderService renderers,
      HtmlAssets assets,
      Extensions<StaticContribution> files,
      FormatRoutes formats) {
    this.pages = pages;
    this.renderers = renderers;
    this.router = new Router(pages, assets, files, formats);
  }

  /**
   * Answers {@code request}; a fault on the way is logged and answered with a page that says so.
   */
  public SiteResponse handle(SiteRequest request) {
    SiteResponse response = request.isRead() ? answer(request) : notAllowed(request);
    return request.isHead() ? response.withoutBody() : response;
  }

  private SiteResponse answer(SiteRequest request) {
    try {
      return answer(request, router.route(request));
    } catch (MissingModuleException e) {
      LOGGER.log(Level.WARNING, e.getMessage());
      return failure(request, MessageView.Kind.UNAVAILABLE);
    } catch (ProblemException e) {
      return problem(e.problem());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOGGER.log(
          Level.ERROR, "answering " + request.method() + " " + request.path() + " failed", e);
      boolean passing = e instanceof CmsException known && known.retryable();
      return failure(request, passing ? MessageView.Kind.UNAVAILABLE : MessageView.Kind.ERROR);
    }
  }

  private SiteResponse answer(SiteRequest request, Answer answer) {
    return switch (answer) {
      case Answer.Page page -> page(request, page.view());
      case Answer.Output output -> output(request, output);
      case Answer.Problem problem -> problem(problem);
      case Answer.Message message -> message(request, message.kind());
      case Answer.Redirect redirect -> redirect(redirect);
      case Answer.File file -> file(request, file.resource());
    };
  }

  private SiteResponse page(SiteRequest request, View view) {
    String target =
        request.rawQuery() == null ? request.path() : request.path() + "?" + request.rawQuery();
    boolean negotiated = view instanceof ArticleView;
    return rendered(request, view, target, Format.HTML, negotiated, null);
  }

  private SiteResponse output(SiteRequest request, Answer.Output wanted) {
    Optional<? extends View> view = wanted.assembly().get();
    return view.isEmpty()
        ? answer(request, wanted.otherwise().get())
        : rendered(
            request,
            view.get(),
            wanted.target(),
            wanted.format(),
            wanted.negotiated(),
            wanted.page());
  }

  private SiteResponse rendered(
      SiteRequest request,
      View view,
      String target,
      Format format,
      boolean negotiated,
      @Nullable String canonical) {
    Rendered page = renderers.render(view, format.name());
    String etag = Validators.etag(page.body());
    Instant modified = history.lastModified(target + ' ' + format.name(), etag, view);
    boolean fresh = Validators.isFresh(request, etag, modified);
    SiteResponse.Builder response =
        SiteResponse.status(fresh ? 304 : 200)
            .header("ETag", etag)
            .header("Last-Modified", Validators.httpDate(modified))
            .header(CACHE_CONTROL, "no-cache");
    if (negotiated) {
      response.header("Vary", "Accept");
    }
    if (format.name().equals(Format.HTML.name())) {
      secure(response, PAGE_POLICY);
    } else {
      forPrograms(response);
    }
    if (canonical != null) {
      String address = view.frame().site().absolute(canonical);
      response.header("Link", "<" + address + ">; rel=\"canonical\"");
    }
    return fresh ? response.build() : response.body(page.mediaType(), page.body()).build();
  }

  private SiteResponse file(SiteRequest request, StaticResource file) {
    String etag = Validators.etag(file.bytes());
    boolean fresh = Validators.isFresh(request, etag, file.lastModified());
    SiteResponse.Builder response =
        SiteResponse.status(fresh ? 304 : 200)
            .header("ETag", etag)
            .header(
                CACHE_CONTROL,
                file.immutable() ? "public, max-age=31536000, immutable" : "no-cache");
    if (file.lastModified() != null) {
      response.header("Last-Modified", Validators.httpDate(file.lastModified()));
    }
    secure(response, FILE_POLICY);
    return fresh ? response.build() : response.body(file.mediaType(), file.bytes()).build();
  }

  private SiteResponse redirect(Answer.Redirect redirect) {
    // A browser that kept a 301 for ever would not follow the article to its next address.
    SiteResponse.Builder response =
        SiteResponse.status(redirect.status())
            .header("Location", redirect.location())
            .header(CACHE_CONTROL, "no-cache")
            .header("Content-Length", "0");
    return secure(response, PAGE_POLICY).build();
  }

  /** What goes out for programs may be read by those of any site, but does nothing by itself. */
  private static SiteResponse.Builder forPrograms(SiteResponse.Builder response) {
    return secure(response, FILE_POLICY).header("Access-Control-Allow-Origin", "*");
  }

  private static SiteResponse problem(Answer.Problem problem) {
    SiteResponse.Builder response =
        SiteResponse.status(problem.status())
            .header(CACHE_CONTROL, problem.status() >= 500 ? "no-store" : "no-cache");
    if (problem.status() == 405) {
      response.header("Allow", "GET, HEAD");
    }
    if (problem.status() == 503) {
      response.header("Retry-After", "60");
    }
    return forPrograms(response)
        .body(Problem.MEDIA_TYPE, Problem.write(problem.status(), problem.detail()))
        .build();
  }

  private static boolean isOfPrograms(SiteRequest request) {
    return request.isBelow(ApiRoutes.FIRST_SEGMENT);
  }

  private static Answer.Problem asProblem(MessageView.Kind kind) {
    String detail =
        switch (kind) {
          case NOT_FOUND -> "There is nothing at this address.";
          case BAD_REQUEST -> "Something in the address has no meaning.";
          case ERROR -> "Something went wrong on our side; try again in a minute.";
          case UNAVAILABLE -> "This is not available at the moment; try again in a minute.";
        };
    return new Answer.Problem(kind.status(), detail);
  }

  private SiteResponse message(SiteRequest request, MessageView.Kind kind) {
    return isOfPrograms(request) ? problem(asProblem(kind)) : message(kind);
  }

  private SiteResponse message(MessageView.Kind kind) {
    Rendered page = renderers.render(pages.message(kind), Format.HTML.name());
    return message(kind, page.mediaType(), page.body());
  }

  private SiteResponse message(MessageView.Kind kind, String mediaType, byte[] body) {
    SiteResponse.Builder response =
        SiteResponse.status(kind.status())
            .header(CACHE_CONTROL, kind.status() >= 500 ? "no-store" : "no-cache");
    if (kind == MessageView.Kind.UNAVAILABLE) {
      response.header("Retry-After", "60");
    }
    return secure(response, PAGE_POLICY).body(mediaType, body).build();
  }

  /** What broke the page may break its message too. */
  private SiteResponse failure(SiteRequest request, MessageView.Kind kind) {
    if (isOfPrograms(request)) {
      return problem(asProblem(kind));
    }
    try {
      return message(kind);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOGGER.log(Level.ERROR, "rendering the message " + kind + " failed", e);
      return message(kind, Format.HTML.mediaType(), LAST_RESORT);
    }
  }

  private SiteResponse notAllowed(SiteRequest request) {
    if (isOfPrograms(request)) {
      return problem(new Answer.Problem(405, "This address can only be read, by GET or HEAD."));
    }
    SiteResponse.Builder response =
        SiteResponse.status(405)
            .header("Allow", "GET, HEAD")
            .header(CACHE_CONTROL, "no-cache")
            .header("Content-Length", "0");
    return secure(response, PAGE_POLICY).build();
  }

  private static SiteResponse.Builder secure(SiteResponse.Builder response, String policy) {
    return response.header("Content-Security-Policy", policy).headers(SECURITY);
  }
}
