package org.broadsheet.cms.render.html;

import java.text.BreakIterator;
import java.util.Locale;

/** Short forms of longer texts. */
final class Excerpt {
  private static final String SENTENCE_ENDS = ".!?…。！？؟";

  private Excerpt() {}

  /**
   * As {@link #of}, but whole sentences without an ellipsis where one ends after its first third.
   */
  static String sentences(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    for (int end = limit; end > limit / 3; end--) {
      boolean ends = SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
      if (ends && Character.isWhitespace(text.charAt(end))) {
        return text.substring(0, end);
      }
    }
    return of(text, limit);
  }

  /**
   * The start of {@code text}, cut between words where it can be, with an ellipsis, and never
   * within what a reader takes for one character.
   *
   * @param limit in UTF-16 units, without the ellipsis
   */
  static String of(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int space = text.lastIndexOf(' ', limit);
    if (space > limit / 2) {
      return text.substring(0, space) + "…";
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return text.substring(0, characters.preceding(limit + 1)) + "…";
  }
}
