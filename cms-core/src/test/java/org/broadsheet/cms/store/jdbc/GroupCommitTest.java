package org.broadsheet.cms.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.error.ConflictException;
import org.broadsheet.cms.error.StaleRevisionException;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.StateWrite;
import org.broadsheet.cms.store.StoreCounts;
import org.broadsheet.cms.store.WritePriority;
import org.broadsheet.cms.store.WriteResult;
import org.junit.jupiter.api.Test;

/** How writes share transactions. */
class GroupCommitTest extends JdbcFixture {
  /** Holds the writer at its next commit until released. */
  private final class Gate {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicBoolean used = new AtomicBoolean();

    Gate() {
      recorder.before(
          sql -> {
            if (sql.equals(Sql.COMMIT) && used.compareAndSet(false, true)) {
              reached.countDown();
              waitFor(released);
            }
          });
    }

    void awaitWriter() {
      waitFor(reached);
    }

    void release() {
      released.countDown();
    }

    private static void waitFor(CountDownLatch latch) {
      try {
        assertTrue(latch.await(30, TimeUnit.SECONDS), "waited in vain");
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private CompletableFuture<WriteResult> importing(SqliteStore store, String id) {
    return store
        .articles()
        .write(
            ArticleWrite.importing(draft(id).status(WorkflowState.PUBLISHED).build(), EDITOR),
            WritePriority.BULK);
  }

  /** How many writes each transaction held, in their order. */
  private List<Integer> transactions() {
    List<Integer> sizes = new ArrayList<>();
    int size = 0;
    for (String sql : recorder.take()) {
      if (sql.equals(Sql.SAVEPOINT)) {
        size++;
      } else if (sql.equals(Sql.COMMIT)) {
        sizes.add(size);
        size = 0;
      }
    }
    return sizes;
  }

  @Test
  void writesThatWaitShareOneCommit() {
    try (SqliteStore store = open()) {
      publish(store, "first");
      recorder.take();
      Gate gate = new Gate();
      List<CompletableFuture<WriteResult>> writes = new ArrayList<>();
      writes.add(publishing(store, "held"));
      gate.awaitWriter();
      for (int i = 0; i < 50; i++) {
        writes.add(publishing(store, "n" + i));
      }
      assertTrue(writes.stream().noneMatch(CompletableFuture::isDone), "none before its commit");
      gate.release();
      writes.forEach(JdbcFixture::wait);
      assertEquals(List.of(1, 50), transactions());
      assertEquals(new StoreCounts(52, 52, 52), store.articles().counts(START));
    }
  }

  @Test
  void aLoserHarmsNoNeighbourInItsTransaction() {
    try (SqliteStore store = open()) {
      publish(store, "first");
      store.moduleState().open("keys", 1).put("taken", new byte[0]);
      recorder.take();
      Gate gate = new Gate();
      CompletableFuture<WriteResult> held = publishing(store, "held");
      gate.awaitWriter();
      CompletableFuture<WriteResult> before = publishing(store, "before");
      CompletableFuture<WriteResult> stale = publishing(store, "first");
      CompletableFuture<WriteResult> conflict =
          store
              .articles()
              .write(
                  ArticleWrite.saveAndPublish(draft("late").tag("Lost").build(), EDITOR)
                      .with(List.of(new StateWrite("keys", "taken", new byte[0], true))),
                  WritePriority.URGENT);
      CompletableFuture<WriteResult> sameId = publishing(store, "before");
      CompletableFuture<WriteResult> after = publishing(store, "after");
      gate.release();
      wait(held);
      wait(before);
      wait(after);
      assertThrows(StaleRevisionException.class, () -> wait(stale));
      assertThrows(ConflictException.class, () -> wait(conflict));
      assertThrows(StaleRevisionException.class, () -> wait(sameId));
      assertEquals(List.of(1, 5), transactions());
      assertEquals(List.of("after", "before", "first", "held"), published(store));
      assertEquals(List.of(), store.check());
    }
  }

  @Test
  void transactionsOfBulkWritesStayShort() {
    SqliteStoreConfig config =
        SqliteStoreConfig.builder(file()).bulkBatch(8).bulkTime(Duration.ofMinutes(1)).build();
    try (SqliteStore store = SqliteStore.open(config, clock, recorder)) {
      publish(store, "first");
      recorder.take();
      Gate gate = new Gate();
      CompletableFuture<WriteResult> held = publishing(store, "held");
      gate.awaitWriter();
      List<CompletableFuture<WriteResult>> bulk = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        bulk.add(importing(store, "bulk-" + i));
      }
      CompletableFuture<WriteResult> urgent = publishing(store, "urgent");
      gate.release();
      wait(held);
      wait(urgent);
      bulk.forEach(JdbcFixture::wait);
      List<Integer> sizes = transactions();
      assertEquals(1, sizes.get(0));
      assertEquals(5, sizes.get(1), "the urgent one first, and a few others with it");
      assertEquals(List.of(8, 8), sizes.subList(2, 4));
    }
  }

  @Test
  void aBulkTransactionEndsWhenItsTimeIsUp() {
    SqliteStoreConfig config =
        SqliteStoreConfig.builder(file()).bulkBatch(1_000).bulkTime(Duration.ZERO).build();
    try (SqliteStore store = SqliteStore.open(config, clock, recorder)) {
      publish(store, "first");
      recorder.take();
      List<CompletableFuture<WriteResult>> bulk = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        bulk.add(importing(store, "bulk-" + i));
      }
      bulk.forEach(JdbcFixture::wait);
      assertEquals(List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), transactions());
    }
  }

