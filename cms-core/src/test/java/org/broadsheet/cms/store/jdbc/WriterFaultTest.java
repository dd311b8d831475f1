package org.broadsheet.cms.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.error.StoreException.Outcome;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.Change;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.EntityKind;
import org.broadsheet.cms.store.WritePriority;
import org.broadsheet.cms.store.WriteResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;

/** What becomes of writes when the database fails under them. */
class WriterFaultTest extends JdbcFixture {
  /** When, relative to a statement, a failure strikes. */
  enum When {
    BEFORE,
    AFTER
  }

  private void failAt(int number, When when, AtomicInteger counter) {
    SqlRecorder.Hook hook =
        sql -> {
          if (counter.incrementAndGet() == number) {
            throw SqlRecorder.failure(SQLiteErrorCode.SQLITE_IOERR_WRITE);
          }
        };
    recorder.before(when == When.BEFORE ? hook : null);
    recorder.after(when == When.AFTER ? hook : null);
  }

  private void heal() {
    recorder.before(null);
    recorder.after(null);
  }

  /**
   * Fails at the n-th statement of a few writes, for every n until none fails. Whatever was
   * acknowledged is there, what was refused is not, and the next write works.
   */
  @ParameterizedTest
  @EnumSource(When.class)
  void everyStatementMayFail(When when) {
    int number = 0;
    int failed = 0;
    boolean struck = true;
    while (struck) {
      number++;
      SqliteStoreConfig config =
          SqliteStoreConfig.at(folder.resolve("run-" + when + number + ".db"));
      try (SqliteStore store = SqliteStore.open(config, clock, recorder)) {
        publish(store, "base");
        AtomicInteger counter = new AtomicInteger();
        failAt(number, when, counter);
        Article edit =
            draft("base").headline("Edited").revision(1).tag("New").publishAt(START).build();
        List<CompletableFuture<WriteResult>> writes =
            List.of(
                publishing(store, "one"),
                store
                    .articles()
                    .write(ArticleWrite.saveAndPublish(edit, EDITOR), WritePriority.URGENT),
                publishing(store, "two"));
        List<String> outcomes = writes.stream().map(WriterFaultTest::outcome).toList();
        heal();
        String context = when + " statement " + number + ": " + outcomes;
        struck = counter.get() >= number;
        failed += (int) outcomes.stream().filter(each -> !each.equals("kept")).count();
        requireHonest("one", outcomes.get(0), store, context);
        requireHonest("two", outcomes.get(2), store, context);
        requireHonestEdit(outcomes.get(1), store, context);
        publish(store, "next");
        assertTrue(isVisible(store.articles(), "next"), context);
        requireFeedInStep(store, context);
        assertEquals(List.of(), store.check(), context);
      }
    }
    assertTrue(number > 30, "only " + number + " statements");
    assertTrue(failed >= number - 1, failed + " failures of " + number + " faults");
  }

  private static String outcome(CompletableFuture<WriteResult> write) {
    try {
      wait(write);
      return "kept";
    } catch (StoreException e) {
      assertFalse(e.getMessage().isBlank());
      return e.outcome().name();
    }
  }

  private static void requireHonest(String id, String outcome, SqliteStore store, String context) {
    boolean visible = isVisible(store.articles(), id);
    if (outcome.equals("kept")) {
      assertTrue(visible, context);
    } else if (outcome.equals(Outcome.NOT_WRITTEN.name())) {
      assertFalse(visible, context);
    }
    assertEquals(visible, store.articles().findWorking(id(id)).isPresent(), context);
  }

  private static void requireHonestEdit(String outcome, SqliteStore store, String context) {
    Article base = store.articles().findVisible(id("base"), START).orElseThrow();
    boolean edited = base.headline().equals("Edited");
    assertEquals(edited ? 2 : 1, base.revision(), context);
    if (outcome.equals("kept")) {
      assertTrue(edited, context);
    } else if (outcome.equals(Outcome.NOT_WRITTEN.name())) {
      assertFalse(edited, context);
    }
  }

  /** Every visible article has its change, and no change tells of an article that is not there. */
  private static void requireFeedInStep(SqliteStore store, String context) {
    List<Change> changes = store.changeFeed().after(ChangePosition.START, 1_000);
    List<String> told =
        changes.stream()
            .filter(change -> change.entity() == EntityKind.ARTICLE)
            .map(Change::id)
            .distinct()
            .sorted()
            .toList();
    assertEquals(published(store), told, context);
    assertEquals(
        changes.get(changes.size() - 1).position(), store.changeFeed().head().position(), context);
  }

  @Test
  void aFailedCommitFailsEveryWaiterAndIsNotTriedAgain() {
    try (SqliteStore store = open()) {
      publish(store, "first");
      recorder.take();
      AtomicInteger commits = new AtomicInteger();
      recorder.before(
          sql -> {
            if (sql.equals(Sql.COMMIT) && commits.incrementAndGet() == 1) {
              throw SqlRecorder.failure(SQLiteErrorCode.SQLITE_IOERR_FSYNC);
            }
          });
      List<CompletableFuture<WriteResult>> writes = new ArrayList<>();
      // A stale one among them must not be told more than is known.
      for (String id : List.of("a", "b", "a")) {
        writes.add(publishing(store, id));
      }
      StoreException failure = assertThrows(StoreException.class, () -> wait(writes.get(0)));
      assertEquals(Outcome.UNKNOWN, failure.outcome());
      assertFalse(failure.retryable());
      assertTrue(failure.getMessage().contains(file().toString()), failure.getMessage());
      assertEquals(1, store.articles().counts(START).visible());
      publish(store, "next");
      assertEquals(List.of(), store.check());
    }
  }

