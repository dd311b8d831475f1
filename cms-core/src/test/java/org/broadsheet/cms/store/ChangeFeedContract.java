package org.broadsheet.cms.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.error.ConflictException;
import org.broadsheet.cms.error.StaleRevisionException;
import org.broadsheet.cms.store.TestStore.HeldTransaction;
import org.junit.jupiter.api.Test;

/**
 * What every change feed must do: show each committed change once, in order, to whoever follows.
 */
public abstract class ChangeFeedContract extends StoreContract {
  private static List<String> told(List<Change> changes) {
    return changes.stream()
        .filter(change -> change.entity() == EntityKind.ARTICLE)
        .map(change -> change.id() + " " + change.kind())
        .toList();
  }

  @Test
  void everyWriteOfAnArticleIsAChange() {
    ChangePosition start = store.changeFeed().head().position();
    save(draft("a"));
    write(ArticleWrite.publish(id("a"), 1, EDITOR));
    save(working("a").toBuilder().headline("Edited"));
    write(ArticleWrite.unpublish(id("a"), 2, EDITOR));
    WriteResult last = write(ArticleWrite.delete(id("a"), 2, EDITOR));
    List<Change> changes = changesAfter(start);
    assertEquals(
        List.of("a SAVED", "a PUBLISHED", "a SAVED", "a UNPUBLISHED", "a DELETED"), told(changes));
    assertEquals(last.position(), changes.get(changes.size() - 1).position());
    assertEquals(last.position(), store.changeFeed().head().position());
    assertEquals(START, changes.get(0).at());
    assertTrue(last.position().isAfter(start));
  }

  @Test
  void aNewStoreTellsOfItsSite() {
    List<Change> changes = changesAfter(ChangePosition.START);
    assertEquals(1, changes.size());
    assertEquals(EntityKind.SITE, changes.get(0).entity());
  }

  @Test
  void positionsGrowAndCanBeResumedAnywhere() {
    for (int i = 0; i < 20; i++) {
      publish(draft("n" + i));
    }
    List<Change> all = changesAfter(ChangePosition.START);
    for (int i = 1; i < all.size(); i++) {
      assertTrue(all.get(i).position().isAfter(all.get(i - 1).position()));
    }
    for (int i = 0; i < all.size(); i++) {
      assertEquals(all.subList(i + 1, all.size()), changesAfter(all.get(i).position()));
    }
    assertEquals(all.subList(0, 5), store.changeFeed().after(ChangePosition.START, 5));
    assertThrows(
        IllegalArgumentException.class, () -> store.changeFeed().after(ChangePosition.START, 0));
  }

  @Test
  void theFeedGoesOnAfterReopening() {
    publish(draft("a"));
    Checkpoint head = store.changeFeed().head();
    List<Change> before = changesAfter(ChangePosition.START);
    store.reopen();
    assertEquals(head, store.changeFeed().head());
    assertEquals(before, changesAfter(ChangePosition.START));
    WriteResult next = publish(draft("b"));
    assertTrue(next.position().isAfter(head.position()));
    assertTrue(store.changeFeed().canFollow(head));
  }

  @Test
  void onlyACheckpointOfThisHistoryCanBeFollowed() {
    publish(draft("a"));
    Checkpoint head = store.changeFeed().head();
    ChangeFeed feed = store.changeFeed();
    assertTrue(feed.canFollow(head));
    assertTrue(feed.canFollow(head.at(ChangePosition.START)));
    assertFalse(feed.canFollow(head.at(ChangePosition.of(head.position().number() + 1))));
    assertFalse(feed.canFollow(new Checkpoint("another", head.epoch(), head.position())));
    assertFalse(feed.canFollow(new Checkpoint(head.storeId(), head.epoch() + 1, head.position())));
  }

  @Test
  void aWriteThatWasUndoneLeavesAtMostAGap() {
    publish(draft("a"));
    ChangePosition start = store.changeFeed().head().position();
    store.moduleState().open("test.keys", 1);
    StateWrite once = new StateWrite("test.keys", "k", new byte[] {1}, true);
    write(ArticleWrite.save(draft("b").build(), EDITOR).with(List.of(once)));
    assertThrows(
        ConflictException.class,
        () ->
            write(
                ArticleWrite.save(draft("lost").section("lost").build(), EDITOR)
                    .with(List.of(once))));
    assertThrows(StaleRevisionException.class, () -> save(draft("b")));
    save(draft("c"));
    assertEquals(List.of("b SAVED", "c SAVED"), told(changesAfter(start)));
    assertFalse(
        changesAfter(start).stream().anyMatch(change -> change.id().equals("lost")),
        "nothing of what was undone");
    assertTrue(store.changeFeed().after(store.changeFeed().head().position(), 1).isEmpty());
  }

