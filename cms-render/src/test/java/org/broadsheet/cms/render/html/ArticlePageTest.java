package org.broadsheet.cms.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.article.LiveUpdateId;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.Pages;
import org.broadsheet.cms.view.ArticleView;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArticlePageTest {
  private final Pages pages = new Pages();
  private final Newsroom newsroom = new Newsroom();

  @Test
  void everyPartOfTheAnatomyIsThereOnce() {
    Document page = pages.parsed(newsroom.view(Newsroom.bridge()));

    for (String part :
        List.of(
            "h1",
            "header.masthead",
            "nav.sections",
            ".ticker",
            "main",
            "footer",
            ".standfirst",
            ".byline",
            ".article__meta",
            "figure.lead",
            ".keypoints",
            ".body",
            ".explainer--why-this-matters",
            ".explainer--what-this-means-for-you",
            ".corrections",
            ".tags",
            ".related",
            ".skip",
            "script")) {
      assertEquals(1, page.select(part).size(), part);
    }
    assertEquals("application/ld+json", page.selectFirst("script").attr("type"));
    assertEquals(1, count(page.body().text(), "Why this matters"));
    assertEquals(1, count(page.body().text(), "What this means for you"));
  }

  @Test
  void headingsDescendWithoutGaps() {
    Document page = pages.parsed(newsroom.view(Newsroom.bridge()));
    int last = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertTrue(level <= last + 1, heading.toString());
      last = level;
    }
  }

  @Test
  void relatedArticlesSayWhyTheyAreThere() {
    Document page = pages.parsed(newsroom.view(Newsroom.bridge()));

    assertEquals(
        List.of("05:31 · Also about harbour, fares", "05:31 · New in Politics"),
        page.select(".related .meta").eachText());
  }

  @Test
  void linkedDataTellsTheArticle() {
    JsonNode data = linkedData(Newsroom.bridge());

    assertEquals("NewsArticle", data.get("@type").asString());
    assertEquals("2026-11-24T05:31:00Z", data.get("datePublished").asString());
    assertEquals("2026-11-24T09:20:00Z", data.get("dateModified").asString());
    assertEquals("Ines Farrow", data.get("author").get(0).get("name").asString());
    assertEquals(
        "https://courant.example/author/ines-farrow",
        data.get("author").get(0).get("url").asString());
    assertEquals("Politics", data.get("articleSection").asString());
  }

  @Test
  void linkedDataCannotEndItsElement() {
    String headline = "</script><script>alert(1)</script> & <!-- \u2028";
    Article article = Newsroom.draft("x", headline).build();

    assertEquals(headline, linkedData(article).get("headline").asString());
    assertEquals(1, pages.parsed(newsroom.view(article)).select("script").size());
  }

  private JsonNode linkedData(Article article) {
    Document page = pages.parsed(newsroom.view(article));
    return JsonMapper.shared().readTree(page.selectFirst("script").data());
  }

  @Test
  void anArticleInArabicRunsFromRightToLeftWithinAnEnglishSite() {
    Article article =
        Newsroom.draft("jisr", "المجلس يصوّت لإعادة بناء الجسر")
            .locale(Locale.of("ar", "EG"))
            .author("إيناس فارو")
            .whyThisMatters("يعبر ثلثا بضائع المدينة هذا الجسر.")
            .build();
    Document page = pages.parsed(newsroom.view(article));

    assertEquals("ar-EG", page.selectFirst("html").attr("lang"));
    assertEquals("rtl", page.selectFirst("html").attr("dir"));
    assertEquals("ltr", page.selectFirst("header.masthead").attr("dir"));
    assertEquals("en-GB", page.selectFirst("footer").attr("lang"));
    assertEquals("لماذا يهمّ هذا", page.selectFirst(".explainer h2").text());
    assertEquals("نُشر في ٢٤ نوفمبر ٢٠٢٦، ٥:٣١ ص", published(page));
    assertEquals("en-GB", page.selectFirst(".related .card").attr("lang"));
    assertEquals("ltr", page.selectFirst(".related .card").attr("dir"));
    assertEquals("Search", page.selectFirst(".masthead__tools > a").text());
  }

  @Test
  void datesAreWrittenInTheArticlesLanguageAndTheSitesZone() {
    assertEquals("Published 24 November 2026, 05:31", published(Locale.UK));
    assertEquals("Publié le 24 novembre 2026, 05:31", published(Locale.FRANCE));
    assertEquals("Veröffentlicht 24. November 2026, 05:31", published(Locale.GERMANY));
    assertEquals("Publicado 24 de noviembre de 2026, 5:31", published(Locale.of("es", "ES")));
  }

  @Test
  void summerTimeCounts() {
    Instant july = Instant.parse("2026-07-01T23:30:00Z");
    Article article =
        Newsroom.draft("x", "X").publishedAt(july).firstPublishedAt(july).updatedAt(july).build();

    assertEquals("Published 2 July 2026, 00:30", published(pages.parsed(newsroom.view(article))));
  }

  private String published(Locale locale) {
    return published(pages.parsed(newsroom.view(Newsroom.draft("x", "X").locale(locale).build())));
  }

  private static String published(Document page) {
    // Some languages put a narrow space that does not break before the half of the day.
    return page.select(".article__meta p:has(time)").first().text().replace('\u202F', ' ');
  }

  @Test
  void aBylineAsWrittenLinksTheNamesWithinIt() {
    Article article =
        Newsroom.draft("x", "X")
            .byline("Ines Farrow in Velm, with Ann Lee & others")
            .contributors(List.of(Credit.author("Ines Farrow"), Credit.author("Ann Lee")))
            .build();
    Element byline = pages.parsed(newsroom.view(article)).selectFirst(".byline");

    assertEquals("Ines Farrow in Velm, with Ann Lee & others", byline.text());
    assertEquals(
        List.of("/author/ines-farrow", "/author/ann-lee"), byline.select("a").eachAttr("href"));
  }

  @Test
  void threeAuthorsAreJoinedAsInASentence() {
    Article article =
        Newsroom.draft("x", "X").author("A One").author("B Two").author("C Three").build();

    assertEquals(
        "By A One, B Two and C Three",
        pages.parsed(newsroom.view(article)).selectFirst(".byline").text());
  }

  @Test
  void whoDidSomethingElseIsNamedWithTheirPart() {
    Credit photographer =
        new Credit(ContributorId.of("Pia Holm"), "Pia Holm", "photographer", null, Data.Tree.EMPTY);
    Article article = Newsroom.draft("x", "X").contributors(List.of(photographer)).build();
    Document page = pages.parsed(newsroom.view(article));

    assertNull(page.selectFirst(".byline"));
    assertEquals("Photographs: Pia Holm", page.selectFirst(".article__meta p").text());
  }

  @Test
  void translationsPointAtEachOther() {
    ArticleSummary french =
        Newsroom.summary(Newsroom.draft("pont", "Le pont").locale(Locale.FRENCH).build());
    ArticleView view = newsroom.withTranslations(newsroom.view(Newsroom.bridge()), List.of(french));
    Document page = pages.parsed(view);

    assertEquals(List.of("en-GB", "fr"), page.select("link[hreflang]").eachAttr("hreflang"));
    assertEquals(
        "https://courant.example/politics/2026/11/24/pont",
        page.select("link[hreflang=fr]").attr("href"));
    assertEquals("français", page.selectFirst(".languages a").text());
  }

  @Test
  void aTakenOverArticleNamesItsOrigin() {
    Article article = Newsroom.draft("x", "X").canonicalUrl("https://agency.example/x").build();

    assertEquals(
        "https://agency.example/x",
        pages.parsed(newsroom.view(article)).selectFirst("link[rel=canonical]").attr("href"));
  }

  @Test
  void notesForEditorsNeverGoOut() {
    Article article = Newsroom.draft("x", "X").internalNote("SECRET-1").legal("SECRET-2").build();

    assertFalse(pages.html(newsroom.view(article)).contains("SECRET"));
  }

  @Test
  void aLiveBlogShowsItsUpdates() {
    Instant at = Instant.parse("2026-11-24T09:30:00Z");
    LiveUpdate update =
        new LiveUpdate(
            new LiveUpdateId("u1"),
            Newsroom.bridge().id(),
            "Power is back",
            List.of(Paragraph.of("p", "In 31,000 homes.")),
            at,
            at,
            true,
            false,
            Data.Tree.EMPTY);
    Article article = Newsroom.draft("storm", "Storm").kind(Article.LIVE_BLOG).build();
    ArticleView plain = newsroom.view(article);
    ArticleView view =
        new ArticleView(
            plain.frame(),
            article,
            plain.address(),
            plain.sectionPath(),
            plain.related(),
            plain.translations(),
            plain.links(),
            List.of(update),
            plain.tags(),
            plain.validUntil());
    Document page = pages.parsed(view);

    assertEquals("Live", page.selectFirst("article header .flag").text());
    assertEquals("09:30 Key moment Power is back In 31,000 homes.", page.select(".update").text());
    assertEquals("#u-u1", page.selectFirst(".update .meta a").attr("href"));
  }

  private static int count(String text, String word) {
    return text.split(word, -1).length - 1;
  }
}
