package org.broadsheet.cms.search.lucene;

import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;

/**
 * How the words of a language are found in text and brought to a common form.
 *
 * <p>An article's text goes into fields of its own language only, so each language has its own
 * statistics and words that happen to look alike do not meet. {@link #OTHER} serves every language
 * that has no chain of its own.
 */
enum Language {
  ENGLISH("en"),
  FRENCH("fr"),
  GERMAN("de"),
  SPANISH("es"),
  ITALIAN("it"),
  PORTUGUESE("pt"),
  DUTCH("nl"),
  ARABIC("ar"),
  HINDI("hi"),
  /** Chinese, Japanese and Korean, in pairs of neighbouring characters. */
  CJK("cjk"),
  OTHER("und");

  /**
   * Counted up with every change of a chain, which makes existing indexes be built afresh; a test
   * that pins the chains' output says when.
   */
  static final int CHAINS_VERSION = 1;

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The end of the names of its fields. */
  String code() {
    return code;
  }

  static Language of(Locale locale) {
    return of(locale.getLanguage());
  }

  /**
   * @param language a language of {@link Locale#getLanguage}
   */
  static Language of(String language) {
    return switch (language) {
      case "en" -> ENGLISH;
      case "fr" -> FRENCH;
      case "de" -> GERMAN;
      case "es" -> SPANISH;
      case "it" -> ITALIAN;
      case "pt" -> PORTUGUESE;
      case "nl" -> DUTCH;
      case "ar" -> ARABIC;
      case "hi" -> HINDI;
      case "zh", "ja", "ko" -> CJK;
      default -> OTHER;
    };
  }

  /** The language of a field's name; that of a field without one is {@link #OTHER}. */
  static Language ofField(String field) {
    int dot = field.lastIndexOf('.');
    if (dot < 0) {
      return OTHER;
    }
    String code = field.substring(dot + 1);
    return code.equals(CJK.code) ? CJK : of(code);
  }

  /**
   * Whether words are not set apart by spaces, so that what stands between two spaces is looked for
   * as a phrase.
   */
  boolean unspaced() {
    return this == CJK;
  }

  Analyzer newAnalyzer() {
    return switch (this) {
      case ENGLISH -> new FoldingAnalyzer(new EnglishAnalyzer());
      case FRENCH -> new FoldingAnalyzer(new FrenchAnalyzer());
      case GERMAN -> new FoldingAnalyzer(new GermanAnalyzer());
      case SPANISH -> new FoldingAnalyzer(new SpanishAnalyzer());
      case ITALIAN -> new FoldingAnalyzer(new ItalianAnalyzer());
      case PORTUGUESE -> new FoldingAnalyzer(new PortugueseAnalyzer());
      case DUTCH -> new FoldingAnalyzer(new DutchAnalyzer());
      case ARABIC -> new ArabicAnalyzer();
      case HINDI -> new HindiAnalyzer();
      case CJK -> new CJKAnalyzer();
      case OTHER -> new PlainAnalyzer();
    };
  }
}
