package org.broadsheet.cms.store.jdbc;

import java.util.Collection;
import java.util.Iterator;

/** A list of texts as one parameter of a statement. */
final class JsonArray {
  private JsonArray() {}

  static String of(Collection<String> texts) {
    StringBuilder json = new StringBuilder(texts.size() * 24 + 2);
    json.append('[');
    Iterator<String> each = texts.iterator();
    while (each.hasNext()) {
      append(each.next(), json);
      if (each.hasNext()) {
        json.append(',');
      }
    }
    return json.append(']').toString();
  }

  private static void append(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
