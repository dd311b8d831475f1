package org.broadsheet.cms.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.broadsheet.cms.article.ExplainerKind;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a scraped article page.
 *
 * @param line where the article begins, counted from 1
 * @param lines how many lines the page has
 * @param headline null when there is no line that could be one
 * @param standfirst null when there is none
 * @param date null when the page names none on a line of its own
 */
record PageText(
    int line,
    int lines,
    @Nullable String headline,
    @Nullable String standfirst,
    List<String> keyPoints,
    List<String> authors,
    @Nullable LocalDate date,
    List<Piece> body,
    Map<ExplainerKind, List<String>> explainers) {

  enum Kind {
    PARAGRAPH,
    CROSSHEAD,
    LIST
  }

  /**
   * A piece of the body.
   *
   * @param lines the entries of a list; one for the other kinds
   */
  record Piece(Kind kind, List<String> lines) {}

  static PageText parse(String page) {
    return new PageTextParser(PageLines.of(page)).parse();
  }
}
