package org.broadsheet.cms.search.lucene;

import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.broadsheet.cms.error.CmsException;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.lifecycle.Managed;
import org.broadsheet.cms.store.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one index open: serves its current generation, makes it durable now and then, verifies it,
 * puts a new generation in its place, and heals it.
 *
 * <p>Whatever is wrong with an index, the remedy is the same: drop it and build it afresh from the
 * store, which is done by the {@link Rebuilder}. Reading is thread-safe; whoever writes holds
 * {@link #writing}.
 */
final class LuceneIndex implements Managed {
  /** Builds the index from the store as it is now. */
  @FunctionalInterface
  interface Rebuilder {
    void rebuild() throws InterruptedException;
  }

  /** Something that is done with a state of the index. */
  @FunctionalInterface
  interface Reading<T extends @Nullable Object> {
    T read(IndexView view) throws IOException;
  }

  private static final Logger LOGGER = System.getLogger(LuceneIndex.class.getName());
  private static final long HEAL_AGAIN_SECONDS = 5;

  private final LuceneSearchConfig config;
  private final IndexFolder folder;
  private final LanguageAnalyzer analyzer = new LanguageAnalyzer();
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicInteger changesSinceCommit = new AtomicInteger();
  private volatile @Nullable Generation serving;
  private volatile boolean complete;
  private volatile boolean closed = true;
  private volatile @Nullable Thread healing;
  private @Nullable Rebuilder rebuilder;
  private @Nullable ScheduledExecutorService maintenance;
  private @Nullable ExecutorService indexers;

  @Inject
  LuceneIndex(LuceneSearchConfig config) {
    this(config, folderOf(config.directory()));
  }

  LuceneIndex(LuceneSearchConfig config, IndexFolder folder) {
    this.config = config;
    this.folder = folder;
  }

  private static IndexFolder folderOf(@Nullable Path directory) {
    return directory == null ? new MemoryFolder() : new DiskFolder(directory);
  }

  void rebuildWith(Rebuilder newRebuilder) {
    rebuilder = newRebuilder;
  }

  /** Before the projections, which ask how far the index has come; closed after them. */
  @Override
  public Phase phase() {
    return Phase.STORE;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // What is run on schedule reports its own failures.
  public void start() {
    folder.lock();
    closed = false;
    indexers = Executors.newFixedThreadPool(config.indexingThreads(), threads("search-indexing"));
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(1, threads("search-maintenance"));
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    maintenance = timer;
    openCurrent();
    long interval = config.commitInterval().toMillis();
    timer.scheduleWithFixedDelay(this::commitQuietly, interval, interval, TimeUnit.MILLISECONDS);
  }

  private static ThreadFactory threads(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "broadsheet-" + name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Serves the current generation when it is whole; one that is not is dropped. */
  private void openCurrent() {
    complete = false;
    OptionalLong number = folder.current();
    if (number.isEmpty()) {
      folder.deleteAllBut(-1);
      return;
    }
    folder.deleteAllBut(number.getAsLong());
    try {
      Generation opened = open(number.getAsLong());
      serving = opened;
      complete = opened.current() && opened.committed() != null;
      if (!isVerifiedAtOpen(opened)) {
        // Not before it is served: only what is served can be found broken and healed.
        inBackground(() -> verifyLater(opened));
      }
    } catch (IOException | RuntimeException e) {
      LOGGER.log(
          Level.WARNING,
          "the search index cannot be used and will be built afresh from the store: {0}",
          e.toString());
      folder.deleteAllBut(-1);
    }
  }

  private Generation open(long number) throws IOException {
    Directory directory = folder.open(number);
    Generation opened = null;
    boolean whole = false;
    try {
      opened = Generation.open(number, directory, analyzer, config.ramBufferMegabytes());
      if (isVerifiedAtOpen(opened)) {
        opened.verify();
      }
      whole = true;
      return opened;
    } finally {
      if (!whole) {
        IOUtils.closeWhileHandlingException(opened == null ? directory : opened);
      }
    }
  }

  private boolean isVerifiedAtOpen(Generation opened) throws IOException {
    return opened.sizeInBytes() <= config.verifyAtOpenMegabytes() * 1024L * 1024L;
  }

  private void verifyLater(Generation suspect) {
    try {
      suspect.verify();
    } catch (AlreadyClosedException e) {
      LOGGER.log(Level.DEBUG, "closed while it was verified");
    } catch (IOException | RuntimeException | InternalError e) {
      heal(suspect, e);
    }
  }

  LanguageAnalyzer analyzer() {
    return analyzer;
  }

  LuceneSearchConfig config() {
    return config;
  }

  /** Held by whoever writes: the projection's thread, or the one that heals. */
  ReentrantLock writing() {
    return writing;
  }

  /** The threads that analyse large batches. */
  ExecutorService indexers() {
    ExecutorService pool = indexers;
    if (pool == null) {
      throw new IllegalStateException("the search index has not been started");
    }
    return pool;
  }

  /** Whether what is served lacks nothing. */
  boolean complete() {
    return complete;
  }

  /** What is served now; null before a first build. */
  @Nullable Generation serving() {
    return serving;
  }

  /**
   * Reads the index as it is now.
   *
   * @param otherwise the answer when there is no index yet
   * @throws StoreException if the index cannot be read; it is verified then, and healed
   */
  <T extends @Nullable Object> T read(Reading<T> reading, T otherwise) {
    while (true) {
      Generation generation = serving;
      if (generation == null) {
        return otherwise;
      }
      IndexView view = acquire(generation);
      if (view != null) {
        return read(generation, view, reading);
      }
      if (closed) {
        return otherwise;
      }
    }
  }

  private @Nullable IndexView acquire(Generation generation) {
    try {
      return generation.acquire();
    } catch (AlreadyClosedException e) {
      // Another generation took its place since it was looked up.
      return null;
    } catch (IOException e) {
      throw unreadable(generation, e);
    }
  }

  private <T extends @Nullable Object> T read(
      Generation generation, IndexView view, Reading<T> reading) {
    try {
      return reading.read(view);
    } catch (CmsException e) {
      throw e;
    } catch (IOException | RuntimeException | InternalError e) {
      // An InternalError is what reading a mapped file gives that was cut short.
      throw unreadable(generation, e);
    } finally {
      try {
        generation.release(view);
      } catch (IOException e) {
        LOGGER.log(Level.DEBUG, "a view of the index could not be released", e);
      }
    }
  }

  private StoreException unreadable(Generation generation, Throwable cause) {
    suspect(generation, cause);
    return new StoreException(
        StoreException.Outcome.NOT_WRITTEN,
        "the search index could not be read (%s); it is verified and built afresh if it is damaged"
            .formatted(cause),
        cause);
  }

  /** Called after a failure that may come from damaged files. */
  void suspect(Generation generation, Throwable cause) {
    if (isDamage(cause)) {
      inBackground(() -> heal(generation, cause));
    } else {
      inBackground(() -> verifyLater(generation));
    }
  }

  static boolean isDamage(Throwable cause) {
    return cause instanceof CorruptIndexException
        || cause instanceof EOFException
        || cause instanceof NoSuchFileException
        || cause instanceof FileNotFoundException
        || cause instanceof IndexFormatTooOldException
        || cause instanceof IndexFormatTooNewException
        || cause instanceof InternalError;
  }

  private void inBackground(Runnable task) {
    ScheduledExecutorService timer = maintenance;
    try {
      if (timer != null) {
        timer.execute(task);
      }
    } catch (RejectedExecutionException e) {
      LOGGER.log(Level.DEBUG, "closing; left undone");
    }
  }

  private void heal(Generation broken, Throwable cause) {
    writing.lock();
    try {
      if (serving != broken || closed) {
        return;
      }
      LOGGER.log(
          Level.WARNING,
          "the search index is damaged and is built afresh from the store: {0}",
          cause.toString());
      drop();
    } finally {
      writing.unlock();
    }
    rebuildUntilDone();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What is run later reports its own failures.
  private void rebuildUntilDone() {
    Rebuilder builder = rebuilder;
    if (serving != null || closed || builder == null) {
      return;
    }
    healing = Thread.currentThread();
    try {
      builder.rebuild();
    } catch (InterruptedException e) {
      LOGGER.log(Level.DEBUG, "closing; the index is built at the next start");
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, "building the search index failed and is tried again", e);
      ScheduledExecutorService timer = maintenance;
      if (timer != null && !timer.isShutdown()) {
        timer.schedule(this::rebuildUntilDone, HEAL_AGAIN_SECONDS, TimeUnit.SECONDS);
      }
    } finally {
      healing = null;
    }
  }

  /** Stops serving and deletes what was served. */
  void drop() {
    Generation dropped = serving;
    complete = false;
    serving = null;
    IOUtils.closeWhileHandlingException(dropped);
    folder.deleteAllBut(-1);
  }

  /**
   * The generation to write to, opened again at its last commit if its writer had given up; null
   * when there is none and all has to be built.
   */
  @Nullable Generation writable() {
    Generation generation = serving;
    if (generation == null || generation.writable()) {
      return generation;
    }
    LOGGER.log(Level.WARNING, "the search index stopped taking changes; it is opened again");
    IOUtils.closeWhileHandlingException(generation);
    serving = null;
    openCurrent();
    return serving;
  }

  /** Starts an empty generation, served at once when there is nothing else to serve. */
  Generation beginBuild() throws IOException {
    complete = false;
    long number = folder.nextNumber();
    Directory directory = folder.open(number);
    double buffer =
        Math.min(
            config.rebuildBufferMegabytes(),
            Math.max(16, Runtime.getRuntime().maxMemory() / (8.0 * 1024 * 1024)));
    Generation built;
    try {
      built = Generation.create(number, directory, analyzer, buffer);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
    if (serving == null) {
      serving = built;
    }
    return built;
  }

  /** Makes {@code built} durable and serves it in place of what was served. */
  void finishBuild(Generation built, Checkpoint reached) throws IOException {
    built.publish(reached);
    built.commit();
    folder.activate(built.number());
    built.writer().getConfig().setRAMBufferSizeMB(config.ramBufferMegabytes());
    Generation before = serving;
    serving = built;
    complete = true;
    if (before != built) {
      IOUtils.closeWhileHandlingException(before);
    }
    folder.deleteAllBut(built.number());
  }

  /** Gives up {@code built}; what was served before goes on being served. */
  void abandonBuild(Generation built) {
    if (serving == built) {
      serving = null;
    }
    IOUtils.closeWhileHandlingException(built);
    OptionalLong kept = folder.current();
    folder.deleteAllBut(kept.orElse(-1));
    Generation still = serving;
    complete = still != null && still.current();
  }

  /** Called after {@code changes} articles were published. */
  void countChanges(int changes) {
    if (changesSinceCommit.addAndGet(changes) >= config.commitAfterChanges()) {
      changesSinceCommit.set(0);
      inBackground(this::commitQuietly);
    }
  }

  private void commitQuietly() {
    Generation generation = serving;
    if (generation == null || !complete) {
      return;
    }
    try {
      generation.commit();
    } catch (AlreadyClosedException e) {
      LOGGER.log(Level.DEBUG, "closed before it was committed");
    } catch (IOException | RuntimeException e) {
      // The store is the truth, so nothing is lost: the next change opens the index again, or the
      // next commit succeeds.
      LOGGER.log(Level.WARNING, "the search index could not be made durable: {0}", e.toString());
      if (isDamage(e)) {
        suspect(generation, e);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    // Only a rebuild is interrupted: a commit that was would cost the writer. It waits for what it
    // gave to the indexing threads, so they come last.
    if (maintenance != null) {
      maintenance.shutdown();
      Thread rebuilding = healing;
      if (rebuilding != null) {
        rebuilding.interrupt();
      }
      awaitEnd(maintenance);
    }
    if (indexers != null) {
      indexers.shutdown();
      awaitEnd(indexers);
    }
    commitQuietly();
    Generation last = serving;
    serving = null;
    complete = false;
    IOUtils.closeWhileHandlingException(last, folder);
  }

  private static void awaitEnd(ExecutorService threads) {
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        LOGGER.log(Level.WARNING, "a thread of the search index did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
