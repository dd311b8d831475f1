package org.broadsheet.cms.importing;

import java.time.Duration;
import java.util.Optional;

/**
 * How far an import has come.
 *
 * @param doneBytes how much of the file was read, packed as it is
 * @param totalBytes the size of the file, or -1 when it is not known
 * @param lines how many lines were read
 * @param stored how many articles are durable: imported, updated or found unchanged
 * @param refused how many were refused
 */
public record ImportProgress(
    String source,
    long doneBytes,
    long totalBytes,
    long lines,
    long stored,
    long refused,
    Duration elapsed) {

  /** Articles stored or refused per second since the start. */
  public double perSecond() {
    double seconds = elapsed.toNanos() / 1e9;
    return seconds <= 0 ? 0 : (stored + refused) / seconds;
  }

  /** The part of the file that was read, 0 to 1; empty when its size is not known. */
  public Optional<Double> fraction() {
    return totalBytes <= 0
        ? Optional.empty()
        : Optional.of(Math.min(1.0, (double) doneBytes / totalBytes));
  }

  /** How long the rest will take at the rate so far; empty when that cannot be told yet. */
  public Optional<Duration> timeLeft() {
    if (totalBytes <= 0 || doneBytes <= 0) {
      return Optional.empty();
    }
    double perByte = (double) elapsed.toMillis() / doneBytes;
    return Optional.of(Duration.ofMillis((long) (perByte * Math.max(0, totalBytes - doneBytes))));
  }
}
