package org.broadsheet.cms.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something derived from the store: an index, a cache, a list.
 *
 * <p>One thread of its own calls it, so it needs no locks against itself; what it serves to others
 * must be thread-safe. Applying must be idempotent, since after a crash changes behind the
 * checkpoint come again, and must read present state, since a later state may be there already. If
 * a call throws, it is made again after a pause that grows, and no other projection waits for it.
 */
public interface Projection {
  /** A stable word for health, metrics and logs, such as {@code search}. */
  String name();

  /** The surfaces that show a change only once this projection has applied it. */
  Set<Surface> surfaces();

  /** How far it has durably come, asked once at start; empty calls for a rebuild. */
  Optional<Checkpoint> checkpoint();

  /**
   * Applies changes; their effect can be seen by readers when it returns.
   *
   * @param changes in order; several of one entity are reduced to the last
   * @param checkpoint where the feed stands once they are applied
   */
  void apply(List<Change> changes, Checkpoint checkpoint);

  /**
   * Builds everything afresh from the entities as they are, while the old state, if any, goes on
   * being served.
   *
   * @param start noted before the first read; changes behind it are applied afterwards
   * @throws InterruptedException if the program is closing
   */
  void rebuild(Checkpoint start) throws InterruptedException;
}
