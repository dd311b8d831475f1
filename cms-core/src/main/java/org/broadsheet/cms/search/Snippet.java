package org.broadsheet.cms.search;

import java.util.List;

/**
 * A piece of plain text, cut where matches begin and end. It holds no markup, so whoever shows it
 * decides how a match looks and escapes every part.
 */
public record Snippet(List<Part> parts) {
  public static final Snippet EMPTY = new Snippet(List.of());

  /** A run of characters. */
  public record Part(String text, boolean match) {}

  public Snippet {
    parts = List.copyOf(parts);
  }

  /** The text without marks. */
  public String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }
}
