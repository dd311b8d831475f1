package org.broadsheet.cms.search.contract;

import static org.broadsheet.cms.search.contract.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Contributor;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.article.Embargo;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.article.LiveUpdateId;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.search.SearchHit;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.search.SearchResults;
import org.broadsheet.cms.search.Snippet;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.section.TagId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every search engine must do. An implementation is tested by a subclass that says how it is
 * set up.
 */
public abstract class ArticleSearchContract {
  protected SearchHarness harness;
  private TestStore store;

  protected abstract SearchHarness newHarness();

  @BeforeEach
  void setUp() {
    harness = newHarness();
    store = harness.store();
  }

  @AfterEach
  void tearDown() {
    harness.close();
  }

  protected List<String> find(String text) {
    return find(SearchQuery.builder(text));
  }

  protected List<String> find(SearchQuery.Builder query) {
    harness.follow();
    return ids(harness.search().search(query.build()));
  }

  protected static List<String> ids(SearchResults results) {
    return results.hits().stream().map(hit -> hit.id().value()).toList();
  }

  private void publish(Article.Builder article) {
    store.publish(article.build());
  }

  // What is searched

  @Test
  void everyPartOfAnArticleIsSearched() {
    publish(
        article("one", "Headlineword today")
            .headline("seo", "Seoword here")
            .kicker("Kickerword")
            .standfirst("Standfirstword stands")
            .keyPoint("Keypointword is key")
            .paragraph("Bodyword in the body")
            .whyThisMatters("Explainerword matters")
            .whatThisMeansForYou("Meaningword means")
            .author("Authorword Smith")
            .tag("Tagword"));
    for (String word :
        List.of(
            "headlineword",
            "seoword",
            "kickerword",
            "standfirstword",
            "keypointword",
            "bodyword",
            "explainerword",
            "meaningword",
            "authorword",
            "tagword")) {
      assertEquals(List.of("one"), find(word), word);
    }
  }

  @Test
  void whatIsForEditorsOnlyIsNotSearched() {
    publish(article("one", "Open").internalNote("secretnote").legal("secretlegal"));
    assertEquals(List.of(), find("secretnote"));
    assertEquals(List.of(), find("secretlegal"));
  }

  @Test
  void formsOfAWordFindEachOther() {
    publish(article("one", "Councils voted on budgets"));
    assertEquals(List.of("one"), find("council"));
    assertEquals(List.of("one"), find("voting"));
    assertEquals(List.of("one"), find("BUDGET"));
  }

  @Test
  void accentsDoNotMatter() {
    publish(article("one", "The café reopens"));
    publish(article("two", "Le théâtre rouvre").locale(Locale.FRANCE));
    publish(article("three", "Żółta łódź").locale(Locale.forLanguageTag("pl")));
    assertEquals(List.of("one"), find("cafe"));
    assertEquals(List.of("two"), find("theatre"));
    assertEquals(List.of("three"), find("zolta lodz"));
  }

  @Test
  void eachLanguageIsReadByItsOwnRules() {
    publish(article("fr", "Les chevaux couraient").locale(Locale.FRANCE));
    publish(article("de", "Die Häuser der Stadt").locale(Locale.GERMANY));
    publish(article("es", "Las canciones nuevas").locale(Locale.forLanguageTag("es-ES")));
    publish(article("ja", "東京都知事が会見").locale(Locale.JAPAN));
    publish(article("ar", "الكتاب الجديد").locale(Locale.forLanguageTag("ar")));
    publish(article("hi", "किताबें बाजार में").locale(Locale.forLanguageTag("hi")));
    assertEquals(List.of("fr"), find("cheval"));
    assertEquals(List.of("de"), find("Haus"));
    assertEquals(List.of("es"), find("canción"));
    assertEquals(List.of("ja"), find("知事"));
    assertEquals(List.of("ar"), find("كتاب"));
    assertEquals(List.of("hi"), find("किताब"));
  }

  @Test
  void liveUpdatesAreSearchedOnceTheyAreOut() {
    publish(article("blog", "Election night").kind(Article.LIVE_BLOG));
    store.liveUpdates().save(update("u1", "Firstupdateword", store.clock().instant()));
    assertEquals(List.of("blog"), find("firstupdateword"));
    store.liveUpdates().delete(new LiveUpdateId("u1"));
    assertEquals(List.of(), find("firstupdateword"));
  }

