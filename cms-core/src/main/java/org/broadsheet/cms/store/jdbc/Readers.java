package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A few connections to read with, opened when first needed. Not bound to threads, since there may
 * be many more of those. Thread-safe.
 */
final class Readers {
  private final SqliteFile file;
  private final SqlListener listener;
  private final Failures failures;
  private final Semaphore permits;
  private final int size;
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean open;

  Readers(SqliteFile file, int size, SqlListener listener) {
    this.file = file;
    this.size = size;
    this.listener = listener;
    this.failures = new Failures(file.path().toString());
    this.permits = new Semaphore(size);
  }

  /** A read on one connection. */
  @FunctionalInterface
  interface Read<T extends @Nullable Object> {
    T on(Session session) throws SQLException;
  }

  void open() {
    open = true;
  }

  <T extends @Nullable Object> T read(Read<T> read) {
    permits.acquireUninterruptibly();
    try {
      if (!open) {
        throw new IllegalStateException("the store " + file.path() + " is not open");
      }
      Session session = idle.pollFirst();
      if (session == null) {
        session = new Session(file.openForReading(), listener);
      }
      return readOn(session, read);
    } catch (SQLException e) {
      throw failures.of(e);
    } finally {
      permits.release();
    }
  }

  private <T extends @Nullable Object> T readOn(Session session, Read<T> read) throws SQLException {
    boolean done = false;
    try {
      T value = read.on(session);
      done = true;
      return value;
    } finally {
      if (done) {
        idle.addFirst(session);
      } else {
        // After a failure nobody knows what state it is in, and another one is opened soon enough.
        session.close();
      }
    }
  }

  /** Waits for the reads under way. */
  void close() {
    permits.acquireUninterruptibly(size);
    open = false;
    permits.release(size);
    for (Session session = idle.poll(); session != null; session = idle.poll()) {
      session.close();
    }
  }
}
