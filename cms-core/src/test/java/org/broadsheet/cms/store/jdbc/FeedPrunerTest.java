package org.broadsheet.cms.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.broadsheet.cms.store.Change;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.Checkpoint;
import org.broadsheet.cms.store.WritePriority;
import org.junit.jupiter.api.Test;

/** Old changes go, young ones and the newest stay. */
class FeedPrunerTest extends JdbcFixture {
  private SqliteStore open(Duration retention, long rows) {
    return SqliteStore.open(
        SqliteStoreConfig.builder(file()).feedRetention(retention).feedRowsKept(rows).build(),
        clock,
        recorder);
  }

  /** One step, as the idle writer takes it. */
  private void step(SqliteStore store, Duration retention, long rows) {
    FeedPruner pruner =
        new FeedPruner(
            SqliteStoreConfig.builder(file()).feedRetention(retention).feedRowsKept(rows).build());
    store
        .database()
        .call(
            transaction -> {
              pruner.step(transaction, clock.instant());
              return true;
            },
            WritePriority.URGENT);
  }

  private static List<Change> changes(SqliteStore store) {
    return store.changeFeed().after(store.changeFeed().prunedUpTo(), 10_000);
  }

  @Test
  void onlyWhatIsBothOldAndNotAmongTheNewestGoes() {
    try (SqliteStore store = open()) {
      Checkpoint first = store.changeFeed().head();
      for (int i = 0; i < 10; i++) {
        publish(store, "old-" + i);
      }
      clock.advance(Duration.ofDays(8));
      for (int i = 0; i < 10; i++) {
        publish(store, "young-" + i);
      }
      Checkpoint head = store.changeFeed().head();
      step(store, Duration.ofDays(7), 1_000);
      assertEquals(ChangePosition.START, store.changeFeed().prunedUpTo());
      step(store, Duration.ofDays(9), 5);
      assertEquals(ChangePosition.START, store.changeFeed().prunedUpTo());
      step(store, Duration.ofDays(7), 5);
      assertEquals(10, changes(store).size(), "the young stay, though five would do");
      assertTrue(changes(store).stream().allMatch(change -> change.id().startsWith("young")));
      assertFalse(store.changeFeed().canFollow(first));
      assertTrue(store.changeFeed().canFollow(head));
      assertTrue(store.changeFeed().canFollow(head.at(store.changeFeed().prunedUpTo())));
      clock.advance(Duration.ofSeconds(1));
      step(store, Duration.ZERO, 3);
      assertEquals(3, changes(store).size());
      assertEquals(head, store.changeFeed().head());
      assertEquals(List.of(), store.check());
    }
    try (SqliteStore store = open()) {
      assertEquals(3, changes(store).size());
      publish(store, "next");
      assertEquals(4, changes(store).size());
    }
  }

  @Test
  void theWriterPrunesByItselfWhenItIsIdle() throws InterruptedException {
    try (SqliteStore store = open(Duration.ZERO, 2)) {
      for (int i = 0; i < 10; i++) {
        publish(store, "n" + i);
        clock.advance(Duration.ofSeconds(1));
      }
      awaitTrue(() -> changes(store).size() == 2);
    }
  }

  private static void awaitTrue(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 3_000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertTrue(condition.getAsBoolean());
  }
}