  private static LiveUpdate update(String id, String text, Instant at) {
    return new LiveUpdate(
        new LiveUpdateId(id),
        new org.broadsheet.cms.article.ArticleId("blog"),
        null,
        List.of(Paragraph.of("p1", text)),
        at,
        at,
        false,
        false,
        Data.Tree.EMPTY);
  }

  // How a query is understood

  @Test
  void allWordsOfAShortQueryMustOccur() {
    publish(article("both", "Harbour tunnel plans"));
    publish(article("harbour", "Harbour festival"));
    publish(article("tunnel", "Tunnel festival"));
    assertEquals(List.of("both"), find("harbour tunnel"));
  }

  @Test
  void whereNothingHoldsAllWordsThoseWithSomeAreFound() {
    publish(article("harbour", "Harbour festival"));
    publish(article("tunnel", "Tunnel works"));
    assertEquals(List.of("harbour", "tunnel"), find("harbour tunnel").stream().sorted().toList());
  }

  @Test
  void wordsMayStandInDifferentParts() {
    publish(article("one", "Harbour plans").tag("Tunnels").author("Ada Quill"));
    assertEquals(List.of("one"), find("harbour quill tunnel"));
  }

  @Test
  void aPhraseMustOccurAsItStands() {
    publish(article("phrase", "Black cat found").paragraph("It was well."));
    publish(article("words", "Cat found in black box"));
    assertEquals(List.of("phrase"), find("\"black cat\""));
    assertEquals(List.of("phrase"), find("“black cat” well"));
  }

  @Test
  void aPhraseDoesNotReachFromOnePartIntoTheNext() {
    publish(article("one", "Rain").standfirst("Ends with umbrella").keyPoint("Weather begins"));
    assertEquals(List.of(), find("\"umbrella weather\""));
  }

  @Test
  void anExclusionKeepsArticlesOut() {
    publish(article("plain", "Harbour festival"));
    publish(article("tunnel", "Harbour tunnel"));
    assertEquals(List.of("plain"), find("harbour -tunnel"));
    assertEquals(List.of("plain"), find("harbour -\"harbour tunnel\""));
  }

  @Test
  void anExclusionAloneIsAWord() {
    publish(article("one", "Harbour festival"));
    assertEquals(List.of("one"), find("-harbour"));
  }

  @Test
  void orFindsEither() {
    publish(article("harbour", "Harbour festival"));
    publish(article("tunnel", "Tunnel festival"));
    publish(article("bridge", "Bridge festival"));
    assertEquals(
        List.of("harbour", "tunnel"),
        find("festival harbour OR tunnel").stream().sorted().toList());
  }

  @Test
  void oddTextIsSearchedAsPlainWords() {
    publish(article("one", "Harbour festival"));
    for (String odd :
        List.of(
            "\"harbour",
            "harbour\"",
            "harbour OR",
            "OR harbour",
            "AND harbour",
            "harbour AND",
            "(harbour",
            "harbour)",
            "harbour~",
            "harbour*",
            "+harbour",
            "harbour^4",
            "[harbour]",
            "{harbour}",
            "harbour && ||",
            "\\harbour",
            "/harbour/",
            "- harbour",
            "\"\" harbour",
            "harbour -",
            "harbour \"")) {
      assertEquals(List.of("one"), find(odd), odd);
    }
  }

  @Test
  void textWithoutWordsFindsNothing() {
    publish(article("one", "The harbour festival"));
    for (String empty :
        List.of("\"", "-", "the", "!!!", "\"\"", "OR", "-\"\"", "\u0000", "\uD800")) {
      find(empty);
    }
    assertEquals(List.of(), find("!!!"));
    assertEquals(List.of(), find("the"));
  }

  @Test
  void blankTextFindsEverythingNewestFirst() {
    for (int i = 0; i < 5; i++) {
      store.publish(Articles.numbered(i));
    }
    assertEquals(
        List.of("numbered-4", "numbered-3", "numbered-2", "numbered-1", "numbered-0"), find("  "));
  }

  // Order, paging, totals

  @Test
  void aMatchInTheHeadlineCountsMore() {
    publish(article("body", "Festival news").paragraph("About the harbour and its boats today"));
    publish(
        article("headline", "Harbour news").paragraph("About the festival and its boats today"));
    assertEquals(List.of("headline", "body"), find("harbour"));
  }

