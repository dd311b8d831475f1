package org.broadsheet.cms.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Breaking;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.content.CustomBlock;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.ConflictException;
import org.broadsheet.cms.error.NotFoundException;
import org.broadsheet.cms.error.StaleRevisionException;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.store.WriteResult.Outcome;
import org.junit.jupiter.api.Test;

/** What every article store must do: saving, publishing and the history. */
public abstract class ArticleStoreContract extends StoreContract {
  @Test
  void keepsWhatWasSaved() {
    Article article =
        draft("ferry")
            .standfirst("A sixth boat joins the line.")
            .keyPoint("Starts in May")
            .whyThisMatters("Night workers had no way home.")
            .build();
    WriteResult result = write(ArticleWrite.save(article, EDITOR));

    assertEquals(1, result.revision());
    assertEquals(Outcome.CREATED, result.outcome());
    assertNull(result.address());
    Article expected =
        article.toBuilder().revision(1).updatedAt(START).status(WorkflowState.DRAFT).build();
    assertEquals(expected, working("ferry"));
  }

  @Test
  void aDraftIsNotVisible() {
    save(draft("ferry"));
    assertTrue(articles().findVisible(id("ferry"), START).isEmpty());
    assertEquals(List.of(), ids(articles().list(Listing.newest(10), START)));
    assertEquals(new StoreCounts(1, 0, 0), articles().counts(START));
  }

  @Test
  void aPublishedArticleIsVisibleAtItsAddress() {
    WriteResult result = publish(draft("ferry"));
    assertNotNull(result.address());
    assertEquals(
        "/local-news/2026/03/02/harbour-ferry-adds-a-night-crossing-ferry",
        result.address().path());
    Article visible = articles().findVisible(id("ferry"), START).orElseThrow();
    assertEquals(START, visible.firstPublishedAt());
    assertEquals(START, visible.publishedAt());
    assertEquals(WorkflowState.PUBLISHED, visible.status());
    assertEquals(
        new AddressMatch(id("ferry"), result.address()),
        articles().resolve(result.address().path()).orElseThrow());
    assertEquals(List.of("ferry"), ids(articles().list(Listing.newest(10), START)));
  }

  @Test
  void editsOfALiveArticleStayUnseenUntilPublished() {
    publish(draft("ferry"));
    clock.advance(Duration.ofHours(1));
    save(working("ferry").toBuilder().headline("Ferry plan delayed"));

    Article visible = articles().findVisible(id("ferry"), clock.instant()).orElseThrow();
    assertEquals("Harbour ferry adds a night crossing ferry", visible.headline());
    assertEquals(1, visible.revision());
    assertEquals(START, visible.updatedAt());
    assertEquals("Ferry plan delayed", working("ferry").headline());

    write(ArticleWrite.publish(id("ferry"), 2, EDITOR));
    Article republished = articles().findVisible(id("ferry"), clock.instant()).orElseThrow();
    assertEquals("Ferry plan delayed", republished.headline());
    assertEquals(START, republished.publishedAt());
    assertEquals(START.plus(Duration.ofHours(1)), republished.updatedAt());
  }

  @Test
  void theLoserOfARaceIsToldBothRevisions() {
    save(draft("ferry"));
    save(working("ferry").toBuilder().headline("First"));
    StaleRevisionException stale =
        assertThrows(
            StaleRevisionException.class,
            () -> save(draft("ferry").headline("Second").revision(1)));
    assertEquals(1, stale.expectedRevision());
    assertEquals(2, stale.foundRevision());
    assertEquals("First", working("ferry").headline());
  }

  @Test
  void creatingWhatIsThereIsStale() {
    save(draft("ferry"));
    StaleRevisionException stale =
        assertThrows(StaleRevisionException.class, () -> save(draft("ferry")));
    assertEquals(0, stale.expectedRevision());
    assertEquals(1, stale.foundRevision());
  }

