package org.broadsheet.cms.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of {@link ModuleState} that is to become durable together with an entity's.
 *
 * @param value the bytes to keep, or null to remove the key
 * @param onlyIfAbsent whether the whole write is refused with a {@link
 *     org.broadsheet.cms.error.ConflictException} when the key is already there
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes pass through; nobody compares these.
public record StateWrite(
    String namespace, String key, byte @Nullable [] value, boolean onlyIfAbsent) {
  public StateWrite {
    Objects.requireNonNull(namespace, "namespace");
    Objects.requireNonNull(key, "key");
  }
}
