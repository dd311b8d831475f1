package org.broadsheet.cms.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Breaking;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.article.Embargo;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.visibility.VisibilityWindow;
import org.junit.jupiter.api.Test;

/** What every article store must do when asked for lists. */
public abstract class ListingContract extends StoreContract {
  private static final Listing NEWEST = Listing.newest(100);

  private static Listing section(String id) {
    return Listing.inSection(new SectionId(id), 100);
  }

  private List<String> list(Listing listing) {
    return ids(articles().list(listing, clock.instant()));
  }

  @Test
  void theNewestComeFirst() {
    publishNext(draft("a"));
    publishNext(draft("b"));
    publishNext(draft("c"));
    assertEquals(List.of("c", "b", "a"), list(NEWEST));
  }

  @Test
  void listsGoBySectionTagAndContributor() {
    publishNext(draft("a").section("sport").tag("Cup"));
    publishNext(draft("b").section("sport").author("Ivo Lant"));
    publishNext(draft("c").sections(List.of(new SectionId("sport"))));
    assertEquals(List.of("c", "b", "a"), list(section("sport")));
    assertEquals(List.of("c"), list(section("local-news")));
    assertEquals(List.of("a"), list(Listing.withTag(TagId.of("Cup"), 9)));
    assertEquals(List.of("c", "b", "a"), list(Listing.withTag(TagId.of("Ferries"), 9)));
    assertEquals(List.of("b"), list(Listing.by(ContributorId.of("Ivo Lant"), 9)));
    assertEquals(List.of(), list(section("nowhere")));
    assertEquals(List.of(), list(Listing.withTag(TagId.of("Nothing"), 9)));
    assertEquals(List.of(), list(Listing.by(ContributorId.of("Nobody"), 9)));
  }

  @Test
  void aRepublishedArticleMovesBetweenListsAndKeepsItsPlace() {
    publishNext(draft("a").section("sport"));
    publishNext(draft("b").section("sport"));
    Article edited =
        working("a").toBuilder().section("news").sections(List.of()).tags(List.of()).build();
    write(ArticleWrite.saveAndPublish(edited, EDITOR));
    assertEquals(List.of("b"), list(section("sport")));
    assertEquals(List.of("a"), list(section("news")));
    assertEquals(List.of("b"), list(Listing.withTag(TagId.of("Ferries"), 9)));
    assertEquals(List.of("b", "a"), list(NEWEST), "an edit does not lift it");
  }

  @Test
  void aListMayAskForSeveralScopesAtOnce() {
    publishNext(draft("a").section("sport").tag("Cup"));
    publishNext(draft("b").section("sport").tag("Cup").author("Ivo Lant"));
    publishNext(draft("c").tag("Cup").author("Ivo Lant"));
    publishNext(draft("d").section("sport").author("Ivo Lant"));
    Listing.Scope sport = new Listing.InSection(new SectionId("sport"));
    Listing cup = Listing.withTag(TagId.of("Cup"), 9);
    Listing lant = Listing.by(ContributorId.of("Ivo Lant"), 9);

    assertEquals(List.of("b", "a"), list(cup.and(sport)));
    assertEquals(List.of("c", "b"), list(cup.and(lant.scope())));
    assertEquals(List.of("b"), list(lant.and(cup.scope()).and(sport)));
    assertEquals(List.of("d", "b"), list(lant.and(sport)));
    assertEquals(List.of("d", "c", "b", "a"), list(NEWEST.and(new Listing.Everything())));
    assertEquals(List.of(), list(cup.and(new Listing.WithTag(TagId.of("Nothing")))));
    Listing one = Listing.of(cup.scope(), 1).and(sport);
    assertEquals(List.of("b", "a"), allIds(one, clock.instant()));
    String cursor = articles().list(one, clock.instant()).next();
    assertNotNull(cursor);
    assertThrows(
        InvalidContentException.class,
        () -> articles().list(Listing.of(cup.scope(), 1).after(cursor), clock.instant()),
        "that of a narrower list");
  }