  @Test
  void changingWhatIsNotThereIsNotFound() {
    assertThrows(
        NotFoundException.class, () -> write(ArticleWrite.publish(id("no-one"), 1, EDITOR)));
    assertThrows(NotFoundException.class, () -> save(draft("no-one").revision(3)));
    assertFalse(articles().findWorking(id("no-one")).isPresent());
  }

  @Test
  void keepsEveryRevision() {
    save(draft("ferry"));
    Instant second = clock.advance(Duration.ofMinutes(5));
    write(
        ArticleWrite.saveAndPublish(
                working("ferry").toBuilder().headline("Second").build(), new Actor("sub"))
            .withNote("legal changes"));
    List<RevisionInfo> history = articles().revisions(id("ferry"));
    assertEquals(
        List.of(
            new RevisionInfo(2, second, new Actor("sub"), "legal changes", true),
            new RevisionInfo(1, START, EDITOR, null, false)),
        history);
    assertEquals(
        "Harbour ferry adds a night crossing ferry",
        articles().findRevision(id("ferry"), 1).orElseThrow().headline());
    assertEquals("Second", articles().findRevision(id("ferry"), 2).orElseThrow().headline());
    assertTrue(articles().findRevision(id("ferry"), 3).isEmpty());
  }

  @Test
  void keepsWhatItDoesNotKnow() {
    Data.Tree data = Data.Tree.of("home", new Data.Text("3"));
    CustomBlock block = new CustomBlock("b9", "org.example.scoreboard", 2, data, List.of());
    Article article =
        draft("match")
            .block(block)
            .extensions(Data.Tree.of("sourceDesk", new Data.Text("sport")))
            .build();
    write(ArticleWrite.saveAndPublish(article, EDITOR));
    store.reopen();
    Article read = articles().findVisible(id("match"), START).orElseThrow();
    assertEquals(article.blocks(), read.blocks());
    assertEquals(article.extensions(), read.extensions());
  }

  @Test
  void whatWasAcknowledgedIsThereAfterReopening() {
    WriteResult published = publish(draft("ferry"));
    save(draft("tram"));
    store.reopen();
    assertEquals(published.address(), working("ferry").address());
    assertEquals(1, working("tram").revision());
    assertEquals(new StoreCounts(2, 1, 1), articles().counts(START));
    assertEquals(2, save(working("tram").toBuilder().headline("Tram")).revision());
  }

  @Test
  void unpublishingHidesTheArticleAndKeepsItsHistory() {
    WriteResult live = publish(draft("ferry"));
    clock.advance(Duration.ofHours(1));
    write(ArticleWrite.unpublish(id("ferry"), 1, EDITOR));
    assertTrue(articles().findVisible(id("ferry"), clock.instant()).isEmpty());
    assertEquals(List.of(), articles().summaries(List.of(id("ferry")), clock.instant()));
    assertEquals(List.of(), ids(articles().list(Listing.newest(10), clock.instant())));
    assertEquals(WorkflowState.UNPUBLISHED, working("ferry").status());
    assertEquals(1, articles().revisions(id("ferry")).size());

    WriteResult again = write(ArticleWrite.publish(id("ferry"), 1, EDITOR));
    assertEquals(live.address(), again.address());
    Article visible = articles().findVisible(id("ferry"), clock.instant()).orElseThrow();
    assertEquals(START, visible.firstPublishedAt());
  }

  @Test
  void aDeletedArticleIsFoundByNothing() {
    WriteResult live = publish(draft("ferry"));
    write(ArticleWrite.delete(id("ferry"), 1, EDITOR));
    assertTrue(articles().findWorking(id("ferry")).isEmpty());
    assertTrue(articles().findVisible(id("ferry"), START).isEmpty());
    assertTrue(articles().findRevision(id("ferry"), 1).isEmpty());
    assertTrue(articles().resolve(live.address().path()).isEmpty());
    assertEquals(List.of(), articles().revisions(id("ferry")));
    assertEquals(List.of(), articles().findWorking(List.of(id("ferry"))));
    assertEquals(List.of(), articles().scanWorking(null, 10));
    assertEquals(List.of(), articles().scanVisible(null, 10, START));
    assertEquals(List.of(), ids(articles().list(Listing.newest(10), START)));
    assertEquals(new StoreCounts(0, 0, 0), articles().counts(START));
    assertThrows(
        NotFoundException.class, () -> write(ArticleWrite.publish(id("ferry"), 1, EDITOR)));
  }

