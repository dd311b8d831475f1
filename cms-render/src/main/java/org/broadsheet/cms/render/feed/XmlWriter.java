package org.broadsheet.cms.render.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.render.spi.HtmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML 1.0 in UTF-8, one element a line: names as the program gives them, everything else
 * escaped, and characters that XML has no place for replaced. Not thread-safe.
 */
final class XmlWriter {
  private final HtmlWriter out;
  private final Deque<String> open = new ArrayDeque<>();

  XmlWriter(ByteSink sink) {
    out = new HtmlWriter(sink);
    out.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /**
   * Opens an element with elements in it.
   *
   * @param attributes names and values in turn
   */
  void start(String name, String... attributes) {
    tag(name, attributes);
    out.markup(">\n");
    open.push(name);
  }

  void end() {
    String name = open.pop();
    indent();
    out.markup("</").markup(name).markup(">\n");
  }

  /** An element with text in it. */
  void element(String name, String text, String... attributes) {
    tag(name, attributes);
    out.markup(">").text(legal(text)).markup("</").markup(name).markup(">\n");
  }

  /** As {@link #element}, unless the text is null or blank. */
  void given(String name, @Nullable String text, String... attributes) {
    if (text != null && !text.isBlank()) {
      element(name, text, attributes);
    }
  }

  /** An element without content. */
  void empty(String name, String... attributes) {
    tag(name, attributes);
    out.markup("/>\n");
  }

  private void tag(String name, String... attributes) {
    indent();
    out.markup("<").markup(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.markup(" ").markup(attributes[i]).markup("=\"");
      out.attribute(legal(attributes[i + 1])).markup("\"");
    }
  }

  private void indent() {
    for (int i = 0; i < open.size(); i++) {
      out.markup(" ");
    }
  }

  /** A form feed is white space in HTML and nothing at all in XML. */
  private static String legal(String text) {
    return text.indexOf('\f') < 0 ? text : text.replace('\f', '\uFFFD');
  }
}
