package org.broadsheet.cms.extension;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One extension and where it comes from.
 *
 * @param owner the module or plugin that brings it, as named in messages
 * @param key what it claims for itself, such as a block type; null where many may answer
 */
public record Contribution<T>(String owner, @Nullable String key, T value) {
  public Contribution {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(value, "value");
  }
}