  @Test
  void aListMayStartWithTheOldest() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      publish(draft("n" + i));
      expected.add("n" + i);
      if (i % 3 == 0) {
        clock.advance(Duration.ofMillis(5));
      }
    }
    for (int limit : List.of(1, 7, 20)) {
      Listing oldest = Listing.newest(limit).order(Listing.Order.OLDEST_FIRST);
      assertEquals(expected, allIds(oldest, clock.instant()), "limit " + limit);
    }
    Listing march = NEWEST.order(Listing.Order.OLDEST_FIRST).in(YearMonth.of(2026, 3));
    assertEquals(expected, list(march));
    assertEquals(List.of(), list(march.in(YearMonth.of(2026, 2))));
    assertEquals(List.of(), list(march.in(YearMonth.of(2026, 4))));
  }

  @Test
  void aSectionListsWhatStandsBelowIt() {
    store.taxonomy().save(Section.named("Sport"));
    store.taxonomy().save(Section.named("Football").withParent(new SectionId("sport")));
    store.taxonomy().save(Section.named("Cup").withParent(new SectionId("football")));
    publishNext(draft("a").section("cup"));
    publishNext(draft("b").section("football"));
    publishNext(draft("c").section("sport").sections(List.of(new SectionId("cup"))));
    assertEquals(List.of("c", "b", "a"), list(section("sport")));
    assertEquals(List.of("c", "b", "a"), list(section("football")));
    assertEquals(List.of("c", "a"), list(section("cup")));
  }

  @Test
  void listsFollowASectionThatMoves() {
    for (String name : List.of("Sport", "Culture", "Games")) {
      store.taxonomy().save(Section.named(name));
    }
    publishNext(draft("chess").section("games"));
    publishNext(draft("both").section("games").sections(List.of(new SectionId("sport"))));
    publishNext(draft("run").section("sport"));
    Section games = store.taxonomy().sections().find(new SectionId("games")).orElseThrow();

    store.taxonomy().save(games.withParent(new SectionId("sport")));
    assertEquals(List.of("run", "both", "chess"), list(section("sport")));
    store.taxonomy().save(games.withParent(new SectionId("culture")));
    assertEquals(List.of("run", "both"), list(section("sport")), "one names it itself");
    assertEquals(List.of("both", "chess"), list(section("culture")));
    store.taxonomy().save(games.withParent(null));
    assertEquals(List.of(), list(section("culture")));

    write(ArticleWrite.unpublish(id("both"), 1, EDITOR));
    assertEquals(List.of("run"), list(section("sport")));
    assertEquals(List.of("chess"), list(section("games")));
  }

  @Test
  void listsFollowWhenAMissingParentAppearsAndWhenARingIsBroken() {
    store.taxonomy().save(Section.named("Cup").withParent(new SectionId("football")));
    publishNext(draft("a").section("cup"));
    publishNext(draft("b").section("football"));
    assertEquals(List.of("b", "a"), list(section("football")));

    Section football = store.taxonomy().sections().find(new SectionId("football")).orElseThrow();
    store.taxonomy().save(football.withParent(new SectionId("cup")));
    assertEquals(List.of("b"), list(section("football")), "a ring counts as two top sections");
    assertEquals(List.of("a"), list(section("cup")));
    store.taxonomy().save(football);
    assertEquals(List.of("b", "a"), list(section("football")));
    assertEquals(List.of("a"), list(section("cup")));
  }

  @Test
  void pagesJoinWithoutGapOrRepeatAlsoAtEqualTimes() {
    Random random = new Random(20260302);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      publish(draft("n" + i));
      expected.add(0, "n" + i);
      if (random.nextInt(3) == 0) {
        clock.advance(Duration.ofMillis(1 + random.nextInt(1_000)));
      }
    }
    for (int limit : List.of(1, 7, 59, 60, 61)) {
      assertEquals(expected, allIds(Listing.newest(limit), clock.instant()), "limit " + limit);
    }
    assertNull(articles().list(Listing.newest(60), clock.instant()).next());
  }

  @Test
  void pagesStayInStepWhileArticlesArriveAndGo() {
    for (int i = 0; i < 20; i++) {
      publishNext(draft("old-" + i));
    }
    List<String> seen = new ArrayList<>();
    Listing next = Listing.newest(3);
    for (int step = 0; ; step++) {
      ListingPage page = articles().list(next, clock.instant());
      seen.addAll(ids(page));
      publishNext(draft("new-" + step));
      if (step == 2) {
        write(ArticleWrite.unpublish(id("old-1"), 1, EDITOR));
      }
      if (page.next() == null) {
        break;
      }
      next = next.after(page.next());
    }
    List<String> expected = new ArrayList<>();
    for (int i = 19; i >= 0; i--) {
      if (i != 1) {
        expected.add("old-" + i);
      }
    }
    assertEquals(expected, seen);
  }

  @Test
  void monthsBeginAndEndInTheSitesZone() {
    store
        .sites()
        .save(
            Site.builder("Test", URI.create("https://news.example"))
                .zone(ZoneId.of("Australia/Sydney"))
                .build());
    // Sydney is eleven hours ahead in March and ten from 5 April on.
    importAt("feb", "2026-02-28T12:59:59.999Z");
    importAt("march-first", "2026-02-28T13:00:00Z");
    importAt("march-last", "2026-03-31T12:59:59.999Z");
    importAt("april", "2026-03-31T13:00:00Z");
    Listing march = NEWEST.in(YearMonth.of(2026, 3));
    assertEquals(List.of("march-last", "march-first"), list(march));
    Listing one = Listing.newest(1).in(YearMonth.of(2026, 3));
    assertEquals(List.of("march-last", "march-first"), allIds(one, clock.instant()));
    assertEquals(List.of("april"), list(section("local-news").in(YearMonth.of(2026, 4))));
    assertTrue(
        articles()
            .findVisible(id("april"), clock.instant())
            .orElseThrow()
            .address()
            .path()
            .startsWith("/local-news/2026/04/01/"));
  }

  private void importAt(String id, String time) {
    Article article =
        draft(id).status(WorkflowState.PUBLISHED).publishedAt(Instant.parse(time)).build();
    write(ArticleWrite.importing(article, EDITOR));
  }

  @Test
  void aCursorOfSomethingElseIsRefused() {
    for (int i = 0; i < 3; i++) {
      publishNext(draft("n" + i));
    }
    String cursor = articles().list(Listing.newest(1), clock.instant()).next();
    assertNotNull(cursor);
    assertTrue(cursor.matches("[A-Za-z0-9_-]+"), "fit for a web address: " + cursor);
    List<String> wrong =
        List.of(
            "",
            "x",
            "%%%",
            cursor.substring(1),
            cursor + "A",
            cursor.toLowerCase(java.util.Locale.ROOT),
            "A".repeat(cursor.length()),
            "é");
    for (String each : wrong) {
      InvalidContentException refused =
          assertThrows(
              InvalidContentException.class,
              () -> articles().list(Listing.newest(1).after(each), clock.instant()),
              each);
      assertEquals("cursor", refused.problems().get(0).path());
    }
    assertThrows(
        InvalidContentException.class,
        () -> articles().list(section("local-news").after(cursor), clock.instant()),
        "that of another list");
  }

  @Test
  void aPageIsValidUntilTheNextInstantThatChangesIt() {
    publish(draft("a"));
    assertEquals(VisibilityWindow.NEVER, articles().list(NEWEST, clock.instant()).validUntil());
    Instant expiry = START.plusSeconds(300);
    Instant opening = START.plusSeconds(100);
    publish(draft("b").expiresAt(expiry));
    publish(draft("c").publishAt(opening));
    publish(draft("d").embargo(new Embargo(null, "no end")));
    assertEquals(opening, articles().list(NEWEST, START).validUntil(), "c will enter");
    assertEquals(List.of("b", "a"), ids(articles().list(NEWEST, opening.minusMillis(1))));
    assertEquals(expiry, articles().list(NEWEST, opening).validUntil(), "b will leave");
    assertEquals(List.of("c", "b", "a"), ids(articles().list(NEWEST, opening)));
    assertEquals(List.of("c", "a"), ids(articles().list(NEWEST, expiry)));
    assertEquals(VisibilityWindow.NEVER, articles().list(NEWEST, expiry).validUntil());
    store.moments().fireDue(expiry);
    assertEquals(
        opening, articles().list(NEWEST, START).validUntil(), "also when the clock was set back");
  }

  @Test
  void breakingNewsIsListedWhileItRuns() {
    publish(draft("a").breaking(new Breaking(START, START.plusSeconds(60), null)));
    publish(draft("b").breaking(new Breaking(START.plusSeconds(10), START.plusSeconds(30), null)));
    publish(
        draft("hidden")
            .expiresAt(START.plusSeconds(15))
            .breaking(new Breaking(START.plusSeconds(12), START.plusSeconds(90), null)));
    save(draft("draft").breaking(new Breaking(START, START.plusSeconds(60), null)));
    assertEquals(List.of("a"), breakingAt(0));
    assertEquals(START.plusSeconds(10), articles().breaking(START, 9).validUntil());
    assertEquals(List.of("b", "a"), breakingAt(10));
    assertEquals(List.of("hidden", "b", "a"), breakingAt(12));
    assertEquals(List.of("b", "a"), breakingAt(15));
    assertEquals(List.of("a"), breakingAt(30));
    assertEquals(List.of(), breakingAt(60));
    assertEquals(List.of("b"), ids(articles().breaking(START.plusSeconds(20), 1)));

    write(ArticleWrite.unpublish(id("a"), 1, EDITOR));
    assertEquals(List.of(), breakingAt(5));
  }

  private List<String> breakingAt(long seconds) {
    return ids(articles().breaking(START.plusSeconds(seconds), 9));
  }

  /** Random publishing against a model that filters and sorts. */
  @Test
  void listsAgreeWithAModelUnderRandomWrites() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> sections = List.of("s0", "s1", "s2");
    List<String> live = new ArrayList<>();
    for (int step = 0; step < 150; step++) {
      String id = "n" + random.nextInt(25);
      clock.advance(Duration.ofMillis(random.nextInt(20)));
      if (random.nextInt(4) == 0) {
        articles()
            .findWorking(id(id))
            .ifPresent(each -> write(ArticleWrite.unpublish(id(id), each.revision(), EDITOR)));
        live.remove(id);
        continue;
      }
      Article.Builder edit =
          articles().findWorking(id(id)).map(Article::toBuilder).orElseGet(() -> draft(id));
      edit.section(sections.get(random.nextInt(3))).sections(List.of());
      edit.publishAt(
          random.nextInt(3) == 0 ? clock.instant().plusMillis(random.nextInt(200)) : null);
      edit.expiresAt(
          random.nextInt(3) == 0 ? clock.instant().plusMillis(random.nextInt(400)) : null);
      publish(edit);
      if (!live.contains(id)) {
        live.add(id);
      }
    }
    for (long offset : List.of(-100L, 0L, 50L, 150L, 1_000L)) {
      Instant at = clock.instant().plusMillis(offset);
      for (String section : sections) {
        List<ArticleSummary> expected =
            live.stream()
                .flatMap(id -> articles().findVisible(id(id), at).stream())
                .filter(article -> article.section().value().equals(section))
                .map(ArticleSummary::of)
                .sorted(Comparator.comparing(ArticleSummary::publishedAt).reversed())
                .toList();
        List<ArticleSummary> found = articles().list(section(section), at).articles();
        assertEquals(new HashSet<>(expected), new HashSet<>(found), "seed " + seed);
        assertEquals(
            expected.stream().map(ArticleSummary::publishedAt).toList(),
            found.stream().map(ArticleSummary::publishedAt).toList(),
            "seed " + seed);
      }
      assertEquals(
          ids(articles().list(NEWEST, at)).size(), articles().counts(at).visible(), "seed " + seed);
    }
    assertEquals(live.size(), articles().counts(clock.instant()).live(), "seed " + seed);
  }
}