  @Test
  void newestComesFirstWhenAskedFor() {
    for (int i : new int[] {3, 1, 4, 0, 2}) {
      store.publish(Articles.numbered(i));
    }
    assertEquals(
        List.of("numbered-4", "numbered-3", "numbered-2", "numbered-1", "numbered-0"),
        find(SearchQuery.builder("report").sort(SearchQuery.Sort.NEWEST)));
  }

  @Test
  void pagesJoinWithoutGapOrOverlap() {
    for (int i = 0; i < 45; i++) {
      store.publish(Articles.numbered(i));
    }
    for (SearchQuery.Sort sort : SearchQuery.Sort.values()) {
      List<String> all = find(SearchQuery.builder("report").sort(sort).limit(100));
      List<String> pages = new ArrayList<>();
      for (int offset = 0; offset < 50; offset += 10) {
        pages.addAll(find(SearchQuery.builder("report").sort(sort).offset(offset).limit(10)));
      }
      assertEquals(45, all.size());
      assertEquals(all, pages);
    }
  }

  @Test
  void scoresFallAlongTheList() {
    for (int i = 0; i < 30; i++) {
      store.publish(Articles.numbered(i));
    }
    harness.follow();
    double last = Double.POSITIVE_INFINITY;
    for (SearchHit hit : harness.search().search(SearchQuery.of("harbour opens")).hits()) {
      assertTrue(hit.score() <= last);
      last = hit.score();
    }
  }

  @Test
  void aSmallTotalIsExactAndSoIsOneAskedFor() {
    for (int i = 0; i < 30; i++) {
      store.publish(Articles.numbered(i));
    }
    harness.follow();
    SearchResults few = harness.search().search(SearchQuery.builder("report").limit(5).build());
    assertEquals(30, few.total());
    assertTrue(few.totalExact());
    SearchResults exact =
        harness.search().search(SearchQuery.builder("report").exactTotal(true).limit(1).build());
    assertEquals(30, exact.total());
    assertTrue(exact.totalExact());
  }

  @Test
  void anOffsetBehindTheEndGivesNoHits() {
    store.publish(Articles.numbered(1));
    assertEquals(List.of(), find(SearchQuery.builder("report").offset(10_000).limit(1_000)));
  }

  // Filters

  @Test
  void aSectionHoldsThoseBelowIt() {
    store.taxonomy().save(Section.named("Sport"));
    store.taxonomy().save(Section.named("Football").withParent(new SectionId("sport")));
    publish(article("sport", "Festival of sport").section("sport"));
    publish(article("football", "Festival of football").section("football"));
    publish(article("culture", "Festival of culture").section("culture"));
    assertEquals(
        List.of("football", "sport"),
        find(SearchQuery.builder("festival").section(new SectionId("sport"))).stream()
            .sorted()
            .toList());
    assertEquals(
        List.of("football"),
        find(SearchQuery.builder("festival").section(new SectionId("football"))));
  }

  @Test
  void aSectionThatMovesTakesItsArticlesAlong() {
    store.taxonomy().save(Section.named("Sport"));
    store.taxonomy().save(Section.named("Chess"));
    publish(article("chess", "Festival of chess").section("chess"));
    SearchQuery.Builder inSport = SearchQuery.builder("festival").section(new SectionId("sport"));
    assertEquals(List.of(), find(inSport));
    store.taxonomy().save(Section.named("Chess").withParent(new SectionId("sport")));
    assertEquals(List.of("chess"), find(inSport));
    store.taxonomy().save(Section.named("Chess"));
    assertEquals(List.of(), find(inSport));
  }

  @Test
  void tagAuthorLocaleAndDatesNarrow() {
    publish(
        article("one", "Festival")
            .tag("Music")
            .author("Ada Quill")
            .publishedAt(Instant.parse("2026-01-10T00:00:00Z")));
    publish(
        article("two", "Festival")
            .tag("Food")
            .author("Bo Reed")
            .publishedAt(Instant.parse("2026-01-20T00:00:00Z")));
    publish(
        article("three", "Festival")
            .locale(Locale.FRANCE)
            .publishedAt(Instant.parse("2026-01-30T00:00:00Z")));
    assertEquals(List.of("one"), find(SearchQuery.builder("festival").tag(TagId.of("Music"))));
    assertEquals(
        List.of("two"), find(SearchQuery.builder("festival").author(ContributorId.of("Bo Reed"))));
    assertEquals(List.of("three"), find(SearchQuery.builder("festival").locale(Locale.FRENCH)));
    assertEquals(
        List.of("two"),
        find(
            SearchQuery.builder("festival")
                .from(Instant.parse("2026-01-20T00:00:00Z"))
                .to(Instant.parse("2026-01-30T00:00:00Z"))));
    assertEquals(
        List.of("one"),
        find(SearchQuery.builder("festival").to(Instant.parse("2026-01-20T00:00:00Z"))));
    assertEquals(3, find(SearchQuery.builder("festival").from(Instant.MIN).to(Instant.MAX)).size());
  }

