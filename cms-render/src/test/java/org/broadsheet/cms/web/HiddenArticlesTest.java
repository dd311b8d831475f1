package org.broadsheet.cms.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.Breaking;
import org.broadsheet.cms.article.Embargo;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.RenderService;
import org.broadsheet.cms.store.WriteResult;
import org.broadsheet.cms.view.NewsletterAssembler;
import org.broadsheet.cms.view.NewsletterView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What readers may not see is in no format: articles that are drafts, embargoed, scheduled, expired
 * or withdrawn carry a word that nothing may show, and neither may their ids.
 */
class HiddenArticlesTest {
  private static final String CANARY = "kanarienvogel";
  private static final List<String> HIDDEN =
      List.of("draft", "embargoed", "endless", "scheduled", "expired", "withdrawn", "edited");
  private static final Instant END = Newsroom.NOW.plus(Duration.ofHours(1));

  @TempDir Path folder;
  private PaperOnDisk paper;

  @BeforeEach
  void start() {
    paper = new PaperOnDisk(folder);
    paper.cms.articles().save(hidden("draft").build());
    paper.publish(hidden("embargoed").embargo(new Embargo(END, CANARY)));
    paper.publish(hidden("endless").embargo(new Embargo(null, CANARY)));
    paper.publish(hidden("scheduled").publishAt(END));
    paper.publish(hidden("expired").expiresAt(Newsroom.NOW.minusSeconds(1)));
    WriteResult result = paper.cms.articles().publish(hidden("withdrawn").build());
    paper.cms.articles().unpublish(new ArticleId("hidden-withdrawn"), result.revision());
    paper.publish(seen());
    // An edit of a live article that is not published yet.
    Article live = paper.cms.articles().findWorking(new ArticleId("vote")).orElseThrow();
    paper.cms.articles().save(live.toBuilder().headline(CANARY).keyPoint(CANARY).build());
  }

  @AfterEach
  void stop() {
    paper.close();
  }

  private static Article.Builder hidden(String name) {
    return PaperOnDisk.vote()
        .id("hidden-" + name)
        .headline(CANARY + " " + name)
        .standfirst(CANARY)
        .tag(CANARY)
        .paragraph(CANARY);
  }

  /** A visible article that links to all hidden ones, and holds what is for editors only. */
  private static Article.Builder seen() {
    List<Block> blocks = new ArrayList<>();
    for (String each : HIDDEN) {
      blocks.add(
          new Paragraph(
              each, List.of(new Link("article:hidden-" + each, List.of(new Text("A report"))))));
    }
    return PaperOnDisk.vote()
        .blocks(blocks)
        .internalNote(CANARY)
        .legal(CANARY)
        .breaking(new Breaking(END, END.plusSeconds(60), CANARY));
  }

  private static List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (String form : List.of("", ".json", ".jsonl", ".md", ".txt", ".ninjs", ".ans")) {
      addresses.add(PaperOnDisk.VOTE + form);
    }
    for (String place : List.of("/", "/section/politics/", "/tag/harbour-bridge/")) {
      for (String suffix : List.of("rss", "atom", "json")) {
        addresses.add(place + "feed." + suffix);
      }
    }
    addresses.addAll(
        List.of(
            "/",
            "/section/politics",
            "/archive/2026/11",
            "/tag/harbour-bridge",
            "/author/ines-farrow",
            "/sitemap.xml",
            "/sitemap-1.xml",
            "/sitemap-news.xml",
            "/sitemap-fronts.xml",
            "/api/v1/articles",
            "/api/v1/articles?tag=harbour-bridge&section=politics&sort=oldest",
            "/api/v1/articles/vote",
            "/api/v1/articles/vote/related",
            "/api/v1/sections",
            "/robots.txt",
            "/openapi.json"));
    return addresses;
  }

  @Test
  void noFormatShowsWhatReadersMayNotSee() {
    for (String address : addresses()) {
      SiteResponse response = paper.get(address);
      assertEquals(200, response.status(), address);
      requireClean(PaperOnDisk.text(response), address);
    }
    for (String accept : List.of("application/x-ndjson", "text/markdown", "application/json")) {
      requireClean(PaperOnDisk.text(paper.get(PaperOnDisk.VOTE, accept)), accept);
      requireClean(PaperOnDisk.text(paper.get("/api/v1/articles/vote", accept)), accept);
    }
  }

  private static void requireClean(String text, String where) {
    assertFalse(text.toLowerCase(Locale.ROOT).contains(CANARY), where + " shows " + text);
    assertFalse(text.contains("hidden-"), where + " names a hidden article: " + text);
  }

  @Test
  void aHiddenArticleAnswersLikeOneThatNeverWas() {
    for (String form : List.of("", ".json", ".md", ".txt", ".ninjs")) {
      for (String name : HIDDEN) {
        String address = "/politics/2026/11/24/" + CANARY + "-" + name + form;
        SiteResponse response = paper.get(address);
        SiteResponse missing = paper.get("/politics/2026/11/24/never-was" + form);
        assertEquals(404, response.status(), address);
        assertEquals(PaperOnDisk.text(missing), PaperOnDisk.text(response), address);
        assertEquals(missing.headers().toString(), response.headers().toString(), address);
      }
    }
    for (String name : HIDDEN) {
      SiteResponse response = paper.get("/api/v1/articles/hidden-" + name);
      assertEquals(
          PaperOnDisk.text(paper.get("/api/v1/articles/never-was")), PaperOnDisk.text(response));
      assertEquals(404, response.status());
    }
  }

  @Test
  void aNewsletterHoldsOnlyWhatIsVisible() {
    NewsletterView.Edition edition =
        new NewsletterView.Edition("e", "list", "News", null, Locale.UK);
    List<ArticleId> ids = new ArrayList<>();
    HIDDEN.forEach(each -> ids.add(new ArticleId("hidden-" + each)));
    NewsletterAssembler newsletters = paper.cms.get(NewsletterAssembler.class);
    assertTrue(newsletters.edition(edition, ids).isEmpty());

    ids.add(new ArticleId("vote"));
    NewsletterView view = newsletters.edition(edition, ids).orElseThrow();
    for (String format : List.of("html", "text", "mail")) {
      byte[] mail = paper.cms.get(RenderService.class).render(view, format).body();
      requireClean(new String(mail, StandardCharsets.UTF_8), format);
    }
  }

  @Test
  void whatWasHiddenIsEverywhereWhenItsTimeComes() {
    paper.now = END;
    for (String address :
        List.of(
            "/feed.rss", "/feed.json", "/sitemap-1.xml", "/sitemap-news.xml", "/api/v1/articles")) {
      assertTrue(paper.text(address).contains(CANARY + "-embargoed"), address);
      assertTrue(paper.text(address).contains(CANARY + "-scheduled"), address);
      assertFalse(paper.text(address).contains(CANARY + "-endless"), address);
    }
    assertTrue(paper.text(PaperOnDisk.VOTE + ".json").contains("\"article:hidden-embargoed\""));
  }
}
