package org.broadsheet.cms.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProjectionsTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");

  private final MemoryFeed feed = new MemoryFeed();
  private final List<Projections> running = new ArrayList<>();

  @AfterEach
  void close() {
    running.forEach(Projections::close);
  }

  private Projections start(Projection... projections) {
    Projections all = new Projections(feed, Set.of(projections), InstantSource.fixed(NOW));
    running.add(all);
    all.start();
    return all;
  }

  private static ProjectionStatus statusOf(Projections projections, String name) {
    return projections.status().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rebuildsWhatHasNoCheckpointAndThenFollows() throws InterruptedException {
    feed.append("a");
    Recorder recorder = new Recorder("index", Surface.SEARCH);
    Projections projections = start(recorder);
    ChangePosition position = feed.append("b");
    assertTrue(projections.await(position, Set.of(Surface.SEARCH), LONG));
    assertEquals(1, recorder.rebuilds.size());
    assertEquals(ProjectionStatus.State.FOLLOWING, statusOf(projections, "index").state());
  }

  @Test
  void resumesBehindItsCheckpoint() throws InterruptedException {
    ChangePosition first = feed.append("a");
    ChangePosition second = feed.append("b");
    Recorder recorder = new Recorder("index", Surface.SEARCH);
    recorder.checkpoint = feed.head().at(first);
    Projections projections = start(recorder);
    assertTrue(projections.await(second, Set.of(Surface.SEARCH), LONG));
    assertEquals(List.of(), recorder.rebuilds);
    assertEquals(List.of("b"), recorder.applied);
  }

  @Test
  void rebuildsFromAnotherStoreAnotherEpochAndFromBeyondTheFeed() throws InterruptedException {
    ChangePosition position = feed.append("a");
    Recorder otherStore = new Recorder("one", Surface.SEARCH);
    otherStore.checkpoint = new Checkpoint("other", 1, position);
    Recorder otherEpoch = new Recorder("two", Surface.SEARCH);
    otherEpoch.checkpoint = new Checkpoint("store", 0, position);
    Recorder ahead = new Recorder("three", Surface.SEARCH);
    ahead.checkpoint = new Checkpoint("store", 1, ChangePosition.of(99));
    Projections projections = start(otherStore, otherEpoch, ahead);
    assertTrue(projections.await(position, Set.of(Surface.SEARCH), LONG));
    for (Recorder each : List.of(otherStore, otherEpoch, ahead)) {
      assertEquals(1, each.rebuilds.size(), each.name());
    }
  }

  @Test
  void rebuildsWhatThePruningLeftBehind() throws InterruptedException {
    ChangePosition first = feed.append("a");
    ChangePosition second = feed.append("b");
    feed.pruned = second;
    Recorder recorder = new Recorder("index", Surface.SEARCH);
    recorder.checkpoint = feed.head().at(first);
    Projections projections = start(recorder);
    assertTrue(projections.await(second, Set.of(Surface.SEARCH), LONG));
    assertEquals(1, recorder.rebuilds.size());
  }

  @Test
  void oneThatThrowsIsTriedAgainAndHoldsUpNoOther() throws InterruptedException {
    Recorder sound = new Recorder("sound", Surface.SEARCH);
    Recorder faulty = new Recorder("faulty", Surface.RELATED);
    faulty.failuresLeft.set(3);
    sound.checkpoint = feed.head();
    faulty.checkpoint = feed.head();
    Projections projections = start(sound, faulty);
    ChangePosition position = feed.append("a");
    assertTrue(projections.await(position, Set.of(Surface.SEARCH), LONG));
    assertTrue(projections.await(position, Set.of(Surface.RELATED), LONG));
    assertEquals(List.of("a"), faulty.applied);
    assertEquals(0, statusOf(projections, "faulty").failures());
  }

  @Test
  void reportsWhatFails() throws InterruptedException {
    Recorder faulty = new Recorder("faulty", Surface.RELATED);
    faulty.failuresLeft.set(Integer.MAX_VALUE);
    faulty.checkpoint = feed.head();
    Projections projections = start(faulty);
    ChangePosition position = feed.append("a");
    assertTrue(faulty.failed.await(20, TimeUnit.SECONDS));
    assertFalse(projections.await(position, Set.of(Surface.RELATED), Duration.ofMillis(300)));
    ProjectionStatus status = statusOf(projections, "faulty");
    assertEquals(ProjectionStatus.State.FAILING, status.state());
    assertTrue(status.failures() > 0);
    assertTrue(String.valueOf(status.lastFailure()).contains("planned"));
  }

  @Test
  void appliesTheLastChangeOfEachEntityOnly() throws InterruptedException {
    Recorder recorder = new Recorder("index", Surface.SEARCH);
    recorder.checkpoint = feed.head();
    feed.append("a");
    feed.append("b");
    ChangePosition last = feed.append("a");
    Projections projections = start(recorder);
    assertTrue(projections.await(last, Set.of(Surface.SEARCH), LONG));
    assertEquals(List.of("b", "a"), recorder.applied);
  }

  @Test
  void rebuildsOnRequest() throws InterruptedException {
    Recorder recorder = new Recorder("index", Surface.SEARCH);
    recorder.checkpoint = feed.head();
    Projections projections = start(recorder);
    projections.rebuild("index");
    assertTrue(recorder.rebuilt.await(20, TimeUnit.SECONDS));
  }

  @Test
  void aSurfaceThatNothingServesNeedsNoWait() throws InterruptedException {
    Projections projections = start();
    assertTrue(projections.await(feed.append("a"), Set.of(Surface.PAGES), Duration.ZERO));
  }

  /** A feed in memory. */
  private static final class MemoryFeed implements ChangeFeed {
    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile ChangePosition pruned = ChangePosition.START;

    ChangePosition append(String id) {
      ChangePosition position = ChangePosition.of(changes.size() + 1);
      changes.add(new Change(position, EntityKind.ARTICLE, id, ChangeKind.SAVED, NOW));
      listeners.forEach(Runnable::run);
      return position;
    }

    @Override
    public Checkpoint head() {
      return new Checkpoint("store", 1, ChangePosition.of(changes.size()));
    }

    @Override
    public ChangePosition prunedUpTo() {
      return pruned;
    }

    @Override
    public List<Change> after(ChangePosition position, int limit) {
      return changes.stream()
          .filter(each -> each.position().isAfter(position))
          .limit(limit)
          .toList();
    }

    @Override
    public Registration onAppend(Runnable listener) {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }
  }

  /** Writes down what it is asked to do. */
  private static final class Recorder implements Projection {
    private final String name;
    private final Surface surface;
    private final List<String> applied = new CopyOnWriteArrayList<>();
    private final List<Checkpoint> rebuilds = new CopyOnWriteArrayList<>();
    private final CountDownLatch failed = new CountDownLatch(1);
    private final CountDownLatch rebuilt = new CountDownLatch(1);
    private volatile @Nullable Checkpoint checkpoint;
    private final AtomicInteger failuresLeft = new AtomicInteger();

    Recorder(String name, Surface surface) {
      this.name = name;
      this.surface = surface;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Set<Surface> surfaces() {
      return Set.of(surface);
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
      return Optional.ofNullable(checkpoint);
    }

    @Override
    public void apply(List<Change> changes, Checkpoint reached) {
      if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        failed.countDown();
        throw new IllegalStateException("a planned failure");
      }
      changes.forEach(each -> applied.add(each.id()));
      checkpoint = reached;
    }

    @Override
    public void rebuild(Checkpoint start) {
      rebuilds.add(start);
      checkpoint = start;
      rebuilt.countDown();
    }
  }
}
