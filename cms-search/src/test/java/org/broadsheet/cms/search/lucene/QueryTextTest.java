package org.broadsheet.cms.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QueryTextTest {
  /** The parts of a query in a short form: {@code a|b} for either, {@code "a b"} for a phrase. */
  private static String parsed(String text) {
    QueryText query = QueryText.parse(text, 1_000, 100);
    String wanted =
        query.wanted().stream()
            .map(
                any ->
                    any.pieces().stream().map(QueryTextTest::show).collect(Collectors.joining("|")))
            .collect(Collectors.joining(" "));
    String unwanted =
        query.unwanted().stream().map(piece -> " -" + show(piece)).collect(Collectors.joining());
    return wanted + unwanted;
  }

  private static String show(QueryText.Piece piece) {
    return piece.phrase() ? "\"" + piece.text() + "\"" : piece.text();
  }

  @Test
  void wordsPhrasesExclusionsAndAlternatives() {
    assertEquals("a b", parsed(" a \t b\n"));
    assertEquals("\"a b\" c", parsed("\"a b\" c"));
    assertEquals("\"a b\" c", parsed("“a b”c"));
    assertEquals("a -b -\"c d\"", parsed("a -b -\"c d\""));
    assertEquals("a|b c", parsed("a OR b c"));
    assertEquals("a|b|c", parsed("a OR b OR c"));
    assertEquals("\"a b\"|c", parsed("\"a b\" OR c"));
    assertEquals("a b", parsed("a AND b"));
  }

  @Test
  void whatMakesNoSenseIsAWord() {
    assertEquals("a OR", parsed("a OR"));
    assertEquals("OR a", parsed("OR a"));
    assertEquals("a or b", parsed("a or b"));
    assertEquals("a", parsed("-a"));
    assertEquals("a b", parsed("-a -b"));
    assertEquals("a -", parsed("a -"));
    assertEquals("a", parsed("\"a"));
    assertEquals("a b", parsed("\"a b"));
    assertEquals("a-b", parsed("a-b"));
    assertEquals("a OR -b", parsed("a OR -b"));
    assertEquals("", parsed(""));
  }

  @Test
  void lengthAndNumberOfWordsAreBounded() {
    assertEquals(100, QueryText.parse("word ".repeat(100_000), 1_000, 100).wanted().size());
    assertEquals("abc", QueryText.parse("abcdef", 3, 100).wanted().get(0).pieces().get(0).text());
    // A character of two units is not cut in half.
    assertEquals("ab", QueryText.parse("ab𝔘", 3, 100).wanted().get(0).pieces().get(0).text());
  }
}