  @Test
  void theIdOfADeletedArticleMayBeUsedAgain() {
    publish(draft("ferry"));
    write(ArticleWrite.delete(id("ferry"), 1, EDITOR));
    WriteResult again = save(draft("ferry"));
    assertEquals(Outcome.CREATED, again.outcome());
    assertEquals(2, again.revision());
    Article working = working("ferry");
    assertEquals(WorkflowState.DRAFT, working.status());
    assertNull(working.address());
    assertNull(working.firstPublishedAt());
  }

  @Test
  void equalSlugsOfOneDayAreNumbered() {
    Slug slug = new Slug("storm");
    List<String> paths = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      paths.add(publish(draft("storm-" + i).slug(slug)).address().path());
    }
    assertEquals(
        List.of(
            "/local-news/2026/03/02/storm",
            "/local-news/2026/03/02/storm-2",
            "/local-news/2026/03/02/storm-3",
            "/local-news/2026/03/02/storm-4"),
        paths);
    assertEquals(
        "/sport/2026/03/02/storm",
        publish(draft("storm-5").slug(slug).section("sport")).address().path());
    clock.advance(Duration.ofDays(1));
    assertEquals(
        "/local-news/2026/03/03/storm", publish(draft("storm-6").slug(slug)).address().path());
  }

  @Test
  void anOldAddressLeadsToThePresentOne() {
    ArticleAddress old = publish(draft("ferry")).address();
    clock.advance(Duration.ofDays(3));
    Article moved =
        working("ferry").toBuilder().section("transport").slug(new Slug("boat")).build();
    ArticleAddress present = write(ArticleWrite.saveAndPublish(moved, EDITOR)).address();
    assertEquals("/transport/2026/03/02/boat", present.path(), "the day stays");
    AddressMatch match = new AddressMatch(id("ferry"), present);
    assertEquals(match, articles().resolve(old.path()).orElseThrow());
    assertEquals(match, articles().resolve(present.path()).orElseThrow());
    assertEquals(
        present, articles().list(Listing.newest(1), clock.instant()).articles().get(0).address());

    // Nobody else gets the old address, and its owner may take it back.
    Article other = draft("other").headline("Harbour ferry adds a night crossing ferry").build();
    assertFalse(
        write(
                ArticleWrite.importing(
                    other.toBuilder().status(WorkflowState.PUBLISHED).publishedAt(START).build(),
                    EDITOR))
            .address()
            .equals(old));
    Article back =
        working("ferry").toBuilder().section(old.section().value()).slug(old.slug()).build();
    assertEquals(old, write(ArticleWrite.saveAndPublish(back, EDITOR)).address());
    assertEquals(old, articles().resolve(present.path()).orElseThrow().address());
  }

  @Test
  void anEditThatKeepsSectionAndSlugKeepsTheNumberedAddress() {
    publish(draft("one").slug(new Slug("storm")));
    ArticleAddress second = publish(draft("two").slug(new Slug("storm"))).address();
    Article edited = working("two").toBuilder().headline("Storm passes").build();
    assertEquals(second, write(ArticleWrite.saveAndPublish(edited, EDITOR)).address());
  }

  @Test
  void aliasesLeadToTheArticleWhileItAsksForThem() {
    publish(draft("ferry").aliases(List.of("/old/ferry.html", "/boats")));
    publish(draft("tram").aliases(List.of("/boats", "/rails")));
    assertEquals(id("ferry"), articles().resolve("/old/ferry.html").orElseThrow().id());
    assertEquals(id("ferry"), articles().resolve("/boats").orElseThrow().id(), "first come");
    assertEquals(id("tram"), articles().resolve("/rails").orElseThrow().id());
    Article edited = working("ferry").toBuilder().aliases(List.of("/old/ferry.html")).build();
    write(ArticleWrite.saveAndPublish(edited, EDITOR));
    assertTrue(articles().resolve("/boats").isEmpty());
    assertEquals(id("ferry"), articles().resolve("/old/ferry.html").orElseThrow().id());
  }

  @Test
  void manyAreReadAtOnceInTheOrderAskedFor() {
    publish(draft("a"));
    save(draft("b"));
    publish(draft("c"));
    List<ArticleId> wanted = List.of(id("c"), id("none"), id("b"), id("a"));
    assertEquals(List.of("c", "b", "a"), names(articles().findWorking(wanted)));
    assertEquals(List.of("c", "a"), names(articles().findVisible(wanted, START)));
    assertEquals(
        List.of(id("c"), id("a")),
        articles().summaries(wanted, START).stream().map(ArticleSummary::id).toList());
    assertEquals(List.of(), articles().findWorking(List.of()));
  }

  @Test
  void aSummaryTellsWhatTheLiveContentSays() {
    Breaking breaking = new Breaking(START, START.plusSeconds(60), "Now");
    publish(
        draft("ferry")
            .headline("short", "Night boat")
            .standfirst("It is late.")
            .whyThisMatters("People get home.")
            .breaking(breaking));
    Article visible = articles().findVisible(id("ferry"), START).orElseThrow();
    ArticleSummary summary = articles().summaries(List.of(id("ferry")), START).get(0);
    assertEquals(ArticleSummary.of(visible), summary);
    assertEquals("Night boat", summary.shortHeadline());
    assertEquals(breaking, summary.breaking());
  }

  @Test
  void scansGoThroughAllInTheOrderOfIds() {
    for (int i = 0; i < 7; i++) {
      publish(draft("n" + i));
    }
    save(draft("draft"));
    List<String> working = new ArrayList<>();
    List<String> visible = new ArrayList<>();
    ArticleId after = null;
    for (List<Article> step = articles().scanWorking(null, 3);
        !step.isEmpty();
        step = articles().scanWorking(after, 3)) {
      working.addAll(names(step));
      after = step.get(step.size() - 1).id();
    }
    after = null;
    for (List<Article> step = articles().scanVisible(null, 3, START);
        !step.isEmpty();
        step = articles().scanVisible(after, 3, START)) {
      visible.addAll(names(step));
      after = step.get(step.size() - 1).id();
    }
    assertEquals(List.of("draft", "n0", "n1", "n2", "n3", "n4", "n5", "n6"), working);
    assertEquals(List.of("n0", "n1", "n2", "n3", "n4", "n5", "n6"), visible);
  }

  @Test
  void translationsAreThoseOfTheGroupThatReadersMaySee() {
    publish(draft("en").translationGroup("ferry"));
    publish(draft("cy").translationGroup("ferry").locale(Locale.forLanguageTag("cy")));
    publish(
        draft("fr")
            .translationGroup("ferry")
            .locale(Locale.FRENCH)
            .publishAt(START.plusSeconds(5)));
    save(draft("de").translationGroup("ferry").locale(Locale.GERMAN));
    publish(draft("other"));
    assertEquals(
        List.of(id("cy"), id("en")),
        articles().translations("ferry", START).stream().map(ArticleSummary::id).toList());
    assertEquals(3, articles().translations("ferry", START.plusSeconds(5)).size());
  }

  @Test
  void whatAnArticleNamesIsCreatedWithIt() {
    ChangePosition before = store.changeFeed().head().position();
    save(draft("ferry").section("local-news").tag("Night Buses"));
    List<String> changes =
        changesAfter(before).stream().map(c -> c.entity() + " " + c.id() + " " + c.kind()).toList();
    assertEquals(
        List.of(
            "SECTION local-news SAVED",
            "TAG ferries SAVED",
            "TAG night-buses SAVED",
            "CONTRIBUTOR odile-marsh SAVED",
            "ARTICLE ferry SAVED"),
        changes);
    assertEquals(
        "Local news",
        store.taxonomy().sections().find(new SectionId("local-news")).orElseThrow().name());
    assertEquals(
        "Night Buses", store.taxonomy().findTag(new TagId("night-buses")).orElseThrow().name());
    assertEquals(
        "Odile Marsh",
        store.taxonomy().findContributor(new ContributorId("odile-marsh")).orElseThrow().name());
    ChangePosition second = store.changeFeed().head().position();
    save(draft("tram"));
    assertEquals(1, changesAfter(second).size(), "nothing is created twice");
  }

  @Test
  void sideStateIsWrittenWithTheArticleOrNotAtAll() {
    ModuleState.Namespace keys = store.moduleState().open("test.keys", 1);
    byte[] value = {1, 2, 3};
    StateWrite once = new StateWrite("test.keys", "request-1", value, true);
    write(ArticleWrite.save(draft("ferry").build(), EDITOR).with(List.of(once)));
    assertArrayEquals(value, keys.get("request-1").orElseThrow());
    ChangePosition head = store.changeFeed().head().position();

    ArticleWrite again =
        ArticleWrite.save(draft("tram").section("rails").build(), EDITOR)
            .with(List.of(new StateWrite("test.keys", "other", value, false), once));
    assertThrows(ConflictException.class, () -> write(again));
    assertTrue(articles().findWorking(id("tram")).isEmpty());
    assertTrue(keys.get("other").isEmpty());
    assertTrue(store.taxonomy().sections().find(new SectionId("rails")).isEmpty());
    assertEquals(head, store.changeFeed().head().position());

    write(
        ArticleWrite.publish(id("ferry"), 1, EDITOR)
            .with(List.of(new StateWrite("test.keys", "request-1", null, false))));
    assertTrue(keys.get("request-1").isEmpty());
  }

  @Test
  void sixteenEditorsOfOneArticleLoseNothing() throws Exception {
    save(draft("ferry"));
    int editors = 16;
    int edits = 20;
    AtomicInteger won = new AtomicInteger();
    AtomicInteger lost = new AtomicInteger();
    inThreads(
        editors,
        editor -> {
          for (int i = 0; i < edits; i++) {
            Article base = working("ferry");
            Article edit =
                base.toBuilder().keyPoint("by " + editor + " at " + base.revision()).build();
            try {
              WriteResult result = write(ArticleWrite.save(edit, EDITOR));
              assertEquals(base.revision() + 1, result.revision());
              won.incrementAndGet();
            } catch (StaleRevisionException e) {
              assertEquals(base.revision(), e.expectedRevision());
              assertTrue(e.foundRevision() > e.expectedRevision());
              lost.incrementAndGet();
            }
          }
        });
    assertEquals(editors * edits, won.get() + lost.get());
    Article last = working("ferry");
    assertEquals(1 + won.get(), last.revision(), "one revision for each who won");
    assertEquals(won.get(), last.keyPoints().size(), "no edit was overwritten");
    assertEquals(last.revision(), articles().revisions(id("ferry")).size());
  }

  @Test
  void urgentWritesOvertakeBulkOnes() {
    save(draft("urgent"));
    List<CompletableFuture<WriteResult>> bulk = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      Article article = draft("bulk-" + i).status(WorkflowState.PUBLISHED).build();
      bulk.add(articles().write(ArticleWrite.importing(article, EDITOR), WritePriority.BULK));
    }
    long done = bulk.stream().filter(CompletableFuture::isDone).count();
    ChangePosition urgent = write(ArticleWrite.publish(id("urgent"), 1, EDITOR)).position();
    long before = bulk.stream().filter(each -> urgent.isAfter(each.join().position())).count();
    // What was under way when the urgent write came: one transaction that was being told about, and
    // one that was being written.
    assertTrue(
        before - done <= 256,
        () -> (before - done) + " of " + (bulk.size() - done) + " waiting bulk writes went first");
    bulk.forEach(CompletableFuture::join);
    assertEquals(1_501, articles().counts(START).visible());
  }

  @Test
  void anImportKeepsStatusAndDates() {
    Instant first = Instant.parse("1987-03-01T09:30:00.123Z");
    Article article = draft("ferry").status(WorkflowState.PUBLISHED).publishedAt(first).build();
    WriteResult result = write(ArticleWrite.importing(article, EDITOR), WritePriority.BULK);
    assertEquals(Outcome.CREATED, result.outcome());
    assertEquals("/local-news/1987/03/01/" + article.slug(), result.address().path());
    Article visible = articles().findVisible(id("ferry"), START).orElseThrow();
    assertEquals(first, visible.firstPublishedAt());
    assertEquals(first, visible.publishedAt());
    assertEquals(first, visible.updatedAt());

    Article draft = draft("tram").status(new WorkflowState("in-review")).build();
    write(ArticleWrite.importing(draft, EDITOR));
    assertEquals(new WorkflowState("in-review"), working("tram").status());
    assertTrue(articles().findVisible(id("tram"), START).isEmpty());
  }

  @Test
  void importingTheSameAgainWritesNothing() {
    Article article =
        draft("ferry").status(WorkflowState.PUBLISHED).publishedAt(START.minusSeconds(60)).build();
    Article undated = draft("tram").status(WorkflowState.PUBLISHED).build();
    Article draft = draft("bus").build();
    for (Article each : List.of(article, undated, draft)) {
      write(ArticleWrite.importing(each, EDITOR));
    }
    clock.advance(Duration.ofDays(1));
    Checkpoint head = store.changeFeed().head();
    for (Article each : List.of(article, undated, draft)) {
      WriteResult again = write(ArticleWrite.importing(each, EDITOR));
      assertEquals(Outcome.UNCHANGED, again.outcome());
      assertEquals(1, again.revision());
      assertEquals(head.position(), again.position());
    }
    assertEquals(head, store.changeFeed().head());
    Article changed = article.toBuilder().headline("Changed at the source").build();
    assertEquals(Outcome.UPDATED, write(ArticleWrite.importing(changed, EDITOR)).outcome());
    assertEquals("Changed at the source", working("ferry").headline());
    Article moved = changed.toBuilder().publishedAt(START).build();
    assertEquals(Outcome.UPDATED, write(ArticleWrite.importing(moved, EDITOR)).outcome());
    assertEquals(START, articles().findVisible(id("ferry"), START).orElseThrow().publishedAt());
    Article withdrawn = moved.toBuilder().status(WorkflowState.UNPUBLISHED).build();
    assertEquals(Outcome.UPDATED, write(ArticleWrite.importing(withdrawn, EDITOR)).outcome());
    assertTrue(articles().findVisible(id("ferry"), START).isEmpty());
  }

  @Test
  void publishingWhatWasSavedMeanwhileIsRefused() {
    save(draft("ferry"));
    save(working("ferry").toBuilder().headline("Second"));
    assertThrows(
        StaleRevisionException.class, () -> write(ArticleWrite.publish(id("ferry"), 1, EDITOR)));
    write(ArticleWrite.publish(id("ferry"), ArticleWrite.ANY_REVISION, EDITOR));
    assertEquals("Second", articles().findVisible(id("ferry"), START).orElseThrow().headline());
  }

  @Test
  void aStateOfTheHostsOwnIsKept() {
    WorkflowState legal = new WorkflowState("legal-check");
    write(ArticleWrite.save(draft("ferry").build(), EDITOR).withState(legal));
    assertEquals(legal, working("ferry").status());
    save(working("ferry").toBuilder().headline("Edited"));
    assertEquals(legal, working("ferry").status(), "an edit leaves it");
    write(ArticleWrite.publish(id("ferry"), 2, EDITOR));
    assertEquals(WorkflowState.PUBLISHED, working("ferry").status());
  }

  private static List<String> names(List<Article> articles) {
    return articles.stream().map(each -> each.id().value()).toList();
  }
}
