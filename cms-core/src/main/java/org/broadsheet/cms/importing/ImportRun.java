package org.broadsheet.cms.importing;

import java.io.Serial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.broadsheet.cms.error.CmsException;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.TaxonomyStore;
import org.broadsheet.cms.store.WritePriority;
import org.broadsheet.cms.store.WriteResult;
import org.broadsheet.cms.workflow.ArticleService;
import org.jspecify.annotations.Nullable;

/**
 * One import under way: passes articles on to the store and counts what becomes of them. Everything
 * but {@link #completed} is called by the importing thread only.
 */
final class ImportRun implements ImportSink {
  /** How much of the file may wait in the store's queue, in units of {@link #UNIT_BYTES}. */
  private static final int UNITS = 4_096;

  /** No article counts less, so at most this many wait: {@link #UNITS} / {@link #LEAST_UNITS}. */
  private static final int LEAST_UNITS = 4;

  private static final int UNIT_BYTES = 4_096;
  private static final Duration REPORT_EVERY = Duration.ofMillis(100);

  private final ImportRequest request;
  private final String format;
  private final ArticleService articles;
  private final TaxonomyStore taxonomy;
  private final ImportMonitor monitor;
  private final LongSupplier doneBytes;
  private final Semaphore units = new Semaphore(UNITS);
  private final Set<SectionId> heldSections = new HashSet<>();
  private final long startNanos = System.nanoTime();
  private long reportedNanos = startNanos;
  private long lines;
  private boolean cancelled;

  // Guarded by this.
  private final List<ImportProblem> problems = new ArrayList<>();
  private long problemsNotKept;
  private long imported;
  private long updated;
  private long skipped;
  private long refused;
  private ChangePosition position = ChangePosition.START;
  private @Nullable CmsException failure;

  ImportRun(
      ImportRequest request,
      String format,
      ArticleService articles,
      TaxonomyStore taxonomy,
      ImportMonitor monitor,
      LongSupplier doneBytes) {
    this.request = request;
    this.format = format;
    this.articles = articles;
    this.taxonomy = taxonomy;
    this.monitor = monitor;
    this.doneBytes = doneBytes;
    taxonomy.sections().all().forEach(each -> heldSections.add(each.id()));
  }

  @Override
  public void article(ImportedArticle imported) {
    throwIfFailed();
    try {
      imported.sections().forEach(this::create);
      submit(imported);
    } catch (StoreException e) {
      throw fail(e);
    } catch (CmsException e) {
      problem(ImportProblem.refused(imported.line(), e));
    }
  }

  private void create(Section section) {
    if (heldSections.add(section.id())) {
      taxonomy.save(section);
    }
  }

  private void submit(ImportedArticle imported) {
    ArticleWrite write = ArticleWrite.importing(imported.article(), request.actor());
    int weight = Math.clamp(imported.bytes() / UNIT_BYTES, LEAST_UNITS, UNITS);
    units.acquireUninterruptibly(weight);
    boolean handedOver = false;
    try {
      CompletableFuture<WriteResult> unused =
          articles
              .submit(write, WritePriority.BULK)
              .whenComplete(
                  (result, fault) -> {
                    completed(imported.line(), result, fault);
                    units.release(weight);
                  });
      handedOver = true;
    } finally {
      if (!handedOver) {
        units.release(weight);
      }
    }
  }

  /** Runs on a thread of the store. */
  private synchronized void completed(
      long line, @Nullable WriteResult result, @Nullable Throwable fault) {
    if (result != null) {
      switch (result.outcome()) {
        case CREATED -> imported++;
        case UPDATED -> updated++;
        case UNCHANGED -> skipped++;
      }
      position = position.max(result.position());
      return;
    }
    Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
    if (cause instanceof CmsException known && !(cause instanceof StoreException)) {
      problem(ImportProblem.refused(line, known));
    } else if (failure == null) {
      failure =
          cause instanceof StoreException store
              ? store
              : new StoreException(StoreException.Outcome.UNKNOWN, "a write failed", cause);
    }
  }

  @Override
  public synchronized void problem(ImportProblem problem) {
    if (problem.refused()) {
      refused++;
    }
    if (problems.size() < ImportReport.MAX_PROBLEMS) {
      problems.add(problem);
    } else {
      problemsNotKept++;
    }
  }

  @Override
  public void line(long line) {
    lines = line;
    throwIfFailed();
    long now = System.nanoTime();
    if (now - reportedNanos >= REPORT_EVERY.toNanos()) {
      reportedNanos = now;
      monitor.progress(progress());
    }
  }

  @Override
  public boolean cancelled() {
    cancelled = cancelled || monitor.cancelled();
    return cancelled;
  }

  private synchronized ImportProgress progress() {
    return new ImportProgress(
        request.source().name(),
        doneBytes.getAsLong(),
        request.source().totalBytes(),
        lines,
        imported + updated + skipped,
        refused,
        elapsed());
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  private synchronized void throwIfFailed() {
    if (failure != null) {
      throw new StoreFailed(failure);
    }
  }

  private synchronized StoreFailed fail(CmsException cause) {
    failure = cause;
    return new StoreFailed(cause);
  }

  /** Waits for every write, then reports; fails when a write did. */
  ImportReport finished() {
    ImportReport report = finish();
    synchronized (this) {
      if (failure != null) {
        throw new ImportFailedException(
            "the import of %s stopped, since the store failed: %s"
                .formatted(request.source().name(), failure.getMessage()),
            failure,
            report);
      }
    }
    return report;
  }

  /** Waits for every write, then reports. */
  ImportReport finish() {
    units.acquireUninterruptibly(UNITS);
    units.release(UNITS);
    monitor.progress(progress());
    return report();
  }

  private synchronized ImportReport report() {
    problems.sort(Comparator.comparingLong(ImportProblem::line));
    return new ImportReport(
        request.source().name(),
        format,
        lines,
        imported,
        updated,
        skipped,
        refused,
        problems,
        problemsNotKept,
        cancelled,
        elapsed(),
        position);
  }

  /** Takes the importing thread out of the importer once the store has failed. */
  static final class StoreFailed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final CmsException cause;

    StoreFailed(CmsException cause) {
      super(cause);
      this.cause = cause;
    }

    @Override
    public CmsException getCause() {
      return cause;
    }
  }
}
