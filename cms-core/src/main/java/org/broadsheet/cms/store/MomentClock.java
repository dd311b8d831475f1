package org.broadsheet.cms.store;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.lifecycle.Managed;

/**
 * Fires the store's {@link Moments} when their time comes: never before, and at most {@value
 * #LONGEST_SLEEP_MILLIS} milliseconds and the length of a write after, also when the clock was set
 * while it slept.
 */
public final class MomentClock implements Managed {
  private static final Logger LOGGER = System.getLogger(MomentClock.class.getName());

  /** How long it sleeps at most, so that a clock set forward is noticed soon. */
  static final long LONGEST_SLEEP_MILLIS = 500;

  private final Moments moments;
  private final InstantSource clock;
  private final Thread thread;
  private volatile boolean stopping;

  @Inject
  public MomentClock(Moments moments, @CmsClock InstantSource clock) {
    this.moments = moments;
    this.clock = clock;
    this.thread = new Thread(this::run, "moments");
    thread.setDaemon(true);
  }

  @Override
  public Phase phase() {
    return Phase.SERVICES;
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!stopping) {
        Thread.sleep(round());
      }
    } catch (InterruptedException e) {
      // Only close interrupts this thread, which ends here.
      Thread.currentThread().interrupt();
    }
  }

  /** Fires what is due and says how long to sleep until the next round. */
  private Duration round() {
    try {
      fireDue();
      return untilNext();
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, "moments could not be fired and will be tried again", e);
      return Duration.ofMillis(LONGEST_SLEEP_MILLIS);
    }
  }

  private void fireDue() {
    Instant now = clock.instant();
    Optional<Instant> next = moments.next();
    if (next.isPresent() && !next.get().isAfter(now)) {
      moments.fireDue(now);
    }
  }

  private Duration untilNext() {
    Duration longest = Duration.ofMillis(LONGEST_SLEEP_MILLIS);
    Duration left =
        moments.next().map(next -> Duration.between(clock.instant(), next)).orElse(longest);
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    // One millisecond more, since sleep is counted in whole ones and waking early would only mean
    // another round.
    return left.compareTo(longest) < 0 ? left.plusMillis(1) : longest;
  }
}
