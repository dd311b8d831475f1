package org.broadsheet.cms.store;

import java.util.Objects;
import java.util.Optional;

/**
 * How far something has followed a store.
 *
 * @param storeId the store's own id, made when it was created
 * @param epoch counts up whenever the store's history is replaced, as by restoring a backup
 * @param position the last change that was applied
 */
public record Checkpoint(String storeId, long epoch, ChangePosition position) {
  public Checkpoint {
    Objects.requireNonNull(storeId, "storeId");
    Objects.requireNonNull(position, "position");
  }

  /** The same store and epoch at {@code later}. */
  public Checkpoint at(ChangePosition later) {
    return new Checkpoint(storeId, epoch, later);
  }

  public boolean sameHistory(Checkpoint other) {
    return storeId.equals(other.storeId) && epoch == other.epoch;
  }

  /** One line of text that {@link #parse} reads. */
  public String encode() {
    return storeId + "/" + epoch + "/" + position;
  }

  /** Reads what {@link #encode} wrote; empty for anything else, which calls for a rebuild. */
  public static Optional<Checkpoint> parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Checkpoint(parts[0], Long.parseLong(parts[1]), ChangePosition.parse(parts[2])));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
