package org.broadsheet.cms.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Rights;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.slug.Slug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatRoutesTest {
  private static final String VOTE = PaperOnDisk.VOTE;

  @TempDir Path folder;
  private PaperOnDisk paper;

  @BeforeEach
  void start() {
    paper = new PaperOnDisk(folder);
    paper.publish(PaperOnDisk.vote());
  }

  @AfterEach
  void stop() {
    paper.close();
  }

  private JsonNode json(String target) {
    return JsonMapper.shared().readTree(paper.get(target).body());
  }

  @ParameterizedTest
  @CsvSource({
    ".json, application/json",
    ".jsonl, application/x-ndjson",
    ".md, text/markdown; charset=utf-8",
    ".txt, text/plain; charset=utf-8",
    ".ninjs, application/json; profile=\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json\""
  })
  void aSuffixAsksForAForm(String suffix, String mediaType) {
    SiteResponse response = paper.get(VOTE + suffix);

    assertEquals(200, response.status());
    assertEquals(mediaType, PaperOnDisk.type(response));
    assertTrue(PaperOnDisk.text(response).contains("The vote came at ten to five."));
    assertEquals(
        "<https://courant.example" + VOTE + ">; rel=\"canonical\"",
        response.header("Link").orElse(""));
    assertEquals(
        304,
        paper
            .site
            .handle(
                SiteRequest.of(
                    "GET",
                    VOTE + suffix,
                    Map.of("If-None-Match", List.of(response.header("ETag").orElse("")))))
            .status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html,application/xhtml+xml,*/*;q=0.8 | text/html; charset=utf-8",
        "*/* | text/html; charset=utf-8",
        "image/png | text/html; charset=utf-8",
        "application/json | application/json",
        "text/markdown, text/html;q=0.9 | text/markdown; charset=utf-8",
        "text/plain;q=0.5, text/html;q=0.4 | text/plain; charset=utf-8"
      })
  void acceptAsksForAFormOnThePagesAddress(String accept, String mediaType) {
    SiteResponse response = paper.get(VOTE, accept);

    assertEquals(200, response.status());
    assertEquals(mediaType, PaperOnDisk.type(response));
    assertEquals("Accept", response.header("Vary").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {".pdf", ".", ".JSON", ".json.", ".html"})
  void aSuffixThatNothingClaimsIsMissing(String suffix) {
    assertEquals(404, paper.get(VOTE + suffix).status());
  }

  @Test
  void anOldAddressWithASuffixLeadsToThePresentOneWithIt() {
    Article article = paper.cms.articles().findWorking(PaperOnDisk.vote().build().id()).get();
    paper.publish(article.toBuilder().slug(new Slug("vote-result")));

    SiteResponse response = paper.get(VOTE + ".md");

    assertEquals(301, response.status());
    assertEquals("/politics/2026/11/24/vote-result.md", response.header("Location").orElse(""));
  }

  @Test
  void feedsOfSiteSectionAndTagAreThere() {
    for (String place : List.of("", "/section/politics", "/tag/harbour-bridge")) {
      for (String suffix : List.of("rss", "atom", "json")) {
        SiteResponse response = paper.get(place + "/feed." + suffix);
        assertEquals(200, response.status(), place + suffix);
        String text = PaperOnDisk.text(response);
        assertTrue(text.contains("https://courant.example" + place + "/feed." + suffix), text);
        assertTrue(text.contains("The vote came at ten to five."), text);
      }
    }
    assertEquals("application/feed+json", PaperOnDisk.type(paper.get("/feed.json")));
    for (String missing :
        List.of(
            "/section/nothing/feed.rss",
            "/tag/nothing/feed.atom",
            "/author/ines-farrow/feed.rss",
            "/feed.xml",
            "/feed.")) {
      assertEquals(404, paper.get(missing).status(), missing);
    }
  }

  @Test
  void crawlersFindEveryPage() {
    String robots = paper.text("/robots.txt");
    assertTrue(robots.contains("Sitemap: https://courant.example/sitemap.xml\n"), robots);
    assertTrue(robots.contains("Sitemap: https://courant.example/sitemap-news.xml\n"), robots);
    String index = paper.text("/sitemap.xml");
    assertTrue(index.contains("<loc>https://courant.example/sitemap-1.xml</loc>"), index);
    assertTrue(index.contains("<lastmod>2026-11-24T10:00:00Z</lastmod>"), index);
    assertTrue(paper.text("/sitemap-1.xml").contains("<loc>https://courant.example" + VOTE));
    assertTrue(paper.text("/sitemap-fronts.xml").contains("courant.example/section/politics<"));
    assertTrue(paper.text("/sitemap-news.xml").contains("<news:title>Bridge vote</news:title>"));
    for (String missing :
        List.of("/sitemap-2.xml", "/sitemap-0.xml", "/sitemap-01.xml", "/sitemap-x.xml")) {
      assertEquals(404, paper.get(missing).status(), missing);
    }
  }

  @Test
  void newsLeavesItsSitemapAfterTwoDays() {
    paper.now = Newsroom.NOW.plus(Duration.ofDays(2));
    assertTrue(paper.text("/sitemap-news.xml").contains("Bridge vote"));
    paper.now = paper.now.plusMillis(1);
    assertFalse(paper.text("/sitemap-news.xml").contains("Bridge vote"));
    assertTrue(paper.text("/sitemap-1.xml").contains(VOTE));
  }

  @Test
  void theApiListsArticlesPageByPage() {
    for (int i = 1; i <= 4; i++) {
      paper.now = paper.now.plusSeconds(1);
      paper.publish(
          PaperOnDisk.vote()
              .id("n" + i)
              .headline("Story " + i)
              .section(i == 3 ? "science" : "politics"));
    }
    assertEquals(List.of("n4", "n3", "n2", "n1", "vote"), pages("limit=2"));
    assertEquals(List.of("vote", "n1", "n2", "n3", "n4"), pages("limit=3&sort=oldest"));
    assertEquals(List.of("n4", "n2", "n1", "vote"), pages("section=politics&limit=1"));
    assertEquals(
        List.of("n3"), pages("section=science&tag=harbour-bridge&author=ines-farrow&limit=5"));
    assertEquals(List.of(), pages("section=nothing&limit=5"));
    assertEquals(List.of(), pages("tag=NOT%20A%20TAG&limit=5"));
    JsonNode first = json("/api/v1/articles?limit=1").get("articles").get(0);
    assertEquals("Story 4", first.get("headline").asString());
    assertEquals(
        "https://courant.example/politics/2026/11/24/story-4", first.get("url").asString());
  }

  private List<String> pages(String query) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = json("/api/v1/articles?" + query + cursor);
      page.get("articles").forEach(each -> ids.add(each.get("id").asString()));
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
    } while (!cursor.isEmpty());
    return ids;
  }

  @Test
  void theApiGivesArticlesRelatedOnesAndSections() {
    paper.now = paper.now.plusSeconds(1);
    paper.publish(PaperOnDisk.vote().id("other").headline("The other vote"));

    assertEquals("Bridge vote", json("/api/v1/articles/vote").get("headline").asString());
    JsonNode related = json("/api/v1/articles/vote/related").get("related");
    assertEquals("other", related.get(0).get("id").asString());
    assertTrue(related.get(0).get("reasons").isArray());
    assertEquals(
        "politics", json("/api/v1/sections").get("sections").get(0).get("slug").asString());
    SiteResponse lines = paper.get("/api/v1/articles", "application/x-ndjson");
    assertEquals("application/x-ndjson", PaperOnDisk.type(lines));
    assertEquals(2, PaperOnDisk.text(lines).lines().count());
    assertEquals("*", lines.header("Access-Control-Allow-Origin").orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "/api, 404",
    "/api/v1, 404",
    "/api/v2/articles, 404",
    "/api/v1/nothing, 404",
    "/api/v1/articles/missing, 404",
    "/api/v1/articles/missing/related, 404",
    "/api/v1/articles/%22, 404",
    "/api/v1/articles/vote/other, 404",
    "/api/v1/articles?colour=red, 400",
    "/api/v1/articles/vote?limit=1, 400",
    "/api/v1/sections?q=x, 400",
    "/api/v1/articles?limit=0, 400",
    "/api/v1/articles?limit=101, 400",
    "/api/v1/articles?limit=99999999999, 400",
    "/api/v1/articles?limit=, 400",
    "/api/v1/articles?limit=1&limit=2, 400",
    "/api/v1/articles?sort=best, 400",
    "/api/v1/articles/%zz, 400",
    "/api/v1/articles?cursor=nonsense, 400"
  })
  void theApiTellsProgramsWhatIsWrong(String target, int status) {
    SiteResponse response = paper.get(target);

    assertEquals(status, response.status());
    assertEquals("application/problem+json", PaperOnDisk.type(response));
    JsonNode problem = JsonMapper.shared().readTree(response.body());
    assertEquals(status, problem.get("status").asInt());
    assertEquals("about:blank", problem.get("type").asString());
    assertFalse(problem.get("detail").asString().isBlank());
  }

  @Test
  void theApiRefusesWhatItCannotGiveOrDo() {
    SiteResponse picture = paper.get("/api/v1/articles", "image/png");
    assertEquals(406, picture.status());
    assertTrue(PaperOnDisk.text(picture).contains("application/x-ndjson"));
    SiteResponse posted = paper.site.handle(SiteRequest.of("POST", "/api/v1/articles", Map.of()));
    assertEquals(405, posted.status());
    assertEquals("GET, HEAD", posted.header("Allow").orElse(""));
    assertEquals("application/problem+json", PaperOnDisk.type(posted));
  }

  @Test
  void whatMayNotBePassedOnIsInNoFeedAndNoExchangeFormat() {
    paper.publish(
        PaperOnDisk.vote()
            .id("agency")
            .headline("Agency report")
            .rights(new Rights(null, null, null, false, Data.Tree.EMPTY))
            .sections(List.of(new SectionId("politics"))));
    String address = "/politics/2026/11/24/agency-report";

    assertEquals(200, paper.get(address).status());
    assertEquals(200, paper.get(address + ".txt").status());
    for (String form : List.of(".ninjs", ".ans")) {
      assertEquals(404, paper.get(address + form).status());
      assertEquals(200, paper.get(VOTE + form).status());
    }
    for (String feed : List.of("/feed.rss", "/feed.atom", "/section/politics/feed.json")) {
      assertFalse(paper.text(feed).contains("Agency report"), feed);
      assertTrue(paper.text(feed).contains("Bridge vote"), feed);
    }
  }
}
