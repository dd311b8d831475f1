package org.broadsheet.cms.error;

import org.jspecify.annotations.Nullable;

/**
 * The store could not carry out a read or a write.
 *
 * <p>When a write fails with this, it did not become durable unless {@link Outcome#UNKNOWN} says
 * that this cannot be told; retry such a write only with an idempotency key or after reading the
 * entity again.
 */
public final class StoreException extends CmsException {
  private static final long serialVersionUID = 1L;

  /** What is known of the write that failed. */
  public enum Outcome {
    /**
     * Nothing was written, and the cause may pass (disk full, database away): trying again can
     * help.
     */
    NOT_WRITTEN,
    /** Nothing was written or read, and trying again will not help until a person acts. */
    BROKEN,
    /** The connection broke while the commit was under way. */
    UNKNOWN
  }

  private final Outcome outcome;

  public StoreException(Outcome outcome, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.outcome = outcome;
  }

  public Outcome outcome() {
    return outcome;
  }

  @Override
  public boolean retryable() {
    return outcome == Outcome.NOT_WRITTEN;
  }
}