  @Test
  void aFullQueueRefusesAfterAWhileAndCanBeTriedAgain() {
    SqliteStoreConfig config =
        SqliteStoreConfig.builder(file())
            .queueCapacity(2)
            .queuePatience(Duration.ofMillis(20))
            .build();
    try (SqliteStore store = SqliteStore.open(config, clock, recorder)) {
      publish(store, "first");
      Gate gate = new Gate();
      CompletableFuture<WriteResult> held = publishing(store, "held");
      gate.awaitWriter();
      List<CompletableFuture<WriteResult>> waiting =
          List.of(publishing(store, "a"), publishing(store, "b"));
      StoreException full = assertThrows(StoreException.class, () -> publish(store, "c"));
      assertTrue(full.retryable());
      CompletableFuture<WriteResult> bulk = importing(store, "bulk");
      gate.release();
      wait(held);
      waiting.forEach(JdbcFixture::wait);
      wait(bulk);
      publish(store, "c");
      assertEquals(List.of("a", "b", "bulk", "c", "first", "held"), published(store));
    }
  }

  @Test
  void closingFinishesWhatWasAccepted() {
    SqliteStore store = open();
    List<CompletableFuture<WriteResult>> writes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      writes.add(importing(store, "n" + i));
    }
    store.close();
    store.close();
    assertTrue(writes.stream().allMatch(each -> each.isDone() && !each.isCompletedExceptionally()));
    assertThrows(StoreException.class, () -> publish(store, "late"));
    assertThrows(IllegalStateException.class, () -> store.articles().counts(START));
    try (SqliteStore again = open()) {
      assertEquals(200, again.articles().counts(START).visible());
      assertFalse(isVisible(again.articles(), "late"));
    }
  }

  @Test
  void anInterruptedCallerStillLearnsHowItsWriteWent() {
    try (SqliteStore store = open()) {
      Thread.currentThread().interrupt();
      store.moduleState().open("keys", 1).put("a", new byte[] {1});
      assertTrue(Thread.interrupted(), "the interruption is not swallowed");
      assertTrue(store.moduleState().open("keys", 1).get("a").isPresent());
    }
  }
}
