package org.broadsheet.cms.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.Cms;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.html.HtmlRenderModule;
import org.broadsheet.cms.store.WriteResult;
import org.broadsheet.cms.store.jdbc.SqliteStoreModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole site: the store, the pages and the addresses as a host puts them together. */
class StoredSiteTest {
  private static final String ADDRESS = "/politics/2026/11/24/bridge-vote";

  @TempDir Path folder;
  private Instant now = Newsroom.NOW;
  private Cms cms;
  private SiteHandler site;

  @BeforeEach
  void start() {
    InstantSource clock = () -> now;
    cms =
        Cms.builder()
            .site(Newsroom.courant(Locale.UK))
            .clock(clock)
            .install(
                new SqliteStoreModule(folder.resolve("content.db")),
                new HtmlRenderModule(),
                new WebModule())
            .start();
    site = cms.get(SiteHandler.class);
  }

  @AfterEach
  void stop() {
    cms.close();
  }

  private static Article.Builder story() {
    return Article.builder()
        .id("vote")
        .headline("Bridge vote")
        .section("politics")
        .author("Ines Farrow")
        .tag("Harbour bridge")
        .aliases(List.of("/stories/17.stm"))
        .paragraph("It was close.");
  }

  @Test
  void aPublishedArticleIsOnEveryPageThatListsIt() {
    cms.articles().publish(story().build());

    for (String page :
        List.of(
            ADDRESS,
            "/",
            "/section/politics",
            "/tag/harbour-bridge",
            "/author/ines-farrow",
            "/archive/2026/11",
            "/section/politics/2026/11",
            "/nothing")) {
      assertTrue(text(page).contains("href=\"" + ADDRESS + "\"") || page.equals(ADDRESS), page);
    }
    assertTrue(text(ADDRESS).contains("<h1>Bridge vote</h1>"));
    assertEquals(ADDRESS, get("/id/vote").header("Location").orElse(""));
    assertEquals(ADDRESS, get("/stories/17.stm").header("Location").orElse(""));
  }

  @Test
  void anUnpublishedArticleIsGoneAsIfItHadNeverBeen() {
    WriteResult published = cms.articles().publish(story().build());
    cms.articles().unpublish(story().build().id(), published.revision());
    byte[] missing = get("/politics/2026/11/24/other").body();

    for (String address : List.of(ADDRESS, "/id/vote", "/stories/17.stm")) {
      assertEquals(404, get(address).status(), address);
      assertArrayEquals(missing, get(address).body(), address);
    }
  }

  @Test
  void anEmptySiteHasItsPages() {
    assertEquals(200, get("/").status());
    assertEquals(404, get("/section/politics").status());
    assertEquals(200, get("/archive/2026/11").status());
  }

  @Test
  void aSearchWithoutASearchModuleIsUnavailable() {
    assertEquals(503, get("/search?q=bridge").status());
    assertEquals(200, get("/search").status());
  }

  @Test
  void aCursorOfAnotherListIsABadRequest() {
    cms.articles().publish(story().build());

    assertEquals(400, get("/section/politics?after=nonsense").status());
  }

  private SiteResponse get(String target) {
    return site.handle(SiteRequest.get(target));
  }

  private String text(String target) {
    return new String(get(target).body(), StandardCharsets.UTF_8);
  }
}
