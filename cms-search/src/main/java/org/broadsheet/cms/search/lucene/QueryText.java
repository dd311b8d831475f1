package org.broadsheet.cms.search.lucene;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person typed, taken apart: words, "phrases", {@code -exclusions} and {@code OR}. Whatever
 * makes no sense counts as plain words. There is no nesting and no recursion, so no text can be too
 * deep; length and number of words are bounded.
 *
 * @param wanted what is looked for
 * @param unwanted what must not occur
 */
record QueryText(List<AnyOf> wanted, List<Piece> unwanted) {
  /** A word or a phrase as typed. */
  record Piece(String text, boolean phrase) {}

  /** Pieces of which one is enough. */
  record AnyOf(List<Piece> pieces) {}

  QueryText {
    wanted = List.copyOf(wanted);
    unwanted = List.copyOf(unwanted);
  }

  static QueryText parse(String text, int maxLength, int maxPieces) {
    List<Piece> pieces = new ArrayList<>();
    List<Boolean> excluded = new ArrayList<>();
    Scanner scanner = new Scanner(cut(text, maxLength));
    while (pieces.size() < maxPieces && scanner.next()) {
      pieces.add(scanner.piece());
      excluded.add(scanner.excluded());
    }
    return arrange(pieces, excluded);
  }

  private static String cut(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(maxLength - 1));
    return text.substring(0, splits ? maxLength - 1 : maxLength);
  }

  private static QueryText arrange(List<Piece> pieces, List<Boolean> excluded) {
    // With nothing to look for, an exclusion would answer with nearly everything: it was meant as a
    // word.
    boolean excludes = excluded.contains(false);
    List<List<Piece>> wanted = new ArrayList<>();
    List<Piece> unwanted = new ArrayList<>();
    boolean joined = false;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (excludes && excluded.get(i)) {
        unwanted.add(piece);
        joined = false;
      } else if (isOperator(pieces, excluded, i, "OR")) {
        joined = true;
      } else if (!isOperator(pieces, excluded, i, "AND")) {
        add(wanted, piece, joined);
        joined = false;
      }
    }
    return new QueryText(wanted.stream().map(AnyOf::new).toList(), unwanted);
  }

  private static void add(List<List<Piece>> wanted, Piece piece, boolean joined) {
    if (joined && !wanted.isEmpty()) {
      wanted.get(wanted.size() - 1).add(piece);
    } else {
      wanted.add(new ArrayList<>(List.of(piece)));
    }
  }

  /**
   * Whether the piece is that operator, which it only is between two pieces that are looked for.
   */
  private static boolean isOperator(
      List<Piece> pieces, List<Boolean> excluded, int i, String operator) {
    return !pieces.get(i).phrase()
        && pieces.get(i).text().equals(operator)
        && i > 0
        && i + 1 < pieces.size()
        && !excluded.get(i)
        && !excluded.get(i - 1)
        && !excluded.get(i + 1);
  }

  /** Goes through the text once. */
  private static final class Scanner {
    private static final String OPENING = "\"“„«";
    private static final String CLOSING = "\"”“»";

    private final String text;
    private int at;
    private Piece piece = new Piece("", false);
    private boolean excluded;

    Scanner(String text) {
      this.text = text;
    }

    Piece piece() {
      return piece;
    }

    boolean excluded() {
      return excluded;
    }

    /** Moves to the next piece; false at the end. */
    boolean next() {
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
      if (at >= text.length()) {
        return false;
      }
      excluded = text.charAt(at) == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1));
      if (excluded) {
        at++;
      }
      piece = OPENING.indexOf(text.charAt(at)) >= 0 ? quoted() : word();
      return true;
    }

    private Piece quoted() {
      int end = at + 1;
      while (end < text.length() && CLOSING.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end >= text.length()) {
        // Never closed: the sign means nothing.
        at++;
        return at < text.length() && !isSpace(text.charAt(at)) ? word() : new Piece("", false);
      }
      Piece phrase = new Piece(text.substring(at + 1, end), true);
      at = end + 1;
      return phrase;
    }

    private Piece word() {
      int start = at;
      while (at < text.length()
          && !isSpace(text.charAt(at))
          && (at == start || OPENING.indexOf(text.charAt(at)) < 0)) {
        at++;
      }
      return new Piece(text.substring(start, at), false);
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ';
    }
  }
}
