package org.broadsheet.cms.store.jdbc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.cms.error.CmsException;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.error.StoreException.Outcome;
import org.broadsheet.cms.store.Registration;
import org.broadsheet.cms.store.WritePriority;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. It carries out all writes that wait in one transaction, so that they
 * share one sync of the disk, and tells their waiters once the transaction is durable.
 *
 * <p>Urgent writes go first. Transactions of bulk writes end early, and as soon as an urgent one
 * has joined them.
 */
final class Writer {
  private static final Logger LOGGER = System.getLogger(Writer.class.getName());

  /** How long it waits for a write before it looks after the feed. */
  private static final long IDLE_NANOS = Duration.ofMillis(500).toNanos();

  /**
   * Bulk writes that join a transaction of urgent ones, so that bulk work goes on under any load.
   */
  private static final int RIDERS = 4;

  /**
   * How long a transaction that has fewer writes than the one before waits for the next one: those
   * who were told that they are durable are on their way with the next, and a sync costs more than
   * the wait.
   */
  private static final long LINGER_NANOS = 100_000;

  private final SqliteStoreConfig config;
  private final InstantSource clock;
  private final SqliteFile file;
  private final SqlListener listener;
  private final Failures failures;
  private final WriteQueue queue;
  private final FeedPruner pruner;
  private final Checkpointer checkpointer;
  private final Thread thread = new Thread(this::run, "store-writer");

