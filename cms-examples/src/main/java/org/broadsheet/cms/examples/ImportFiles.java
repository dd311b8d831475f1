package org.broadsheet.cms.examples;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.broadsheet.cms.Cms;
import org.broadsheet.cms.error.ConfigurationException;
import org.broadsheet.cms.examples.PortalOptions.ImportFile;
import org.broadsheet.cms.importing.ImportFailedException;
import org.broadsheet.cms.importing.ImportProblem;
import org.broadsheet.cms.importing.ImportReport;
import org.broadsheet.cms.importing.ImportRequest;
import org.broadsheet.cms.importing.ImportService;
import org.broadsheet.cms.importing.ImportSource;
import org.broadsheet.cms.store.ChangePosition;
import org.jspecify.annotations.Nullable;

/** Imports the files of the command line and says what became of each. */
final class ImportFiles {
  private static final Duration SEARCHABLE_WITHIN = Duration.ofMinutes(30);

  private final Cms cms;
  private final ImportService imports;
  private final Output output;
  private final BooleanSupplier stopping;

  /**
   * @param stopping turns true when the import should end early
   */
  ImportFiles(Cms cms, Output output, BooleanSupplier stopping) {
    this.cms = cms;
    this.imports = cms.get(ImportService.class);
    this.output = output;
    this.stopping = stopping;
  }

  /**
   * Finds out whether each file is there, before anything else is done.
   *
   * @throws ConfigurationException naming the first that is not
   */
  static List<ImportSource> sources(List<ImportFile> files) {
    List<ImportSource> sources = new ArrayList<>();
    for (ImportFile each : files) {
      Path file = each.file();
      try {
        ImportSource source = ImportSource.file(file);
        String prefix = each.prefix() == null ? source.prefix() : each.prefix();
        sources.add(new ImportSource(source.name(), prefix, source.opener(), source.totalBytes()));
      } catch (ImportFailedException e) {
        throw new ConfigurationException(String.valueOf(e.getMessage()), e);
      }
    }
    return sources;
  }

  /**
   * Imports everything, and returns when all of it is found by search.
   *
   * @throws ConfigurationException if a file is damaged, of no known format, or the store fails
   */
  void run(List<ImportSource> sources, @Nullable String format) throws InterruptedException {
    try {
      if (format == null) {
        sources.forEach(imports::formatOf);
      }
      for (ImportSource source : sources) {
        if (!stopping.getAsBoolean()) {
          run(source, format);
        }
      }
    } catch (ImportFailedException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()), e);
    }
  }

  private void run(ImportSource source, @Nullable String format) throws InterruptedException {
    long start = System.nanoTime();
    ImportReport report =
        imports.run(
            ImportRequest.of(source).withFormat(format), new ImportProgressLines(output, stopping));
    boolean searchable = await(report.position());
    summary(report, Duration.ofNanos(System.nanoTime() - start), searchable).forEach(output::line);
  }

  private boolean await(ChangePosition position) throws InterruptedException {
    long deadline = System.nanoTime() + SEARCHABLE_WITHIN.toNanos();
    while (!stopping.getAsBoolean() && System.nanoTime() < deadline) {
      if (cms.await(position, Duration.ofMillis(200))) {
        return true;
      }
    }
    return false;
  }

  static List<String> summary(ImportReport report, Duration elapsed, boolean searchable) {
    List<String> lines = new ArrayList<>();
    double seconds = elapsed.toNanos() / 1e9;
    lines.add(
        String.format(
            Locale.ROOT,
            "Imported %s (%s): %,d imported, %,d updated, %,d unchanged, %,d refused; %.1f s, %,d"
                + " articles/s durable%s%s",
            report.source(),
            report.format(),
            report.imported(),
            report.updated(),
            report.skipped(),
            report.refused(),
            seconds,
            Math.round(report.stored() / Math.max(seconds, 1e-3)),
            searchable ? " and searchable" : ", search follows",
            report.cancelled() ? " (stopped early)" : ""));
    byReason(report, true)
        .forEach((reason, where) -> lines.add("  refused " + where + ": " + reason));
    byReason(report, false)
        .forEach((reason, where) -> lines.add("  noted " + where + ": " + reason));
    if (report.problemsNotKept() > 0) {
      lines.add("  and " + ImportProgressLines.number(report.problemsNotKept()) + " more");
    }
    return lines;
  }

  /** Many lines have the same fault: each reason is told once, with the numbers of its lines. */
  private static Map<String, String> byReason(ImportReport report, boolean refused) {
    Map<String, List<Long>> lines = new LinkedHashMap<>();
    for (ImportProblem problem : report.problems()) {
      if (problem.refused() == refused) {
        lines.computeIfAbsent(problem.reason(), key -> new ArrayList<>()).add(problem.line());
      }
    }
    Map<String, String> where = new LinkedHashMap<>();
    lines.forEach(
        (reason, numbers) ->
            where.put(
                reason,
                (numbers.size() == 1 ? "line " : "lines ")
                    + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    return where;
  }
}
