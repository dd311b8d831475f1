package org.broadsheet.cms.content;

/**
 * An inline of a type that a plugin or a later version knows.
 *
 * @param type its name, such as {@code org.example.footnote}
 * @param data all its fields but the type and the fallback
 * @param fallback plain text to show where nothing renders the type; may be empty
 */
public record CustomInline(String type, Data.Tree data, String fallback) implements Inline {
  public CustomInline {
    type = Check.id("type", type);
    data = Data.bounded("data", data);
    fallback = Check.text("fallback", fallback, ContentLimits.NOTE_LENGTH);
  }
}