  /** Waking many waiters takes as long as carrying out the writes of some of them. */
  private final ExecutorService acknowledger =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("store-acknowledger").factory());

  private final List<Runnable> appendListeners = new CopyOnWriteArrayList<>();
  private final List<PendingWrite<?>> batch = new ArrayList<>();
  private @Nullable WriteTransaction transaction;
  private int lastBatch;
  private volatile @Nullable StoreSnapshot snapshot;
  private final AtomicLong momentsVersion = new AtomicLong();

  Writer(
      SqliteStoreConfig config,
      InstantSource clock,
      SqliteFile file,
      SqlListener listener,
      Checkpointer checkpointer) {
    this.config = config;
    this.clock = clock;
    this.file = file;
    this.listener = listener;
    this.failures = new Failures(file.path().toString());
    this.queue = new WriteQueue(config.queueCapacity(), config.queuePatience());
    this.pruner = new FeedPruner(config);
    this.checkpointer = checkpointer;
    thread.setDaemon(true);
  }

  /** Opens or creates the database and starts the thread. */
  void open() {
    try {
      transaction = connect();
    } catch (SQLException e) {
      throw failures.of(e);
    }
    thread.start();
  }

  private WriteTransaction connect() throws SQLException {
    Session session = new Session(file.openForWriting(), listener);
    boolean done = false;
    try {
      WriteTransaction opened = WriteTransaction.open(session, clock, config.site());
      snapshot = opened.state();
      done = true;
      return opened;
    } finally {
      if (!done) {
        session.close();
      }
    }
  }

  /** Finishes the writes that wait and ends the thread. */
  void finish() {
    queue.close();
    Threads.join(thread);
    acknowledger.close();
  }

  /**
   * Closes the database. To be called after every other connection was closed: the last one brings
   * the log into the file and removes it, which one that only reads cannot.
   */
  void close() {
    disconnect();
  }

  /** The newest committed state in memory. */
  StoreSnapshot snapshot() {
    StoreSnapshot current = snapshot;
    if (current == null) {
      throw new IllegalStateException("the store is not open");
    }
    return current;
  }

  /** Changes whenever moments may have changed. */
  long momentsVersion() {
    return momentsVersion.get();
  }

  Registration onAppend(Runnable appendListener) {
    appendListeners.add(appendListener);
    return () -> appendListeners.remove(appendListener);
  }

  /** The future completes on a thread of the store's, so its callbacks must not block. */
  <T> CompletableFuture<T> submit(WriteTask<T> task, WritePriority priority) {
    PendingWrite<T> write = new PendingWrite<>(task, priority);
    queue.put(write);
    return write.future();
  }

  /** Waits until the write is durable. */
  <T> T call(WriteTask<T> task, WritePriority priority) {
    try {
      return submit(task, priority).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof CmsException known) {
        throw known;
      }
      throw e;
    }
  }

  private void run() {
    while (!queue.isFinished()) {
      try {
        PendingWrite<?> first = queue.take(IDLE_NANOS);
        if (first == null) {
          prune();
        } else {
          writeBatch(first);
        }
      } catch (InterruptedException e) {
        LOGGER.log(Level.DEBUG, "the writer ends when the store is closed, not by interruption");
      } catch (RuntimeException | Error e) {
        LOGGER.log(Level.ERROR, "the writer met an unexpected failure and goes on", e);
        abort(new StoreException(Outcome.UNKNOWN, "the store failed: " + e.getMessage(), e));
      }
    }
  }

  private void writeBatch(PendingWrite<?> first) {
    batch.clear();
    batch.add(first);
    WriteTransaction current = begin();
    if (current == null || !fillBatch(current, first)) {
      return;
    }
    if (commit(current)) {
      publish(current);
      acknowledge();
    }
  }

  private void acknowledge() {
    lastBatch = batch.size();
    checkpointer.committed(lastBatch);
    if (lastBatch == 1) {
      batch.get(0).complete();
    } else {
      List<PendingWrite<?>> durable = List.copyOf(batch);
      acknowledger.execute(() -> durable.forEach(PendingWrite::complete));
    }
    batch.clear();
  }

  private @Nullable WriteTransaction begin() {
    try {
      WriteTransaction current = transaction;
      if (current == null) {
        current = reconnect();
      }
      current.session().update(Sql.BEGIN);
      return current;
    } catch (SQLException e) {
      abort(failures.of(e));
    } catch (CmsException e) {
      abort(e);
    }
    return null;
  }

  /**
   * Carries out {@code first} and what else waits; false when the transaction as a whole is lost.
   */
  private boolean fillBatch(WriteTransaction current, PendingWrite<?> first) {
    long bulkEnd = System.nanoTime() + config.bulkTime().toNanos();
    int bulkLeft = config.bulkBatch();
    PendingWrite<?> next = first;
    while (next != null) {
      if (!execute(next, current)) {
        return false;
      }
      if (next.isUrgent()) {
        bulkLeft = Math.min(bulkLeft, RIDERS);
      } else {
        bulkLeft--;
      }
      boolean full = batch.size() >= config.urgentBatch();
      boolean bulkToo = bulkLeft > 0 && System.nanoTime() < bulkEnd;
      long linger = batch.size() < lastBatch ? LINGER_NANOS : 0;
      next = full ? null : queue.poll(bulkToo, linger);
      if (next != null) {
        batch.add(next);
      }
    }
    return true;
  }

  private boolean execute(PendingWrite<?> write, WriteTransaction current) {
    try {
      current.startWrite();
      current.session().update(Sql.SAVEPOINT);
      write.run(current);
      current.session().update(Sql.RELEASE);
      current.keepWrite();
      return true;
    } catch (SQLException e) {
      write.lost(failures.of(e));
      return undo(current, e);
    } catch (RuntimeException | Error e) {
      write.lost(e);
      return undo(current, e);
    }
  }

  /** Takes back one write. Some failures end the whole transaction, and with it the savepoint. */
  private boolean undo(WriteTransaction current, Throwable cause) {
    try {
      current.session().update(Sql.ROLLBACK_TO);
      current.session().update(Sql.RELEASE);
      current.undoWrite();
      return true;
    } catch (SQLException e) {
      e.addSuppressed(cause);
      abort(failures.of(cause instanceof SQLException first ? first : e));
      return false;
    }
  }

  /**
   * A failed commit is never tried again: after a failed sync the operating system may have dropped
   * what was written, and a second one would succeed without it.
   */
  private boolean commit(WriteTransaction current) {
    try {
      current.session().update(Sql.COMMIT);
      return true;
    } catch (SQLException e) {
      abort(failures.ofCommit(e));
      return false;
    }
  }

  private void publish(WriteTransaction current) {
    StoreSnapshot before = snapshot;
    StoreSnapshot after = current.state();
    snapshot = after;
    if (current.takeMomentsTouched()) {
      momentsVersion.incrementAndGet();
    }
    if (before == null || after.position() > before.position()) {
      tellListeners();
    }
  }

  private void tellListeners() {
    for (Runnable each : appendListeners) {
      try {
        each.run();
      } catch (RuntimeException e) {
        LOGGER.log(Level.WARNING, "a listener to the change feed failed", e);
      }
    }
  }

  /** Gives up the transaction and the connection with it, whose state is not to be trusted. */
  private void abort(CmsException reason) {
    List<PendingWrite<?>> failed = List.copyOf(batch);
    batch.clear();
    WriteTransaction current = transaction;
    if (current != null) {
      try {
        current.session().update(Sql.ROLLBACK);
      } catch (SQLException e) {
        LOGGER.log(Level.DEBUG, "no transaction was left to roll back", e);
      }
      disconnect();
      reconnectQuietly();
    }
    failed.forEach(write -> write.fail(reason));
  }

  private void reconnectQuietly() {
    try {
      reconnect();
    } catch (SQLException | CmsException e) {
      LOGGER.log(Level.WARNING, "the store cannot be reached; the next write tries again", e);
    }
  }

  /**
   * Opens a fresh connection, reads what is really there and tells those who follow if that is more
   * than was known.
   */
  private WriteTransaction reconnect() throws SQLException {
    StoreSnapshot before = snapshot();
    WriteTransaction opened = connect();
    transaction = opened;
    momentsVersion.incrementAndGet();
    if (opened.state().position() > before.position()) {
      tellListeners();
    }
    return opened;
  }

  private void disconnect() {
    WriteTransaction current = transaction;
    transaction = null;
    if (current != null) {
      current.session().close();
    }
  }

  private void prune() {
    WriteTransaction current = transaction;
    if (current == null || !pruner.isDue(current.state())) {
      return;
    }
    try {
      current.session().update(Sql.BEGIN);
      pruner.step(current, clock.instant());
      current.session().update(Sql.COMMIT);
      snapshot = current.state();
    } catch (SQLException e) {
      LOGGER.log(Level.WARNING, "old changes could not be pruned and will be tried again", e);
      abort(failures.of(e));
    }
  }
}
