package org.broadsheet.cms.importing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Text;

/** Cuts plain text into paragraphs and sentences. Thread-safe. */
final class PlainTexts {
  private static final Pattern BLANK_LINES = Pattern.compile("\\R[\\h]*\\R\\s*");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /** A full stop behind one of these does not end a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "sen", "rep", "gov", "gen", "col", "lt", "sgt",
          "rev", "hon", "jr", "sr", "vs", "no", "inc", "ltd", "co", "corp", "dept", "jan", "feb",
          "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx", "fig");

  private PlainTexts() {}

  /** One paragraph for each piece between blank lines, named {@code prefix1}, {@code prefix2}. */
  static List<Block> paragraphs(String text, String idPrefix) {
    List<Block> blocks = new ArrayList<>();
    for (String piece : pieces(text)) {
      blocks.add(new Paragraph(idPrefix + (blocks.size() + 1), runs(piece)));
    }
    return blocks;
  }

  /** The pieces between blank lines, each as one line; none is blank. */
  static List<String> pieces(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return List.of();
    }
    if (!hasLineEnd(stripped)) {
      return List.of(stripped);
    }
    List<String> pieces = new ArrayList<>();
    for (String piece : BLANK_LINES.split(stripped, -1)) {
      String line = oneLine(piece);
      if (!line.isEmpty()) {
        pieces.add(line);
      }
    }
    return pieces;
  }

  /** The text with each run of white space that holds a line end as one space. */
  static String oneLine(String text) {
    String stripped = text.strip();
    return hasLineEnd(stripped) ? WHITE_SPACE.matcher(stripped).replaceAll(" ") : stripped;
  }

  private static boolean hasLineEnd(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  /** One run of text, or several where it is longer than a run may be. */
  private static List<Inline> runs(String text) {
    if (text.length() <= ContentLimits.TEXT_LENGTH) {
      return List.of(new Text(text));
    }
    List<Inline> runs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + ContentLimits.TEXT_LENGTH);
      if (end < text.length()) {
        int space = text.lastIndexOf(' ', end - 1);
        end =
            space > start
                ? space + 1
                : Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
      }
      runs.add(new Text(text.substring(start, end)));
      start = end;
    }
    return runs;
  }

  /**
   * The first sentence of {@code text}, cut between words with an ellipsis where it is longer than
   * {@code most} UTF-16 units; never cuts inside what a reader takes for one character.
   */
  static String firstSentence(String text, int most) {
    // Nothing behind the first few lines can matter, and a body may be megabytes long.
    String start = oneLine(text.substring(0, Math.min(text.length(), 4 * most)));
    String sentence = start.substring(0, sentenceEnd(start));
    return sentence.length() <= most ? sentence : cut(sentence, most - 1).stripTrailing() + "…";
  }

  private static int sentenceEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '。' || c == '！' || c == '？') {
        return i + 1;
      }
      if ((c == '.' || c == '!' || c == '?' || c == '…') && endsSentence(text, i)) {
        return closing(text, i + 1);
      }
    }
    return text.length();
  }

  private static boolean endsSentence(String text, int mark) {
    int next = closing(text, mark + 1);
    if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    if (text.charAt(mark) != '.') {
      return true;
    }
    int start = mark;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, mark);
    // A single letter is an initial: of a name, of U.S., of a.m.
    return word.length() != 1 && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static int closing(String text, int from) {
    int end = from;
    while (end < text.length() && "\"'”’»)].!?…".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static String cut(String text, int most) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.isBoundary(most) ? most : characters.preceding(most);
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > most / 2 ? space : end);
  }
}
