package org.broadsheet.cms.store.jdbc;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.error.StoreException.Outcome;
import org.broadsheet.cms.store.Registration;
import org.broadsheet.cms.store.WritePriority;
import org.jspecify.annotations.Nullable;

/**
 * The open file: its readers, its writer unless it is only read, and the lock on it. Thread-safe.
 */
final class Database implements AutoCloseable {
  private final SqliteStoreConfig config;
  private final SqliteFile file;
  private final Readers readers;
  private final Checkpointer checkpointer;
  private final Writer writer;
  private volatile @Nullable StoreSnapshot readOnlySnapshot;
  private volatile Gap gap = new Gap(-1, 0, 0);
  private @Nullable StoreLock lock;

  Database(SqliteStoreConfig config, InstantSource clock, SqlListener listener) {
    this.config = config;
    this.file = new SqliteFile(config.file(), config.readOnly());
    this.readers = new Readers(file, config.readers(), listener);
    this.checkpointer = new Checkpointer(file);
    this.writer = new Writer(config, clock, file, listener, checkpointer);
  }

  /**
   * A span between two moments, in which the next moment is {@code end}.
   *
   * @param version of the moments it was read from
   */
  private record Gap(long version, long start, long end) {
    boolean holds(long currentVersion, long time) {
      return version == currentVersion && start <= time && time < end;
    }
  }

  void open() {
    file.prepareDirectory();
    if (config.readOnly()) {
      readers.open();
      readOnlySnapshot = readers.read(SnapshotReader::read);
      return;
    }
    StoreLock acquired = StoreLock.acquire(file.path());
    boolean done = false;
    try {
      writer.open();
      checkpointer.open();
      done = true;
    } finally {
      if (!done) {
        acquired.close();
      }
    }
    lock = acquired;
    readers.open();
  }

  @Override
  public void close() {
    writer.finish();
    readers.close();
    checkpointer.close();
    writer.close();
    StoreLock held = lock;
    lock = null;
    if (held != null) {
      held.close();
    }
  }

  boolean isReadOnly() {
    return config.readOnly();
  }

  StoreSnapshot snapshot() {
    StoreSnapshot readOnly = readOnlySnapshot;
    return readOnly == null ? writer.snapshot() : readOnly;
  }

  <T extends @Nullable Object> T read(Readers.Read<T> read) {
    return readers.read(read);
  }

  <T> CompletableFuture<T> submit(WriteTask<T> task, WritePriority priority) {
    requireWritable();
    return writer.submit(task, priority);
  }

  <T> T call(WriteTask<T> task, WritePriority priority) {
    requireWritable();
    return writer.call(task, priority);
  }

  private void requireWritable() {
    if (config.readOnly()) {
      throw new StoreException(Outcome.BROKEN, file.path() + " was opened for reading only", null);
    }
  }

  Registration onAppend(Runnable listener) {
    return writer.onAppend(listener);
  }

  /**
   * The first moment after {@code at}, fired or not, or {@link Millis#NEVER}. Remembered, since
   * every page asks.
   */
  long nextMoment(Instant at) {
    long time = Millis.reading(at);
    // Taken before the query, so that what a write changes in between is not remembered.
    long version = writer.momentsVersion();
    Gap known = gap;
    if (known.holds(version, time)) {
      return known.end();
    }
    long next = readers.read(session -> session.number(Millis.NEVER, Sql.NEXT_MOMENT, time));
    gap = new Gap(version, time, next);
    return next;
  }
}
