package org.broadsheet.cms.visibility;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a published article may be seen: from {@code from} on, and before {@code until}.
 *
 * <p>Fails closed: an embargo without an end gives a window that never opens, and so does an expiry
 * before the start.
 *
 * @param from the first instant it may be seen; {@link #NEVER} for an embargo without end
 * @param until the first instant it may no longer be seen, or {@link #NEVER} when it does not end
 */
public record VisibilityWindow(Instant from, Instant until) {
  /** Later than any instant the library will meet; fits milliseconds in a {@code long}. */
  public static final Instant NEVER = Instant.ofEpochMilli(253_402_300_799_999L);

  public static final VisibilityWindow ALWAYS = new VisibilityWindow(Instant.EPOCH, NEVER);

  public VisibilityWindow {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
  }

  /**
   * The window of an article.
   *
   * @param publishAt when publication was asked for, or null for at once
   * @param embargoed whether there is an embargo
   * @param embargoUntil when that embargo ends, or null when it has no end
   * @param expiresAt when it expires, or null for never
   */
  public static VisibilityWindow of(
      @Nullable Instant publishAt,
      boolean embargoed,
      @Nullable Instant embargoUntil,
      @Nullable Instant expiresAt) {
    Instant from = publishAt == null ? Instant.EPOCH : publishAt;
    if (embargoed) {
      Instant end = embargoUntil == null ? NEVER : embargoUntil;
      from = end.isAfter(from) ? end : from;
    }
    return new VisibilityWindow(from, expiresAt == null ? NEVER : expiresAt);
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until) && !from.equals(NEVER);
  }

  /**
   * The next instant after {@code instant} at which the answer of {@link #contains} changes; {@link
   * #NEVER} when it never will.
   */
  public Instant nextChangeAfter(Instant instant) {
    if (!from.isBefore(until)) {
      return NEVER;
    }
    if (instant.isBefore(from)) {
      return from;
    }
    return instant.isBefore(until) ? until : NEVER;
  }
}