  @Test
  void aCommitThatFailedOnlyOnItsWayBackIsUnknownAndShows() {
    try (SqliteStore store = open()) {
      publish(store, "first");
      AtomicInteger told = new AtomicInteger();
      store.changeFeed().onAppend(told::incrementAndGet);
      recorder.after(
          sql -> {
            if (sql.equals(Sql.COMMIT)) {
              recorder.after(null);
              throw SqlRecorder.failure(SQLiteErrorCode.SQLITE_IOERR);
            }
          });
      StoreException failure = assertThrows(StoreException.class, () -> publish(store, "second"));
      assertEquals(Outcome.UNKNOWN, failure.outcome());
      assertTrue(isVisible(store.articles(), "second"));
      assertEquals(1, told.get(), "whoever follows the feed hears of it");
      requireFeedInStep(store, "after an unknown outcome");
      assertEquals(2, store.taxonomy().sections().all().size() + 1);
      publish(store, "third");
    }
  }

  @Test
  void whileTheDatabaseCannotBeOpenedWritesFailAndReadsGoOn() {
    try (SqliteStore store = open()) {
      publish(store, "first");
      recorder.before(
          sql -> {
            if (sql.equals(Sql.BEGIN) || sql.equals(Sql.STORE)) {
              throw SqlRecorder.failure(SQLiteErrorCode.SQLITE_IOERR_READ);
            }
          });
      for (int i = 0; i < 3; i++) {
        StoreException failure =
            assertThrows(StoreException.class, () -> publish(store, "refused"));
        assertTrue(failure.retryable());
      }
      assertTrue(isVisible(store.articles(), "first"));
      assertEquals(1, store.articles().counts(START).articles());
      heal();
      assertEquals(1, publish(store, "refused").revision());
    }
  }

  /** SQLite's own answer to a full disk, brought about by a limit on the file's size. */
  @Test
  void aFullDiskIsToldAndWritingGoesOnOnceThereIsRoom() {
    try (SqliteStore store = open()) {
      publish(store, "first");
      limitPages(store, 0);
      StoreException failure = assertThrows(StoreException.class, () -> fill(store));
      assertEquals(Outcome.NOT_WRITTEN, failure.outcome());
      assertTrue(failure.retryable());
      assertTrue(failure.getMessage().contains("full"), failure.getMessage());
      assertTrue(isVisible(store.articles(), "first"));
      // The limit went with the connection, as a full disk goes with the file that is removed.
      publish(store, "after");
      assertEquals(List.of(), store.check());
    }
  }

  private static void limitPages(SqliteStore store, long more) {
    store
        .database()
        .call(
            transaction -> {
              long pages = transaction.session().number(0, "PRAGMA page_count");
              return transaction.session().number(0, "PRAGMA max_page_count = " + (pages + more));
            },
            WritePriority.URGENT);
  }

  private static void fill(SqliteStore store) {
    for (int i = 0; i < 500; i++) {
      String id = "fill-" + i;
      Article article = draft(id).paragraph("x".repeat(50_000)).build();
      wait(
          store
              .articles()
              .write(ArticleWrite.saveAndPublish(article, EDITOR), WritePriority.URGENT));
    }
  }

  @Test
  void aReadThatFailsIsTypedAndTheNextOneWorks() {
    try (SqliteStore store = open()) {
      publish(store, "first");
      recorder.before(
          sql -> {
            if (sql.equals(Sql.VISIBLE_ONE)) {
              throw SqlRecorder.failure(SQLiteErrorCode.SQLITE_IOERR_READ);
            }
          });
      for (int i = 0; i < 20; i++) {
        assertThrows(StoreException.class, () -> isVisible(store.articles(), "first"));
      }
      heal();
      assertTrue(isVisible(store.articles(), "first"));
    }
  }

  @Test
  void aFaultInOneWriteThatIsNobodysPlanHarmsOnlyThatOne() {
    try (SqliteStore store = open()) {
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  callThrough(
                      store,
                      transaction -> {
                        transaction.session().update(Sql.UPDATE_PRUNED, 7L);
                        throw new IllegalStateException("a bug");
                      }));
      assertEquals("a bug", thrown.getMessage());
      assertEquals(0, store.changeFeed().prunedUpTo().number());
      StoreException constraint =
          assertThrows(
              StoreException.class,
              () ->
                  callThrough(
                      store,
                      transaction ->
                          transaction.session().update(Sql.INSERT_ADDRESS, "/x", 99L, false)));
      assertEquals(Outcome.BROKEN, constraint.outcome());
      publish(store, "first");
    }
  }

  private static <T> T callThrough(SqliteStore store, WriteTask<T> task) {
    try {
      return store.database().submit(task, WritePriority.URGENT).join();
    } catch (java.util.concurrent.CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Test
  void failuresSayWhatHelps() {
    Failures failures = new Failures("content.db");
    for (SQLiteErrorCode code : SQLiteErrorCode.values()) {
      SQLException cause = SqlRecorder.failure(code);
      StoreException read = failures.of(cause);
      assertTrue(read.getMessage().contains("content.db"), code + ": " + read.getMessage());
      assertTrue(read.outcome() != Outcome.UNKNOWN, code.name());
    }
    assertEquals(
        Outcome.BROKEN, failures.of(SqlRecorder.failure(SQLiteErrorCode.SQLITE_CORRUPT)).outcome());
    assertEquals(
        Outcome.NOT_WRITTEN,
        failures.ofCommit(SqlRecorder.failure(SQLiteErrorCode.SQLITE_FULL)).outcome());
  }
}
