package org.broadsheet.cms.importing;

import java.time.Duration;
import java.util.List;
import org.broadsheet.cms.store.ChangePosition;

/**
 * What became of an import.
 *
 * @param source the file
 * @param format by which importer it was read
 * @param lines how many lines were read, blank ones included
 * @param imported articles that are new
 * @param updated articles that were held and have changed
 * @param skipped articles that were held as they are in the file
 * @param refused articles that could not be imported
 * @param problems what was refused and what was left out, in the order of lines; at most {@value
 *     #MAX_PROBLEMS}
 * @param problemsNotKept how many more problems there were
 * @param cancelled whether the monitor stopped it before the end of the file
 * @param elapsed until every write was durable
 * @param position to be awaited until every surface shows what was imported
 */
public record ImportReport(
    String source,
    String format,
    long lines,
    long imported,
    long updated,
    long skipped,
    long refused,
    List<ImportProblem> problems,
    long problemsNotKept,
    boolean cancelled,
    Duration elapsed,
    ChangePosition position) {
  /** How many problems are kept one by one. */
  public static final int MAX_PROBLEMS = 10_000;

  public ImportReport {
    problems = List.copyOf(problems);
  }

  /** Articles that the store holds as the file has them. */
  public long stored() {
    return imported + updated + skipped;
  }
}
