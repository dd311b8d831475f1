package org.broadsheet.cms.render.text;

/** Escapes plain text so that Markdown and HTML read it as it is. */
final class MarkdownText {
  /** Signs that may mean something wherever they stand. */
  private static final String ALWAYS = "\\`*_[]<>";

  /** Signs that may mean something at the start of a line. */
  private static final String AT_LINE_START = "-+=#~:|";

  private MarkdownText() {}

  /**
   * Escapes {@code text}, in which runs of white space count as one space.
   *
   * @param atLineStart whether a line starts with it
   * @param further signs to escape as well
   */
  static String escape(String text, boolean atLineStart, String further) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    int number = atLineStart ? leadingDigits(text) : 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean special =
          ALWAYS.indexOf(c) >= 0
              || further.indexOf(c) >= 0
              || (c == '&' && startsReference(text, i + 1))
              || (c == '!' && i + 1 == text.length())
              || (atLineStart && i == 0 && AT_LINE_START.indexOf(c) >= 0)
              || (number > 0 && i == number && (c == '.' || c == ')'));
      if (special) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  private static int leadingDigits(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static boolean startsReference(String text, int at) {
    return at < text.length() && (text.charAt(at) == '#' || Character.isLetter(text.charAt(at)));
  }

  /** Where a link leads, as it stands between its brackets. */
  static String destination(String address) {
    String escaped = address.replace("&", "&amp;").replace("<", "%3C").replace(">", "%3E");
    return escaped.matches("[^()\\\\ \\p{Cntrl}]+") ? escaped : "<" + escaped + ">";
  }

  /** Escapes {@code text} for HTML within Markdown, between tags and in attributes. */
  static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[ \\t\\r\\n\\f]+", " ");
  }
}