  @Test
  void aTagOrAuthorIsFoundByItsNewName() {
    publish(article("one", "Festival").tag("Music").author("Ada Quill"));
    harness.follow();
    store
        .taxonomy()
        .save(new Tag(TagId.of("Music"), "Soundworld", Tag.KEYWORD, null, Data.Tree.EMPTY));
    store
        .taxonomy()
        .save(
            new Contributor(
                ContributorId.of("Ada Quill"), "Ada Penwright", null, null, Data.Tree.EMPTY));
    assertEquals(List.of("one"), find("soundworld"));
    assertEquals(List.of("one"), find("penwright"));
  }

  // Who may see what

  @Test
  void draftsAreNotFound() {
    store.saveDraft(article("draft", "Draftword").build());
    assertEquals(List.of(), find("draftword"));
  }

  @Test
  void anEditOfALiveArticleStaysUnseenUntilPublished() {
    publish(article("one", "Firstword"));
    store.saveDraft(article("one", "Secondword").build());
    assertEquals(List.of("one"), find("firstword"));
    assertEquals(List.of(), find("secondword"));
    store.publish(article("one", "Secondword").build());
    assertEquals(List.of(), find("firstword"));
    assertEquals(List.of("one"), find("secondword"));
  }

  @Test
  void unpublishedAndDeletedArticlesAreGone() {
    publish(article("one", "Festival"));
    publish(article("two", "Festival"));
    assertEquals(2, find("festival").size());
    store.unpublish("one");
    assertEquals(List.of("two"), find("festival"));
    store.delete("two");
    assertEquals(List.of(), find("festival"));
    assertEquals(List.of(), find(""));
  }

  @Test
  void anEmbargoHoldsToItsEnd() {
    Instant end = store.clock().instant().plus(Duration.ofHours(2));
    publish(article("one", "Embargoedword").embargo(new Embargo(end, null)));
    publish(article("two", "Everword").embargo(new Embargo(null, null)));
    assertEquals(List.of(), find("embargoedword"));
    store.clock().advance(Duration.ofHours(2));
    store.fireMoments();
    assertEquals(List.of("one"), find("embargoedword"));
    assertEquals(List.of(), find("everword"));
  }

  @Test
  void anArticleExpiresByTheClockAlone() {
    Instant end = store.clock().instant().plus(Duration.ofHours(1));
    publish(article("one", "Festival").expiresAt(end));
    publish(article("two", "Festival"));
    assertEquals(2, find("festival").size());
    store.clock().advance(Duration.ofHours(1));
    // No moment has been fired: the index still holds it, and must not show it.
    assertEquals(List.of("two"), find("festival"));
    SearchResults counted =
        harness.search().search(SearchQuery.builder("festival").exactTotal(true).build());
    assertEquals(1, counted.total());
    assertEquals(List.of("two"), find(""));
    assertEquals(
        List.of("two"), find(SearchQuery.builder("festival").sort(SearchQuery.Sort.NEWEST)));
  }

  @Test
  void wordsOfHiddenArticlesAreNotInTheIndex() {
    Instant later = store.clock().instant().plus(Duration.ofDays(1));
    publish(article("embargoed", "Plantedalpha").embargo(new Embargo(later, null)));
    publish(article("scheduled", "Plantedbeta").publishAt(later));
    store.saveDraft(article("draft", "Plantedgamma").build());
    publish(article("pulled", "Plantedzeta"));
    harness.follow();
    assertTrue(harness.holdsWord("plantedzeta"));
    store.unpublish("pulled");
    harness.follow();
    for (String word : List.of("plantedalpha", "plantedbeta", "plantedgamma", "plantedzeta")) {
      assertFalse(harness.holdsWord(word), word);
    }
  }

