package org.broadsheet.cms.render.html;

import java.text.BreakIterator;
import java.util.Locale;

/** Short forms of longer texts. */
final class Excerpt {
  private Excerpt() {}

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
