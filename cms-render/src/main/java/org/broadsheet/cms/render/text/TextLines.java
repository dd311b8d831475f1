package org.broadsheet.cms.render.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/**
 * Collects lines no wider than a limit, broken where the rules of the language's script allow it.
 * What has no such place is broken between the characters that a reader sees, but for addresses,
 * which are of no use in pieces. Not thread-safe.
 */
final class TextLines {
  private final StringBuilder lines = new StringBuilder();
  private final int width;
  private final Locale locale;

  /**
   * @param width in columns
   */
  TextLines(int width, Locale locale) {
    this.width = width;
    this.locale = locale;
  }

  TextLines blank() {
    if (!lines.isEmpty() && !lines.toString().endsWith("\n\n")) {
      lines.append('\n');
    }
    return this;
  }

  /** A line as it is. */
  TextLines line(String text) {
    lines.append(text.stripTrailing()).append('\n');
    return this;
  }

  TextLines wrapped(String text) {
    return wrapped(text, "", "");
  }

  /**
   * Wraps {@code text}, whose line ends stay line ends.
   *
   * @param first what its first line starts with
   * @param rest what the others start with
   */
  TextLines wrapped(String text, String first, String rest) {
    String indent = first;
    for (String each : text.split("\n", -1)) {
      wrapLine(each, indent, rest);
      indent = rest;
    }
    return this;
  }

  private void wrapLine(String text, String first, String rest) {
    BreakIterator places = BreakIterator.getLineInstance(locale);
    places.setText(text);
    StringBuilder line = new StringBuilder(first);
    int room = width - DisplayWidth.of(first);
    boolean filled = false;
    int start = 0;
    for (int end = places.next(); end != BreakIterator.DONE; end = places.next()) {
      String piece = text.substring(start, end);
      int needed = DisplayWidth.of(piece.stripTrailing());
      if (needed > room && filled) {
        line(line.toString());
        line.setLength(0);
        line.append(rest);
        room = width - DisplayWidth.of(rest);
      }
      filled = true;
      if (needed > room && !isAddress(piece)) {
        room = broken(piece, line, rest, room);
      } else {
        line.append(piece);
        room -= DisplayWidth.of(piece);
      }
      start = end;
    }
    line(line.toString());
  }

  private static boolean isAddress(String piece) {
    return piece.contains("/") || piece.contains("@");
  }

  /** Returns the room that is left in the last line. */
  private int broken(String piece, StringBuilder line, String rest, int room) {
    int left = room;
    BreakIterator graphemes = DisplayWidth.graphemes(piece);
    int start = 0;
    for (int end = graphemes.next(); end != BreakIterator.DONE; end = graphemes.next()) {
      String grapheme = piece.substring(start, end);
      int needed = DisplayWidth.ofGrapheme(grapheme);
      if (needed > left && left < width - DisplayWidth.of(rest)) {
        line(line.toString());
        line.setLength(0);
        line.append(rest);
        left = width - DisplayWidth.of(rest);
      }
      line.append(grapheme);
      left -= needed;
      start = end;
    }
    return left;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
