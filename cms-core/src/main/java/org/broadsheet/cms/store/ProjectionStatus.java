package org.broadsheet.cms.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is doing.
 *
 * @param position the last change applied and visible
 * @param lag how long the oldest change not yet applied has waited; zero when there is none
 * @param failures calls that failed since the last one that succeeded
 * @param lastFailure the cause of the last one, or null
 * @param lastFailureAt when it failed, or null
 */
public record ProjectionStatus(
    String name,
    State state,
    ChangePosition position,
    Duration lag,
    int failures,
    @Nullable String lastFailure,
    @Nullable Instant lastFailureAt) {

  /** What it is busy with. */
  public enum State {
    STARTING,
    REBUILDING,
    FOLLOWING,
    FAILING,
    CLOSED
  }
}
