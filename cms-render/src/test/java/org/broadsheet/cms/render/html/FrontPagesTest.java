package org.broadsheet.cms.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Contributor;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.Pages;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.view.FrontView;
import org.broadsheet.cms.view.MessageView;
import org.broadsheet.cms.view.SearchView;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrontPagesTest {
  private final Pages pages = new Pages();
  private final Newsroom newsroom = new Newsroom();

  @Test
  void theHomePageShowsEachStoryOfItsListsAndOneHeading() {
    Document page = pages.parsed(newsroom.home());

    assertEquals("The Aldermoor Courant", page.select("h1").text());
    assertEquals(10, page.select(".top .card, .desk[aria-label] .card").size());
    assertEquals(3, page.select(".explained .card").size());
    assertEquals(5, page.select("[aria-labelledby=desk-politics] .split .card").size());
    assertEquals(4, page.select("[aria-labelledby=desk-council] .row .card").size());
    assertEquals(4, page.select(".latest li").size());
    assertEquals(
        List.of("Why this matters", "What this means for you", "Why this matters"),
        page.select(".explained .kicker").eachText());
  }

  @Test
  void aHomePageWithoutStoriesSaysSo() {
    FrontView empty = newsroom.front(new FrontView.Home(), "/", List.of(), List.of(), true, null);

    assertTrue(pages.parsed(empty).select("main").text().contains("Nothing published yet"));
  }

  @Test
  void aSectionLeadsToItsChildrenAndToOlderStories() {
    Document page = pages.parsed(newsroom.section(true, "c u+r"));

    assertEquals("/section/council", page.selectFirst(".list__head nav a").attr("href"));
    assertEquals("/section/politics?after=c+u%2Br", page.selectFirst("a[rel=next]").attr("href"));
    assertEquals(
        "/section/politics?after=c+u%2Br", page.selectFirst("link[rel=next]").attr("href"));
    assertNull(page.selectFirst("a[rel=prev]"));
    assertEquals(
        "page", page.selectFirst(".sections [href=/section/politics]").attr("aria-current"));
    assertEquals(8, page.select(".card").size());
  }

  @Test
  void laterPagesOfAListLeadBackAndAreNotIndexed() {
    Document page = pages.parsed(newsroom.section(false, null));

    assertEquals("/section/politics", page.selectFirst("a[rel=prev]").attr("href"));
    assertNull(page.selectFirst("a[rel=next]"));
    assertNull(page.selectFirst("link[rel=canonical]"));
    assertEquals("noindex, follow", page.selectFirst("meta[name=robots]").attr("content"));
    assertEquals(8, page.select(".river .card").size());
  }

  @Test
  void listsOfTagsAndAuthorsAreCutIntoDays() {
    ArticleSummary today = Newsroom.stories(1).get(0);
    ArticleSummary before =
        Newsroom.summary(
            Newsroom.draft("old", "Old")
                .publishedAt(today.publishedAt().minus(Duration.ofDays(1)))
                .build());
    Document tag =
        pages.parsed(
            newsroom.front(
                new FrontView.OfTag(Tag.named("Harbour bridge")),
                "/tag/harbour-bridge",
                List.of(today, before),
                List.of(),
                true,
                null));
    Document author =
        pages.parsed(
            newsroom.front(
                new FrontView.OfAuthor(Contributor.named("Ines Farrow")),
                "/author/ines-farrow",
                List.of(today),
                List.of(),
                true,
                null));

    assertEquals(2, tag.select("h2.day").size());
    assertEquals("Topic", tag.selectFirst(".kicker").text());
    assertEquals("Ines Farrow", author.selectFirst("h1").text());
  }

  @Test
  void aMonthIsNamedInTheSitesLanguage() {
    Newsroom french = new Newsroom(Newsroom.courant(Locale.FRANCE), List.of());
    FrontView view =
        french.front(
            new FrontView.OfMonth(YearMonth.of(2026, 11), Newsroom.POLITICS),
            "/section/politics/2026/11",
            Newsroom.stories(1),
            List.of(),
            true,
            null);
    Document page = pages.parsed(view);

    assertEquals("novembre 2026", page.selectFirst("h1").text());
    assertEquals("Politics", page.selectFirst(".list__head .kicker").text());
    assertNull(page.selectFirst(".ticker"));
  }

  @Test
  void searchResultsMarkWhatMatchedAndEscapeTheRest() {
    Document page = pages.parsed(newsroom.search("harbour <b>bridge</b>"));

    assertEquals("About 42 stories for “harbour <b>bridge</b>”", page.select(".count").text());
    assertEquals("harbour bridge", page.selectFirst("h2 mark").text());
    assertEquals("freight crosses <this> bridge", page.selectFirst(".card__standfirst").text());
    assertEquals("What story 1 says.", page.select(".card__standfirst").last().text());
    assertEquals("Page 2 of 5", page.selectFirst(".pager span").text());
    assertEquals(
        "/search?q=harbour+%3Cb%3Ebridge%3C%2Fb%3E&page=3",
        page.selectFirst("a[rel=next]").attr("href"));
    assertEquals("harbour <b>bridge</b>", page.selectFirst("input[name=q]").attr("value"));
  }

  @Test
  void aSearchWithoutResultsOffersWaysOn() {
    SearchView.Request request =
        new SearchView.Request(
            "zzxq", "politics", null, null, null, null, SearchQuery.Sort.NEWEST, 1);
    Document page = pages.parsed(newsroom.search(request, List.of(), 0, 0));

    assertEquals("No stories for “zzxq”", page.select(".count").text());
    assertEquals("/search?q=zzxq", page.selectFirst(".empty a").attr("href"));
    assertEquals("politics", page.selectFirst("option[selected]").attr("value"));
    assertEquals("newest", page.select("option[selected]").last().attr("value"));
  }

  @Test
  void anEmptySearchShowsTheFormAlone() {
    Document page = pages.parsed(newsroom.search(Newsroom.request("", 1), List.of(), 0, 0));

    assertNull(page.selectFirst(".count"));
    assertNull(page.selectFirst(".empty"));
  }

  @ParameterizedTest
  @EnumSource(MessageView.Kind.class)
  void messagesSayWhatHappenedAndLeadOn(MessageView.Kind kind) {
    Document page = pages.parsed(newsroom.message(kind));

    assertEquals(Integer.toString(kind.status()), page.selectFirst(".message__code").text());
    assertEquals(4, page.select(".card").size());
    assertEquals("noindex, follow", page.selectFirst("meta[name=robots]").attr("content"));
  }

  @Test
  void idsAndNamesOfLandmarksAreUnique() {
    for (Document page :
        List.of(
            pages.parsed(newsroom.home()),
            pages.parsed(newsroom.section(true, "x")),
            pages.parsed(newsroom.view(Newsroom.bridge())),
            pages.parsed(newsroom.search("x")))) {
      Set<String> ids = new HashSet<>();
      page.select("[id]").forEach(each -> assertTrue(ids.add(each.id()), each.id()));
      page.select("[aria-labelledby]")
          .forEach(
              each -> assertTrue(ids.contains(each.attr("aria-labelledby")), each.cssSelector()));
    }
  }
}
