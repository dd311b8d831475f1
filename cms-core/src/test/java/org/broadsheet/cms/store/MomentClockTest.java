package org.broadsheet.cms.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MomentClockTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private final MutableClock clock = new MutableClock(NOON);
  private final ListedMoments moments = new ListedMoments();
  private final MomentClock runner = new MomentClock(moments, clock);

  @AfterEach
  void close() {
    runner.close();
  }

  @Test
  void firesWhatBecameDueWhileItWasDown() throws InterruptedException {
    moments.add(NOON.minusSeconds(60));
    runner.start();
    assertTrue(moments.fired.await(20, TimeUnit.SECONDS));
    assertEquals(List.of(NOON.minusSeconds(60)), moments.history);
  }

  @Test
  void noticesAClockThatWasSetForwardAndFiresNothingEarly() throws InterruptedException {
    moments.add(NOON.plusSeconds(3_600));
    moments.add(NOON.plusSeconds(7_200));
    runner.start();
    Thread.sleep(2 * MomentClock.LONGEST_SLEEP_MILLIS);
    assertEquals(List.of(), moments.history);
    clock.set(NOON.plusSeconds(3_600));
    assertTrue(moments.fired.await(20, TimeUnit.SECONDS));
    assertEquals(List.of(NOON.plusSeconds(3_600)), moments.history);
  }

  @Test
  void goesOnAfterAFailure() throws InterruptedException {
    moments.failures = 2;
    moments.add(NOON);
    runner.start();
    assertTrue(moments.fired.await(20, TimeUnit.SECONDS));
  }

  /** Moments in memory. */
  private static final class ListedMoments implements Moments {
    private final TreeSet<Instant> due = new TreeSet<>();
    private final List<Instant> history = new CopyOnWriteArrayList<>();
    private final CountDownLatch fired = new CountDownLatch(1);
    private int failures;

    synchronized void add(Instant instant) {
      due.add(instant);
    }

    @Override
    public synchronized Optional<Instant> next() {
      return due.isEmpty() ? Optional.empty() : Optional.of(due.first());
    }

    @Override
    public synchronized int fireDue(Instant now) {
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("a planned failure");
      }
      int count = 0;
      while (!due.isEmpty() && !due.first().isAfter(now)) {
        history.add(due.pollFirst());
        count++;
      }
      fired.countDown();
      return count;
    }
  }
}
