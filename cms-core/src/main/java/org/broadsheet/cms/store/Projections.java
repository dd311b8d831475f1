package org.broadsheet.cms.store;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.broadsheet.cms.error.NotFoundException;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.lifecycle.Managed;

/**
 * Keeps every {@link Projection} in step with the store, each on a thread of its own. Thread-safe.
 *
 * <p>A projection whose checkpoint cannot be followed is rebuilt; one that throws is called again
 * after a pause that doubles up to 30 seconds, while the others go on.
 */
public final class Projections implements Managed {
  private final ChangeFeed feed;
  private final List<ProjectionRunner> runners = new ArrayList<>();
  private final List<Registration> registrations = new ArrayList<>();

  @Inject
  public Projections(ChangeFeed feed, Set<Projection> projections, @CmsClock InstantSource clock) {
    this.feed = feed;
    for (Projection projection : projections) {
      runners.add(new ProjectionRunner(projection, feed, clock));
    }
  }

  @Override
  public Phase phase() {
    return Phase.PROJECTIONS;
  }

  @Override
  public void start() {
    for (ProjectionRunner runner : runners) {
      registrations.add(feed.onAppend(runner::wake));
      runner.start();
    }
  }

  @Override
  public void close() {
    registrations.forEach(Registration::close);
    runners.forEach(ProjectionRunner::requestStop);
    runners.forEach(ProjectionRunner::awaitStop);
  }

  /** How each projection is doing, in the order of their names. */
  public List<ProjectionStatus> status() {
    return runners.stream()
        .map(ProjectionRunner::status)
        .sorted(Comparator.comparing(ProjectionStatus::name))
        .toList();
  }

  /**
   * Waits until readers see everything up to {@code position} on {@code surfaces}. A surface that
   * no projection serves is read from the store and needs no wait.
   *
   * @return whether they do; false when {@code timeout} passed first
   */
  public boolean await(ChangePosition position, Collection<Surface> surfaces, Duration timeout)
      throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    for (ProjectionRunner runner : runners) {
      if (runner.serves(surfaces) && !runner.await(position, deadline)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Builds the projection called {@code name} afresh, as soon as it is through with what it is
   * doing.
   *
   * @throws org.broadsheet.cms.error.NotFoundException if there is none of that name
   */
  public void rebuild(String name) {
    runners.stream()
        .filter(runner -> runner.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("projection", name))
        .requestRebuild();
  }
}
