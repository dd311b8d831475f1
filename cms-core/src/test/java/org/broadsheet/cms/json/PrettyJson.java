package org.broadsheet.cms.json;

/** Breaks compact JSON into lines, so that a changed golden file makes a readable diff. */
final class PrettyJson {
  private PrettyJson() {}

  static String format(String json) {
    StringBuilder lines = new StringBuilder();
    int depth = 0;
    boolean inText = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inText) {
        lines.append(c);
        if (c == '\\') {
          lines.append(json.charAt(++i));
        } else if (c == '"') {
          inText = false;
        }
        continue;
      }
      switch (c) {
        case '"' -> {
          inText = true;
          lines.append(c);
        }
        case '{', '[' -> newLine(lines.append(c), ++depth);
        case '}', ']' -> newLine(lines, --depth).append(c);
        case ',' -> newLine(lines.append(c), depth);
        case ':' -> lines.append(": ");
        default -> lines.append(c);
      }
    }
    return lines.toString();
  }

  private static StringBuilder newLine(StringBuilder lines, int depth) {
    return lines.append('\n').append("  ".repeat(depth));
  }
}
