package org.broadsheet.cms.store.jdbc;

import java.time.Instant;
import org.broadsheet.cms.visibility.VisibilityWindow;
import org.jspecify.annotations.Nullable;

/**
 * Instants as the database keeps them: whole milliseconds, never beyond {@link
 * VisibilityWindow#NEVER}.
 */
final class Millis {
  static final long NEVER = VisibilityWindow.NEVER.toEpochMilli();

  /** The earliest instant an address can be made of; before it a year has no four digits. */
  private static final long EARLIEST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();

  private Millis() {}

  /** Rounds down; what a clock says. */
  static long floor(Instant instant) {
    if (!instant.isBefore(VisibilityWindow.NEVER)) {
      return NEVER;
    }
    return instant.getEpochSecond() < EARLIEST / 1000 ? EARLIEST : instant.toEpochMilli();
  }

  /** Rounds up, so that what is to happen at {@code instant} never happens before. */
  static long ceiling(Instant instant) {
    long floor = floor(instant);
    return floor < NEVER && instant.isAfter(Instant.ofEpochMilli(floor)) ? floor + 1 : floor;
  }

  /** What a read at {@code instant} asks the windows with; nothing opens at {@link #NEVER}. */
  static long reading(Instant instant) {
    return Math.min(floor(instant), NEVER - 1);
  }

  static @Nullable Long floorOrNull(@Nullable Instant instant) {
    return instant == null ? null : floor(instant);
  }

  static Instant instant(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  static @Nullable Instant instantOrNull(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
