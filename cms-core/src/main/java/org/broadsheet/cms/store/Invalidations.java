package org.broadsheet.cms.store;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Where whoever alters derived data says what became outdated, after the change can be seen. That
 * is how an article's page learns that its related list moved, though the two do not know each
 * other. Nothing is kept: subscribe before reading. Thread-safe.
 */
public final class Invalidations {
  private static final Logger LOGGER = System.getLogger(Invalidations.class.getName());

  private final List<Consumer<Set<InvalidationTag>>> listeners = new CopyOnWriteArrayList<>();

  /** Nobody listens yet. */
  @Inject
  public Invalidations() {}

  /**
   * Tells every subscriber, on the caller's thread; one that throws is logged and harms no other.
   */
  public void announce(Set<InvalidationTag> tags) {
    if (tags.isEmpty()) {
      return;
    }
    Set<InvalidationTag> copy = Set.copyOf(tags);
    for (Consumer<Set<InvalidationTag>> listener : listeners) {
      try {
        listener.accept(copy);
      } catch (RuntimeException e) {
        LOGGER.log(Level.WARNING, "a subscriber to invalidations failed", e);
      }
    }
  }

  /**
   * Calls {@code listener} at each announcement until the registration is closed; it must return at
   * once.
   */
  public Registration subscribe(Consumer<Set<InvalidationTag>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
