package org.broadsheet.cms.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Breaking;
import org.broadsheet.cms.article.Embargo;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.article.LiveUpdateId;
import org.broadsheet.cms.article.RelatedPin;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.Paragraph;
import org.junit.jupiter.api.Test;

/** What every store must do as time passes: each moment once, in order, never early. */
public abstract class MomentsContract extends StoreContract {
  private static Instant after(long seconds) {
    return START.plusSeconds(seconds);
  }

  private List<String> fire(Instant now) {
    ChangePosition before = store.changeFeed().head().position();
    int fired = store.moments().fireDue(now);
    List<String> changes =
        changesAfter(before).stream()
            .map(change -> change.entity() + " " + change.id() + " " + change.kind())
            .toList();
    assertEquals(fired, changes.size());
    return changes;
  }

  private static String moment(String id) {
    return "ARTICLE " + id + " MOMENT";
  }

  @Test
  void aScheduledArticleAppearsAtItsMoment() {
    publish(draft("ferry").publishAt(after(60)));
    assertEquals(WorkflowState.SCHEDULED, working("ferry").status());
    assertEquals(Optional.of(after(60)), store.moments().next());
    assertTrue(articles().findVisible(id("ferry"), after(60).minusMillis(1)).isEmpty());
    Article visible = articles().findVisible(id("ferry"), after(60)).orElseThrow();
    assertEquals(after(60), visible.firstPublishedAt());

    assertEquals(List.of(), fire(after(60).minusMillis(1)));
    assertEquals(List.of(moment("ferry")), fire(after(60)));
    assertEquals(WorkflowState.PUBLISHED, working("ferry").status());
    assertEquals(List.of(), fire(after(61)), "once for ever");
    assertEquals(Optional.empty(), store.moments().next());
  }

  @Test
  void momentsComeInTheirOrderAlsoAfterADowntime() {
    publish(draft("c").publishAt(after(30)));
    publish(draft("a").publishAt(after(10)).expiresAt(after(40)));
    publish(draft("b").embargo(new Embargo(after(20), "agreed")));
    publish(draft("d").breaking(new Breaking(after(15), after(35), null)));
    store.reopen();
    assertEquals(Optional.of(after(10)), store.moments().next());
    assertEquals(
        List.of(moment("a"), moment("d"), moment("b"), moment("c"), moment("d"), moment("a")),
        fire(after(1_000)));
    store.reopen();
    assertEquals(List.of(), fire(after(2_000)));
  }

  @Test
  void aClockThatGoesBackAndForthFiresNothingTwice() {
    publish(draft("a").publishAt(after(10)));
    publish(draft("b").publishAt(after(20)));
    assertEquals(List.of(moment("a")), fire(after(15)));
    assertEquals(List.of(), fire(after(-3_600)));
    assertEquals(List.of(), fire(after(12)));
    assertEquals(List.of(moment("b")), fire(after(86_400)));
    assertEquals(List.of(), fire(after(5)));
    assertEquals(List.of(), fire(after(86_400)));
  }

  @Test
  void anInstantBetweenTwoMillisecondsIsNeverEarly() {
    Instant between = after(60).plusNanos(1);
    publish(draft("ferry").publishAt(between));
    assertTrue(articles().findVisible(id("ferry"), after(60)).isEmpty());
    assertEquals(List.of(), fire(after(60)));
    Instant next = store.moments().next().orElseThrow();
    assertFalse(next.isBefore(between));
    assertEquals(List.of(moment("ferry")), fire(next));
    assertTrue(articles().findVisible(id("ferry"), next).isPresent());
  }

  @Test
  void whatIsPublishedAgainHasNewMoments() {
    publish(draft("ferry").publishAt(after(60)));
    publish(working("ferry").toBuilder().publishAt(after(90)));
    assertEquals(Optional.of(after(90)), store.moments().next());
    assertEquals(List.of(), fire(after(60)));
    assertEquals(List.of(moment("ferry")), fire(after(90)));
    assertEquals(
        after(90), articles().findVisible(id("ferry"), after(90)).orElseThrow().publishedAt());
  }

  @Test
  void nothingFiresForWhatIsNoLongerLive() {
    publish(draft("a").publishAt(after(10)));
    publish(draft("b").publishAt(after(10)));
    save(draft("c").publishAt(after(10)));
    write(ArticleWrite.unpublish(id("a"), 1, EDITOR));
    write(ArticleWrite.delete(id("b"), 1, EDITOR));
    assertEquals(Optional.empty(), store.moments().next());
    assertEquals(List.of(), fire(after(100)));
    assertEquals(WorkflowState.UNPUBLISHED, working("a").status());
  }

