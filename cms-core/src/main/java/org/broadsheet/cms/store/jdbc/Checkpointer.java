package org.broadsheet.cms.store.jdbc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Brings the log into the file on a thread of its own, so that no commit has to wait while some
 * megabytes are copied and synced. Where it cannot keep up, or fails, the writer's connection does
 * it as part of a commit, once the log is {@link SqliteFile#LOG_LIMIT} long.
 */
final class Checkpointer {
  private static final Logger LOGGER = System.getLogger(Checkpointer.class.getName());

  /** Writes after which the log is worth copying: some 8 MB of articles. */
  private static final int WORTHWHILE = 1_000;

  /** How long fewer wait for more. */
  private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();

  private final SqliteFile file;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread = new Thread(this::run, "store-checkpointer");
  private @Nullable Connection connection;
  private int written;
  private volatile boolean closed;

  Checkpointer(SqliteFile file) {
    this.file = file;
    thread.setDaemon(true);
  }

  void open() {
    thread.start();
  }

  /** Says that {@code writes} more are in the log. */
  void committed(int writes) {
    lock.lock();
    try {
      boolean first = written == 0;
      written += writes;
      if (first || written >= WORTHWHILE) {
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends the thread and closes its connection; what is left in the log stays there. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
    Threads.join(thread);
  }

  private void run() {
    while (awaitWork()) {
      try {
        copy();
      } catch (SQLException e) {
        LOGGER.log(Level.WARNING, "the log could not be brought into " + file.path(), e);
        disconnect();
      }
    }
    disconnect();
  }

  /** False when there will be no more. */
  private boolean awaitWork() {
    lock.lock();
    try {
      while (!closed && written == 0) {
        changed.awaitUninterruptibly();
      }
      long left = PATIENCE_NANOS;
      while (!closed && written < WORTHWHILE && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      LOGGER.log(Level.DEBUG, "checkpoints end when the store is closed, not by interruption");
    } finally {
      written = 0;
      lock.unlock();
    }
    return !closed;
  }

  private void copy() throws SQLException {
    Connection current = connection;
    if (current == null) {
      current = file.openForCheckpoints();
      connection = current;
    }
    try (Statement statement = current.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
    }
  }

  private void disconnect() {
    Connection current = connection;
    connection = null;
    if (current != null) {
      Session.closeQuietly(current);
    }
  }
}
