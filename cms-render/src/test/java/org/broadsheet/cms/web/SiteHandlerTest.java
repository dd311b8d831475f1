package org.broadsheet.cms.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.cms.error.ConfigurationException;
import org.broadsheet.cms.error.MissingModuleException;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.extension.ExtensionBinder;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.Pages;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.view.SearchView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteHandlerTest {
  private static final String BRIDGE = "/politics/2026/11/24/bridge";

  /** Held, so that what goes wrong on purpose stays out of the test's output. */
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger(SiteHandler.class.getName()), Logger.getLogger("com.google.inject"));

  private final PaperOfTests paper = new PaperOfTests();
  private final SiteHandler site = handler(paper);

  @BeforeAll
  static void silence() {
    LOGGERS.forEach(each -> each.setLevel(Level.OFF));
  }

  @AfterAll
  static void speak() {
    LOGGERS.forEach(each -> each.setLevel(null));
  }

  static SiteHandler handler(PageSource source, Module... more) {
    Module[] all = java.util.Arrays.copyOf(more, more.length + 1);
    all[more.length] =
        new AbstractModule() {
          @Override
          protected void configure() {
            ExtensionBinder.newBinder(binder(), StaticContribution.class).declare("folder");
            bind(PageSource.class).toInstance(source);
            bind(FormatSource.class).toInstance(new NoFormats());
            bind(FormatRoutes.class).in(Singleton.class);
            bind(SiteHandler.class).in(Singleton.class);
          }
        };
    return new Pages(all).get(SiteHandler.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?utm=1",
        "/section/politics",
        "/section/politics?after=next",
        "/section/politics/2026/11",
        "/archive/2026/11",
        "/tag/bridge",
        "/author/ines-farrow",
        BRIDGE,
        BRIDGE + "?x=%20y",
        "/search",
        "/search?q=bridge&page=50&sort=newest&from=2026-01-01&to=",
        "/robots.txt"
      })
  void addressesOfTheSiteAreAnswered(String target) {
    SiteResponse response = get(target);

    assertEquals(200, response.status());
    assertTrue(response.body().length > 0);
    assertEquals(
        Integer.toString(response.body().length), response.header("content-length").orElse(""));
    assertEquals("no-cache", response.header("Cache-Control").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/section",
        "/section/nothing",
        "/section/politics/2026",
        "/section/politics/2026/13",
        "/section/politics/2026/1",
        "/section/politics/20261/11",
        "/archive/2026",
        "/archive/0000/01",
        "/archive/2026/11/24",
        "/tag",
        "/tag/nothing",
        "/tag/bridge/x",
        "/author/nobody",
        "/id",
        "/id/x/y",
        "/id/nothing",
        "/id/a%20b",
        "/id/%22",
        "/search/x",
        "/robots.txt/x",
        "/static/x.css",
        "/static",
        "/media/x.png",
        "/politics/2026/11/24/other",
        "/politics/2026/13/24/bridge",
        "/favicon.ico",
        "/feed.rss",
        "/.well-known/x",
        "/section/Pol%C3%ADtica"
      })
  void whatDoesNotExistIsNotFound(String target) {
    SiteResponse response = get(target);

    assertEquals(404, response.status(), target);
    assertTrue(text(response).contains("This page is not in the paper"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?page=51",
        "/search?page=0",
        "/search?page=x",
        "/search?page=-1",
        "/search?sort=best",
        "/search?from=yesterday",
        "/search?to=2026-02-30",
        "/section/politics?after=nonsense",
        "/tag/bridge?after=%00",
        "/%",
        "/%2e%2e/etc/passwd",
        "//evil.example",
        "/a//b",
        "/%FF",
        "/a%0d%0ab"
      })
  void whatHasNoMeaningIsABadRequest(String target) {
    SiteResponse response = get(target);

    assertEquals(400, response.status(), target);
    assertTrue(text(response).contains("We cannot make sense of that address"));
  }

  @Test
  void anAddressOfEightThousandCharactersIsABadRequest() {
    assertEquals(400, get("/" + "a".repeat(8_192)).status());
  }

  @Test
  void aSearchIsPassedOnAsItWasAskedFor() {
    get(
        "/search?q=%20harbour+bridge%00&section=politics&tag=&author=ines-farrow"
            + "&from=2026-01-02&sort=newest&page=3");

    assertEquals(
        new SearchView.Request(
            "harbour bridge ",
            "politics",
            null,
            "ines-farrow",
            LocalDate.of(2026, 1, 2),
            null,
            SearchQuery.Sort.NEWEST,
            3),
        paper.searched);
  }

  @Test
  void aSearchForVeryMuchIsCut() {
    get("/search?q=" + "a".repeat(3_000));

    assertEquals(SearchQuery.MAX_TEXT_LENGTH, paper.searched.text().length());
  }

  @Test
  void anOldAddressLeadsToThePresentOne() {
    paper.addresses.put("/city/2026/11/24/bridge", Newsroom.bridge().address());
    paper.addresses.put("/news/story.stm?id=7", Newsroom.bridge().address());
    paper.addresses.put("/old/place/", Newsroom.bridge().address());

    for (String old : List.of("/city/2026/11/24/bridge", "/news/story.stm?id=7", "/old/place/")) {
      SiteResponse response = get(old);
      assertEquals(301, response.status(), old);
      assertEquals(BRIDGE, response.header("Location").orElse(""));
    }
  }

  @Test
  void anArticleIsFoundByItsId() {
    SiteResponse response = get("/id/bridge");

    assertEquals(302, response.status());
    assertEquals(BRIDGE, response.header("Location").orElse(""));
  }

  @Test
  void whatReadersMayNotSeeAnswersAsIfItWereMissing() {
    paper.addresses.put("/city/2026/11/24/bridge", Newsroom.bridge().address());
    paper.hide(Newsroom.bridge());
    String missing = text(get("/politics/2026/11/24/other"));

    for (String target : List.of(BRIDGE, "/id/bridge", "/city/2026/11/24/bridge")) {
      assertEquals(404, get(target).status(), target);
      assertEquals(missing, text(get(target)), target);
      assertEquals(get("/nothing").headers(), get(target).headers());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/section/politics/, /section/politics",
    "/section/politics/?after=a%20b, /section/politics?after=a%20b",
    "/caf%C3%A9%20x/, /caf%C3%A9%20x",
    BRIDGE + "/, " + BRIDGE
  })
  void aTrailingSlashLeadsToTheCanonicalForm(String target, String canonical) {
    SiteResponse response = get(target);

    assertEquals(301, response.status());
    assertEquals(canonical, response.header("Location").orElse(""));
  }

  @Test
  void redirectsNeverLeaveTheSite() {
    for (String target :
        List.of("//evil.example/", "/%2Fevil.example/", "/\\evil.example/", "/%5Cevil/")) {
      assertEquals(Optional.empty(), get(target).header("Location"), target);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW", ""})
  void onlyReadingIsAllowed(String method) {
    SiteResponse response = site.handle(SiteRequest.of(method, "/", Map.of()));

    assertEquals(405, response.status());
    assertEquals("GET, HEAD", response.header("Allow").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", BRIDGE, "/nothing", "/id/bridge", "/robots.txt", "/search?page=99"})
  void aHeadHasTheHeadersOfTheGetAndNoBody(String target) {
    SiteResponse head = site.handle(SiteRequest.of("HEAD", target, Map.of()));

    assertEquals(get(target).status(), head.status());
    assertEquals(get(target).headers(), head.headers());
    assertEquals(0, head.body().length);
  }

  @Test
  void aPageThatIsKnownIsNotSentAgain() {
    SiteResponse page = get(BRIDGE);
    String etag = page.header("ETag").orElseThrow();
    assertTrue(etag.matches("\"[A-Za-z0-9_-]{22}\""), etag);

    for (String known : List.of(etag, "W/" + etag, "\"x\", " + etag, "*")) {
      SiteResponse response = get(BRIDGE, "if-none-match", known);
      assertEquals(304, response.status(), known);
      assertEquals(0, response.body().length);
      assertEquals(Optional.empty(), response.header("Content-Length"));
      assertEquals(Optional.empty(), response.header("Content-Type"));
      assertEquals(etag, response.header("ETag").orElse(""));
    }
    assertEquals(200, get(BRIDGE, "If-None-Match", "\"other\"").status());
  }

  @Test
  void theDateCountsOnlyWhereNoValidatorIsGiven() {
    String modified = get(BRIDGE).header("Last-Modified").orElseThrow();
    assertEquals("Tue, 24 Nov 2026 09:20:00 GMT", modified);

    assertEquals(304, get(BRIDGE, "If-Modified-Since", modified).status());
    assertEquals(200, get(BRIDGE, "If-Modified-Since", "Tue, 24 Nov 2026 09:19:59 GMT").status());
    assertEquals(200, get(BRIDGE, "If-Modified-Since", "nonsense").status());
    SiteRequest both =
        SiteRequest.of(
            "GET",
            BRIDGE,
            Map.of("If-None-Match", List.of("\"x\""), "If-Modified-Since", List.of(modified)));
    assertEquals(200, site.handle(both).status());
  }

  @Test
  void aPageThatLostSomethingCountsAsModifiedNow() {
    SiteResponse before = get(BRIDGE);
    paper.publish(Newsroom.bridge().toBuilder().publicNote(null).build());
    SiteResponse after = get(BRIDGE);

    assertFalse(before.header("ETag").equals(after.header("ETag")));
    assertEquals("Tue, 24 Nov 2026 10:00:00 GMT", after.header("Last-Modified").orElse(""));
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    for (String target : List.of("/", "/nothing", "/id/bridge", "/%", "/robots.txt")) {
      SiteResponse response = get(target);
      assertTrue(
          response.header("Content-Security-Policy").orElse("").startsWith("default-src 'none';"));
      assertEquals("nosniff", response.header("X-Content-Type-Options").orElse(""));
      assertEquals(
          "strict-origin-when-cross-origin", response.header("Referrer-Policy").orElse(""));
      assertTrue(response.header("Permissions-Policy").isPresent());
      assertFalse(response.header("Content-Security-Policy").orElse("").contains("script"));
    }
    assertFalse(get("/").header("Content-Security-Policy").orElse("").contains("unsafe"));
  }

  @Test
  void theStyleSheetOfThePageIsServedForEver() {
    String html = text(get("/"));
    String path =
        html.replaceAll("(?s).*href=\"(/static/broadsheet\\.[0-9a-f]{16}\\.css)\".*", "$1");
    SiteResponse sheet = get(path);

    assertEquals(200, sheet.status());
    assertEquals("text/css; charset=utf-8", sheet.header("Content-Type").orElse(""));
    assertEquals("public, max-age=31536000, immutable", sheet.header("Cache-Control").orElse(""));
    assertEquals(304, get(path, "If-None-Match", sheet.header("ETag").orElseThrow()).status());
  }

  @Test
  void filesOfTheHostAreServedBelowTheirPrefix() {
    Instant then = Instant.parse("2026-01-02T03:04:05.6Z");
    byte[] bytes = {1, 2, 3};
    SiteHandler handler =
        withFiles(
            "media",
            path ->
                path.equals("a/b c.png")
                    ? Optional.of(new StaticResource(bytes, "image/png", then, false))
                    : Optional.empty());
    SiteResponse file = handler.handle(SiteRequest.get("/media/a/b%20c.png"));

    assertEquals(200, file.status());
    assertArrayEquals(bytes, file.body());
    assertEquals("Fri, 02 Jan 2026 03:04:05 GMT", file.header("Last-Modified").orElse(""));
    assertTrue(file.header("Content-Security-Policy").orElse("").contains("sandbox"));
    assertEquals(404, handler.handle(SiteRequest.get("/media/other.png")).status());
    assertEquals(404, handler.handle(SiteRequest.get("/media")).status());
    assertEquals(400, handler.handle(SiteRequest.get("/media/..%2Fx")).status());
  }

  @Test
  void filesCannotTakeAnAddressOfTheSite() {
    for (String prefix : List.of("section", "news", "static", "")) {
      RuntimeException failure =
          assertThrows(RuntimeException.class, () -> withFiles(prefix, path -> Optional.empty()));
      assertEquals(ConfigurationException.class, rootOf(failure).getClass(), prefix);
    }
  }

  private static Throwable rootOf(Throwable failure) {
    return failure.getCause() == null ? failure : rootOf(failure.getCause());
  }

  private static SiteHandler withFiles(String prefix, StaticResources files) {
    return handler(
        new PaperOfTests(),
        new AbstractModule() {
          @Override
          protected void configure() {
            WebBinder.webBinder(binder(), SiteHandlerTest.class).addStaticResources(prefix, files);
          }
        });
  }

  @Test
  void aFaultIsAnsweredWithoutItsDetails() {
    paper.fault = new IllegalStateException("SECRET");
    SiteResponse response = get("/");

    assertEquals(500, response.status());
    assertTrue(text(response).contains("Something went wrong on our side"));
    assertFalse(text(response).contains("SECRET"));
    assertEquals("no-store", response.header("Cache-Control").orElse(""));
  }

  @Test
  void aFaultThatBreaksItsOwnMessageIsAnsweredToo() {
    paper.fault = new IllegalStateException("SECRET");
    paper.messagesFail = true;
    SiteResponse response = get("/");

    assertEquals(500, response.status());
    assertTrue(text(response).startsWith("<!DOCTYPE html>"));
    assertFalse(text(response).contains("SECRET"));
  }

  @Test
  void whatMayPassIsSaidToBeUnavailable() {
    paper.fault = new StoreException(StoreException.Outcome.NOT_WRITTEN, "away", null);
    assertEquals(503, get("/").status());
    assertEquals("60", get("/").header("Retry-After").orElse(""));

    paper.fault = new MissingModuleException("search", "LuceneSearchModule", "cms-search");
    assertEquals(503, get("/search?q=x").status());
  }

  @Test
  void theHostHeaderIsNeverUsed() {
    SiteResponse response = get("/", "Host", "evil.example");

    assertFalse(text(response).contains("evil.example"));
  }

  @Test
  void headersCannotBeSplit() {
    assertThrows(
        IllegalArgumentException.class, () -> new SiteResponse.Header("Location", "/a\r\nX: y"));
    assertThrows(IllegalArgumentException.class, () -> new SiteResponse.Header("a b", "x"));
  }

  @Test
  void headersAreFoundInAnyCase() {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("ACCEPT", List.of("text/html"));
    headers.put("accept", List.of("text/plain"));
    SiteRequest request = SiteRequest.of("GET", "/", headers);

    assertTrue(
        List.of("text/html, text/plain", "text/plain, text/html")
            .contains(request.header("Accept").orElse("")));
  }

  private SiteResponse get(String target) {
    return site.handle(SiteRequest.get(target));
  }

  private SiteResponse get(String target, String header, String value) {
    return site.handle(SiteRequest.of("GET", target, Map.of(header, List.of(value))));
  }

  private static String text(SiteResponse response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
