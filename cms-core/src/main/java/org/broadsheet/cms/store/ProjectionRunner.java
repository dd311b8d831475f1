package org.broadsheet.cms.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.broadsheet.cms.store.ProjectionStatus.State;
import org.jspecify.annotations.Nullable;

/**
 * The thread of one projection: follows the feed, rebuilds when it must, and tells waiters how far
 * it has come.
 */
final class ProjectionRunner {
  private static final Logger LOGGER = System.getLogger(ProjectionRunner.class.getName());

  /** Large enough that a bulk import is indexed in few, cheap steps. */
  private static final int BATCH = 2_000;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Projection projection;
  private final ChangeFeed feed;
  private final InstantSource clock;
  private final Thread thread;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private State state = State.STARTING;
  private ChangePosition position = ChangePosition.START;
  private boolean appended = true;
  private boolean stopping;
  private boolean rebuildWanted;
  private int failures;
  private @Nullable String lastFailure;
  private @Nullable Instant lastFailureAt;
  private @Nullable Instant behindSince;

  ProjectionRunner(Projection projection, ChangeFeed feed, InstantSource clock) {
    this.projection = projection;
    this.feed = feed;
    this.clock = clock;
    this.thread = new Thread(this::run, "projection-" + projection.name());
    thread.setDaemon(true);
  }

  String name() {
    return projection.name();
  }

  boolean serves(Collection<Surface> surfaces) {
    return !Collections.disjoint(projection.surfaces(), surfaces);
  }

  void start() {
    thread.start();
  }

  /** Says that the feed has grown. Called on the writer's thread. */
  void wake() {
    lock.lock();
    try {
      appended = true;
      if (behindSince == null) {
        behindSince = clock.instant();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void requestRebuild() {
    lock.lock();
    try {
      rebuildWanted = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void requestStop() {
    lock.lock();
    try {
      stopping = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (stateIs(State.REBUILDING)) {
      thread.interrupt();
    }
  }

  void awaitStop() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  boolean await(ChangePosition wanted, long deadlineNanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (wanted.isAfter(position)) {
        long left = deadlineNanos - System.nanoTime();
        if (left <= 0 || stopping) {
          return false;
        }
        changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  ProjectionStatus status() {
    lock.lock();
    try {
      Instant since = behindSince;
      Duration lag = since == null ? Duration.ZERO : Duration.between(since, clock.instant());
      return new ProjectionStatus(
          projection.name(),
          state,
          position,
          lag.isNegative() ? Duration.ZERO : lag,
          failures,
          lastFailure,
          lastFailureAt);
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    Checkpoint at = null;
    while (!isStopping()) {
      try {
        at = step(at);
      } catch (InterruptedException e) {
        // Only a stop interrupts this thread.
        break;
      } catch (RuntimeException
          | AssertionError
          | LinkageError
          | StackOverflowError
          | OutOfMemoryError e) {
        if (isStopping()) {
          // A rebuild is interrupted by a stop and may fail of that; the next start begins it anew.
          break;
        }
        // A projection that asks for a rebuild by failing is given a fresh look at its own
        // checkpoint.
        at = null;
        failed(e);
      }
    }
    enter(State.CLOSED);
  }

  /** One round: find where to go on, or apply what is new, or wait for it. */
  private Checkpoint step(@Nullable Checkpoint at) throws InterruptedException {
    if (takeRebuildWish()) {
      return rebuild();
    }
    if (at == null) {
      Optional<Checkpoint> known = projection.checkpoint();
      if (known.isEmpty() || !feed.canFollow(known.get())) {
        return rebuild();
      }
      resumedAt(known.get());
      return known.get();
    }
    List<Change> changes = takeChanges(at);
    if (changes.isEmpty()) {
      awaitChanges();
      return at;
    }
    Checkpoint next = at.at(changes.get(changes.size() - 1).position());
    projection.apply(lastOfEach(changes), next);
    reached(next);
    return next;
  }

  private Checkpoint rebuild() throws InterruptedException {
    enter(State.REBUILDING);
    Checkpoint start = feed.head();
    projection.rebuild(start);
    reached(start);
    return start;
  }

  private List<Change> takeChanges(Checkpoint at) {
    lock.lock();
    try {
      appended = false;
    } finally {
      lock.unlock();
    }
    if (feed.prunedUpTo().isAfter(at.position())) {
      throw new IllegalStateException(
          "the feed was pruned beyond " + at.position() + " before it was applied");
    }
    List<Change> changes = feed.after(at.position(), BATCH);
    if (changes.isEmpty()) {
      caughtUp();
    }
    return changes;
  }

  /** The last change of each entity, in the order of those. */
  private static List<Change> lastOfEach(List<Change> changes) {
    Map<String, Change> last = new LinkedHashMap<>();
    for (Change change : changes) {
      String key = change.entity() + " " + change.id();
      last.remove(key);
      last.put(key, change);
    }
    return last.size() == changes.size() ? changes : List.copyOf(last.values());
  }

  private void awaitChanges() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!appended && !stopping && !rebuildWanted) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private void failed(Throwable cause) {
    lock.lock();
    try {
      failures++;
      lastFailure = cause.toString();
      lastFailureAt = clock.instant();
      state = State.FAILING;
      long pause = FIRST_PAUSE.toNanos() << Math.min(failures - 1, 10);
      long until = System.nanoTime() + Math.min(pause, LONGEST_PAUSE.toNanos());
      // Logged at the first and then ever more seldom, or a lasting fault would fill the log.
      if (Integer.bitCount(failures) == 1) {
        LOGGER.log(
            Level.WARNING,
            "projection %s failed %d times and goes on trying".formatted(name(), failures),
            cause);
      }
      pauseUntil(until);
    } finally {
      lock.unlock();
    }
  }

  /** Called with the lock held. */
  private void pauseUntil(long untilNanos) {
    try {
      long left = untilNanos - System.nanoTime();
      while (left > 0 && !stopping) {
        changed.awaitNanos(left);
        left = untilNanos - System.nanoTime();
      }
    } catch (InterruptedException e) {
      // Only a stop interrupts this thread; the caller's loop ends.
      Thread.currentThread().interrupt();
    }
  }

  /** Goes on from a checkpoint; what failed before has not succeeded yet. */
  private void resumedAt(Checkpoint checkpoint) {
    lock.lock();
    try {
      position = checkpoint.position();
      state = failures == 0 ? State.FOLLOWING : State.FAILING;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void reached(Checkpoint checkpoint) {
    lock.lock();
    try {
      position = checkpoint.position();
      state = State.FOLLOWING;
      failures = 0;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void caughtUp() {
    lock.lock();
    try {
      if (!appended) {
        behindSince = null;
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean takeRebuildWish() {
    lock.lock();
    try {
      boolean wanted = rebuildWanted;
      rebuildWanted = false;
      return wanted;
    } finally {
      lock.unlock();
    }
  }

  private void enter(State next) {
    lock.lock();
    try {
      state = next;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean stateIs(State wanted) {
    lock.lock();
    try {
      return state == wanted;
    } finally {
      lock.unlock();
    }
  }

  private boolean isStopping() {
    lock.lock();
    try {
      return stopping;
    } finally {
      lock.unlock();
    }
  }
}