  // Snippets

  @Test
  void snippetsMarkWhatMatched() {
    publish(
        article("one", "Harbour plans")
            .paragraph("The weather was mild. Boats fill the harbour each spring. Nobody minds.")
            .paragraph("A second paragraph follows."));
    harness.follow();
    SearchHit hit = harness.search().search(SearchQuery.of("harbour boat")).hits().get(0);
    assertEquals("Harbour plans", hit.headline().text());
    assertEquals(List.of("Harbour"), matches(hit.headline()));
    assertEquals("Boats fill the harbour each spring.", hit.snippets().get(0).text());
    assertEquals(List.of("Boats", "harbour"), matches(hit.snippets().get(0)));
  }

  @Test
  void aPhraseIsMarkedWhereItStandsOnly() {
    publish(article("one", "Pets").paragraph("A black cat sat. The cat was black."));
    harness.follow();
    SearchHit hit = harness.search().search(SearchQuery.of("\"black cat\"")).hits().get(0);
    assertEquals(List.of("black", "cat"), matches(hit.snippets().get(0)));
    assertEquals("A black cat sat.", hit.snippets().get(0).text());
  }

  private static List<String> matches(Snippet snippet) {
    return snippet.parts().stream().filter(Snippet.Part::match).map(Snippet.Part::text).toList();
  }

  @Test
  void anArticleFoundByItsHeadlineShowsItsBeginning() {
    publish(article("one", "Harbour plans").paragraph("Nothing else here. And more."));
    harness.follow();
    SearchHit hit = harness.search().search(SearchQuery.of("harbour")).hits().get(0);
    assertEquals("Nothing else here.", hit.snippets().get(0).text());
  }

  @Test
  void snippetsAreCutFromTheTextAsItIs() {
    String body =
        "Emoji 👩‍👩‍👧 and <b>markup</b> & \"quotes\" beside e\u0301 harbour\u200B words; "
            + "long ".repeat(200)
            + "harbour 𝔘nicode 🎉 end";
    publish(article("one", "<script>alert('harbour')</script>").paragraph(body));
    harness.follow();
    SearchHit hit = harness.search().search(SearchQuery.of("harbour")).hits().get(0);
    assertEquals("<script>alert('harbour')</script>", hit.headline().text());
    assertFalse(hit.snippets().isEmpty());
    for (Snippet snippet : hit.snippets()) {
      assertTrue(body.contains(snippet.text()), snippet.text());
      assertTrue(matches(snippet).contains("harbour"));
      assertTrue(snippet.text().length() <= 300);
    }
  }

  @Test
  void noSnippetsAreMadeWhenNoneAreWanted() {
    publish(article("one", "Harbour").paragraph("Harbour"));
    harness.follow();
    SearchHit hit =
        harness
            .search()
            .search(SearchQuery.builder("harbour").snippets(false).build())
            .hits()
            .get(0);
    assertEquals(Snippet.EMPTY, hit.headline());
    assertEquals(List.of(), hit.snippets());
  }

  // The index

  @Test
  void anEmptySiteAnswersToo() {
    assertEquals(List.of(), find("anything"));
    assertTrue(harness.search().complete());
  }

  @Test
  void aRebuiltIndexAnswersAsTheOneThatFollowed() {
    for (int i = 0; i < 300; i++) {
      store.publish(Articles.numbered(i));
      if (i % 10 == 9) {
        harness.follow();
      }
      if (i % 7 == 0) {
        store.unpublish("numbered-" + i / 2);
      }
    }
    List<List<String>> followed = answers();
    harness.rebuild();
    assertEquals(followed, answers());
  }

  private List<List<String>> answers() {
    List<List<String>> answers = new ArrayList<>();
    for (String text : List.of("harbour", "library opens", "\"museum funds\"", "", "writer")) {
      SearchQuery.Builder newest =
          SearchQuery.builder(text).sort(SearchQuery.Sort.NEWEST).limit(1_000);
      answers.add(find(newest));
      answers.add(find(SearchQuery.builder(text).limit(1_000)).stream().sorted().toList());
    }
    return answers;
  }

  @Test
  void aRebuiltIndexShowsWhatCameDuringTheRebuild() {
    store.publish(Articles.numbered(1));
    harness.rebuild();
    store.publish(Articles.numbered(2));
    assertEquals(2, find("report").size());
  }
}
