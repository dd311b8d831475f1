package org.broadsheet.cms.store;

import java.time.Instant;
import java.util.Objects;

/**
 * One row of the change feed.
 *
 * @param id the entity's id
 * @param at when it was written, by the store's clock; order goes by position, never by this
 */
public record Change(
    ChangePosition position, EntityKind entity, String id, ChangeKind kind, Instant at) {
  public Change {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
  }
}
