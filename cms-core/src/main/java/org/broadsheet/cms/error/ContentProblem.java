package org.broadsheet.cms.error;

import java.util.Objects;

/**
 * One fault in a piece of content.
 *
 * @param path where it is, from the outermost value inwards, such as {@code
 *     blocks[3].inlines[0].href}; empty when the value as a whole is meant
 * @param rule a stable id of the broken rule, such as {@code too-long}, for programs
 * @param message what is wrong and what would be right, for people
 */
public record ContentProblem(String path, String rule, String message) {
  public ContentProblem {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(message, "message");
  }

  /** Returns this problem seen from the value that holds the faulty one at {@code outer}. */
  public ContentProblem under(String outer) {
    if (outer.isEmpty()) {
      return this;
    }
    String joined =
        path.isEmpty() ? outer : path.startsWith("[") ? outer + path : outer + "." + path;
    return new ContentProblem(joined, rule, message);
  }

  @Override
  public String toString() {
    return path.isEmpty() ? message : path + ": " + message;
  }
}