  @Test
  void theDatesOfWhatNobodySawMoveWithItsSchedule() {
    publish(draft("ferry").publishAt(after(60)));
    write(ArticleWrite.unpublish(id("ferry"), 1, EDITOR));
    clock.set(after(86_400));
    publish(working("ferry").toBuilder().publishAt(null));
    Article seen = articles().findVisible(id("ferry"), clock.instant()).orElseThrow();
    assertEquals(after(86_400), seen.firstPublishedAt());
    assertEquals(3, seen.address().date().getDayOfMonth());
    clock.advance(Duration.ofDays(1));
    publish(working("ferry").toBuilder().publishAt(clock.instant().plusSeconds(60)));
    Article later =
        articles().findVisible(id("ferry"), clock.instant().plusSeconds(60)).orElseThrow();
    assertEquals(after(86_400), later.firstPublishedAt(), "once seen it stays");
  }

  @Test
  void anEmbargoWithoutEndIsNeverVisibleAndHasNoMoment() {
    publish(draft("ferry").embargo(new Embargo(null, "until told")));
    assertTrue(articles().findVisible(id("ferry"), Instant.MAX).isEmpty());
    assertTrue(articles().findVisible(id("ferry"), after(1L << 33)).isEmpty());
    assertEquals(Optional.empty(), store.moments().next());
    assertEquals(2, working("ferry").address().date().getDayOfMonth());
    clock.advance(Duration.ofDays(1));
    publish(working("ferry").toBuilder().embargo(null));
    Article seen = articles().findVisible(id("ferry"), clock.instant()).orElseThrow();
    assertEquals(clock.instant(), seen.firstPublishedAt());
  }

  @Test
  void anEmbargoBehindTheScheduleDecides() {
    publish(draft("a").publishAt(after(10)).embargo(new Embargo(after(20), null)));
    publish(draft("b").publishAt(after(10)).expiresAt(after(5)));
    assertEquals(List.of(moment("a")), fire(after(100)), "b's window never opens");
    assertTrue(articles().findVisible(id("a"), after(15)).isEmpty());
    assertTrue(articles().findVisible(id("b"), after(7)).isEmpty());
    assertTrue(articles().findVisible(id("b"), after(50)).isEmpty());
  }

  @Test
  void pinsThatEndAndLiveUpdatesToComeAreMomentsToo() {
    publish(draft("ferry").related(List.of(new RelatedPin(id("tram"), 1, after(30)))));
    LiveUpdate update =
        new LiveUpdate(
            new LiveUpdateId("u1"),
            id("ferry"),
            null,
            List.of(Paragraph.of("p1", "Boats are back.")),
            after(20),
            START,
            false,
            false,
            Data.Tree.EMPTY);
    store.liveUpdates().save(update);
    assertEquals(Optional.of(after(20)), articles().nextMoment(START));
    assertEquals(List.of("LIVE_UPDATE u1 MOMENT", moment("ferry")), fire(after(100)));
    store.liveUpdates().save(update);
    store.liveUpdates().delete(update.id());
    assertEquals(Optional.empty(), store.moments().next());
  }

  @Test
  void theNextMomentIsTheFirstBehindTheInstantFiredOrNot() {
    assertEquals(Optional.empty(), articles().nextMoment(START));
    publish(draft("a").publishAt(after(10)).expiresAt(after(30)));
    publish(draft("b").publishAt(after(20)));
    assertEquals(Optional.of(after(10)), articles().nextMoment(START));
    assertEquals(Optional.of(after(20)), articles().nextMoment(after(10)));
    store.moments().fireDue(after(25));
    assertEquals(Optional.of(after(10)), articles().nextMoment(after(9)));
    assertEquals(Optional.of(after(30)), articles().nextMoment(after(25)));
    write(ArticleWrite.unpublish(id("a"), 1, EDITOR));
    assertEquals(Optional.empty(), articles().nextMoment(after(25)));
  }

  @Test
  void manyMomentsAreFiredInOrder() {
    Random random = new Random(42);
    List<Instant> times = new ArrayList<>();
    List<CompletableFuture<WriteResult>> writes = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      Instant at = after(1 + random.nextInt(10_000));
      times.add(at);
      Article article = draft("n" + i).status(WorkflowState.PUBLISHED).publishAt(at).build();
      writes.add(articles().write(ArticleWrite.importing(article, EDITOR), WritePriority.BULK));
    }
    writes.forEach(CompletableFuture::join);
    ChangePosition before = store.changeFeed().head().position();
    assertEquals(1_200, store.moments().fireDue(after(20_000)));
    List<Instant> order =
        changesAfter(before).stream()
            .map(change -> times.get(Integer.parseInt(change.id().substring(1))))
            .toList();
    assertEquals(times.stream().sorted().toList(), order);
  }
}
