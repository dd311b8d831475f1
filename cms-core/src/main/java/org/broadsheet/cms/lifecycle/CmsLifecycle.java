package org.broadsheet.cms.lifecycle;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts every {@link Managed} of an injector in the order of phases and closes them in reverse. A
 * host that does not use the {@code Cms} facade gets this from its injector, calls {@link #start}
 * once and {@link #close} at the end. Thread-safe.
 */
public final class CmsLifecycle implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(CmsLifecycle.class.getName());

  private final List<Managed> members;
  private final Deque<Managed> started = new ArrayDeque<>();
  private boolean begun;

  @Inject
  public CmsLifecycle(Set<Managed> members) {
    this.members = members.stream().sorted(Comparator.comparing(Managed::phase)).toList();
  }

  /**
   * Starts every member, those of the earliest phase first.
   *
   * @throws IllegalStateException if it was started before
   */
  public synchronized void start() {
    if (begun) {
      throw new IllegalStateException("already started");
    }
    begun = true;
    for (Managed member : members) {
      // Pushed first: a member whose start failed half-way has something to close too.
      started.push(member);
      try {
        member.start();
      } catch (RuntimeException | Error e) {
        closeAll(e);
        throw e;
      }
    }
  }

  /** Closes what was started, the last one first; closing twice does nothing. */
  @Override
  public synchronized void close() {
    closeAll(null);
  }

  private void closeAll(@Nullable Throwable cause) {
    while (!started.isEmpty()) {
      Managed member = started.pop();
      try {
        member.close();
      } catch (RuntimeException e) {
        if (cause != null) {
          cause.addSuppressed(e);
        } else {
          LOGGER.log(Level.ERROR, "closing " + member.getClass().getSimpleName() + " failed", e);
        }
      }
    }
  }
}
