package org.broadsheet.cms.store;

import java.util.List;

/**
 * Every committed change of the store, in the order of commits, to be followed and resumed.
 *
 * <p>No committed change is ever skipped: a reader at position P that is shown a change behind P
 * has been shown every change before it. Positions may have gaps, left by writes that were rolled
 * back. Thread-safe.
 */
public interface ChangeFeed {
  /** The store's identity and the position of its newest committed change. */
  Checkpoint head();

  /** Changes up to here have been pruned; only a checkpoint at or after it can be followed. */
  ChangePosition prunedUpTo();

  /**
   * The changes behind {@code position}, oldest first.
   *
   * @param limit how many at most, 1 or more
   */
  List<Change> after(ChangePosition position, int limit);

  /**
   * Calls {@code listener} after commits that appended changes. It runs on the writer's thread, so
   * it must return at once; one call may stand for several commits.
   */
  Registration onAppend(Runnable listener);

  /** Whether following on from {@code checkpoint} would miss nothing. */
  default boolean canFollow(Checkpoint checkpoint) {
    Checkpoint head = head();
    return head.sameHistory(checkpoint)
        && !checkpoint.position().isAfter(head.position())
        && !prunedUpTo().isAfter(checkpoint.position());
  }
}