  @Test
  void whoListensIsToldAfterTheCommit() throws InterruptedException {
    Semaphore told = new Semaphore(0);
    List<ChangePosition> seen = new ArrayList<>();
    Registration registration =
        store
            .changeFeed()
            .onAppend(
                () -> {
                  seen.add(store.changeFeed().head().position());
                  told.release();
                });
    WriteResult result = publish(draft("a"));
    assertTrue(told.tryAcquire(10, TimeUnit.SECONDS));
    assertEquals(List.of(result.position()), seen);
    registration.close();
    registration.close();
    publish(draft("b"));
    assertEquals(1, seen.size());
  }

  @Test
  void aListenerThatFailsHarmsNobody() {
    store
        .changeFeed()
        .onAppend(
            () -> {
              throw new IllegalStateException("a listener's own fault");
            });
    assertEquals(1, publish(draft("a")).revision());
    assertEquals(2, save(working("a").toBuilder()).revision());
  }

  /** Many writers, some of whom lose, and a reader who follows all the while. */
  @Test
  void aReaderWhoFollowsMissesNothing() throws Exception {
    int writers = 4;
    int each = 60;
    ChangePosition start = store.changeFeed().head().position();
    List<Change> followed = new ArrayList<>();
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger finished = new AtomicInteger();
    Set<String> acknowledged = java.util.concurrent.ConcurrentHashMap.newKeySet();
    inThreads(
        writers + 1,
        thread -> {
          if (thread == writers) {
            follow(start, followed, done);
            return;
          }
          for (int i = 0; i < each; i++) {
            String id = "w" + thread + "-" + i;
            Article article = draft(id).tag("tag " + id).build();
            WriteResult result = write(ArticleWrite.saveAndPublish(article, EDITOR));
            acknowledged.add(id + "@" + result.position());
            if (i % 5 == 0) {
              assertThrows(StaleRevisionException.class, () -> save(draft(id)));
            }
          }
          if (finished.incrementAndGet() == writers) {
            done.set(true);
          }
        });
    Set<String> seen = new HashSet<>();
    for (Change change : followed) {
      if (change.entity() == EntityKind.ARTICLE) {
        assertTrue(seen.add(change.id() + "@" + change.position()), "shown twice: " + change);
      }
    }
    assertEquals(acknowledged, seen);
    assertEquals(changesAfter(start), followed);
  }

  private void follow(ChangePosition start, List<Change> followed, AtomicBoolean done) {
    ChangePosition at = start;
    while (true) {
      boolean last = done.get();
      List<Change> step = store.changeFeed().after(at, 5);
      followed.addAll(step);
      if (!step.isEmpty()) {
        at = step.get(step.size() - 1).position();
      } else if (last) {
        return;
      }
    }
  }

  /**
   * For an engine in which others may commit while a transaction that has a lower position is open.
   */
  @Test
  void aTransactionThatStaysOpenIsNotOvertaken() {
    ChangePosition start = store.changeFeed().head().position();
    save(draft("before"));
    HeldTransaction held = store.holdTransaction().orElse(null);
    save(draft("meanwhile"));
    List<Change> during = changesAfter(start);
    ChangePosition reached = during.isEmpty() ? start : during.get(during.size() - 1).position();
    if (held != null) {
      held.commit();
    }
    List<Change> all = new ArrayList<>(during);
    all.addAll(changesAfter(reached));
    assertEquals(changesAfter(start), all, "following on from there shows the rest");
    assertTrue(told(all).containsAll(List.of("before SAVED", "meanwhile SAVED")));

    HeldTransaction undone = store.holdTransaction().orElse(null);
    save(draft("later"));
    if (undone != null) {
      undone.rollback();
    }
    assertTrue(told(changesAfter(start)).contains("later SAVED"), "nobody is stuck behind it");
  }
}
