package org.broadsheet.cms.examples;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.broadsheet.cms.importing.ImportMonitor;
import org.broadsheet.cms.importing.ImportProgress;

/**
 * Shows how far an import has come: ten times a second on a terminal, else a line every few
 * seconds.
 */
final class ImportProgressLines implements ImportMonitor {
  private static final long LINE_EVERY = TimeUnit.SECONDS.toNanos(5);

  private final Output output;
  private final BooleanSupplier stopping;
  private long lastNanos = System.nanoTime();

  ImportProgressLines(Output output, BooleanSupplier stopping) {
    this.output = output;
    this.stopping = stopping;
  }

  @Override
  public void progress(ImportProgress progress) {
    if (output.terminal()) {
      output.transientLine(text(progress));
    } else if (System.nanoTime() - lastNanos >= LINE_EVERY) {
      lastNanos = System.nanoTime();
      output.line(text(progress));
    }
  }

  @Override
  public boolean cancelled() {
    return stopping.getAsBoolean();
  }

  static String text(ImportProgress progress) {
    StringBuilder text = new StringBuilder("Importing ").append(progress.source()).append(": ");
    text.append(number(progress.stored() + progress.refused())).append(" articles");
    progress
        .fraction()
        .ifPresent(done -> text.append(String.format(Locale.ROOT, ", %.0f%%", 100 * done)));
    text.append(", ").append(number(Math.round(progress.perSecond()))).append("/s");
    progress.timeLeft().ifPresent(left -> text.append(", ").append(time(left)).append(" left"));
    return text.toString();
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String time(Duration duration) {
    return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
  }
}
