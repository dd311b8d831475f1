package org.broadsheet.cms.render.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** How many columns text takes where every letter has the same width. */
final class DisplayWidth {
  private static final int EMOJI_VARIATION = 0xFE0F;

  private DisplayWidth() {}

  /** The columns of {@code text}: two for each wide character, none for what has no width. */
  static int of(String text) {
    if (isPlain(text)) {
      return text.length();
    }
    BreakIterator graphemes = graphemes(text);
    int width = 0;
    int start = 0;
    for (int end = graphemes.next(); end != BreakIterator.DONE; end = graphemes.next()) {
      width += ofGrapheme(text.substring(start, end));
      start = end;
    }
    return width;
  }

  static BreakIterator graphemes(String text) {
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    return graphemes;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 0x7F && (c < 0xA1 || c >= 0x300 || c == 0xAD))) {
        return false;
      }
    }
    return true;
  }

  /** What a reader takes for one character is as wide as its widest part. */
  static int ofGrapheme(String grapheme) {
    if (grapheme.indexOf(EMOJI_VARIATION) > 0) {
      return 2;
    }
    return grapheme.codePoints().map(DisplayWidth::ofCodePoint).max().orElse(0);
  }

  private static int ofCodePoint(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
  }
}
