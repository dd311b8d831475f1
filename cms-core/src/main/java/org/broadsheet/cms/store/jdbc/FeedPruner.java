package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Removes old changes from the feed in small steps, while the writer has nothing else to do. */
final class FeedPruner {
  /** Rows removed in one transaction. */
  static final int STEP = 2_000;

  private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

  private final Duration retention;
  private final long rowsKept;
  private long due = System.nanoTime();

  FeedPruner(SqliteStoreConfig config) {
    this.retention = config.feedRetention();
    this.rowsKept = config.feedRowsKept();
  }

  /** Whether there may be something to remove, and the last try was a while ago. */
  boolean isDue(StoreSnapshot state) {
    return state.position() - rowsKept > state.prunedUpTo() && System.nanoTime() - due >= 0;
  }

  /**
   * Removes the oldest changes that are neither young nor among the newest; at most {@link #STEP}.
   */
  void step(WriteTransaction transaction, Instant now) throws SQLException {
    StoreSnapshot state = transaction.state();
    long start = state.prunedUpTo();
    long end = Math.min(state.position() - rowsKept, start + STEP);
    if (end > start) {
      Session session = transaction.session();
      long firstKept =
          session.number(
              end + 1, Sql.FIRST_KEPT, start, end - start, Millis.floor(now.minus(retention)));
      end = Math.min(end, firstKept - 1);
    }
    if (end > start) {
      transaction.session().update(Sql.PRUNE_CHANGES, end);
      transaction.session().update(Sql.UPDATE_PRUNED, end);
      transaction.change(state.prunedUpTo(end));
    }
    boolean more = end - start == STEP;
    due = System.nanoTime() + (more ? 0 : PAUSE_NANOS);
  }
}
