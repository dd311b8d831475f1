package org.broadsheet.cms.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class LanguageTest {
  private static final LanguageAnalyzer ANALYZER = new LanguageAnalyzer();

  private static String terms(Language language, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream(IndexFields.of("all", language), text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return String.join(" ", terms);
  }

  /**
   * If this fails, a chain makes other terms than before: count up {@link Language#CHAINS_VERSION}
   * with the mended line.
   */
  @Test
  void everyChainMakesTheTermsThatItsVersionSays() throws IOException {
    assertEquals(1, Language.CHAINS_VERSION);
    assertEquals(
        "council voter ran cafe bank rate u.k",
        terms(Language.ENGLISH, "The Council's voters ran the café; bank rates in the U.K."));
    assertEquals(
        "cheval couraient ecol", terms(Language.FRENCH, "Les chevaux couraient à l'école"));
    assertEquals("haus schon stadt", terms(Language.GERMAN, "Die Häuser der schönen Städte"));
    assertEquals("cancion nuev", terms(Language.SPANISH, "Las canciones nuevas"));
    assertEquals("citta vecch ital", terms(Language.ITALIAN, "Le città vecchie dell'Italia"));
    assertEquals("eleica nova", terms(Language.PORTUGUESE, "As eleições novas"));
    assertEquals("huiz grot sted", terms(Language.DUTCH, "De huizen van de grote steden"));
    assertEquals("كتاب جديد", terms(Language.ARABIC, "الكتاب الجديد"));
    assertEquals("किताब बाजार", terms(Language.HINDI, "किताबें बाजार में"));
    assertEquals("東京 京都 都知 知事", terms(Language.CJK, "東京都知事"));
    assertEquals("zolta lodz", terms(Language.OTHER, "Żółta Łódź"));
  }

  @Test
  void aLocaleLeadsToItsChain() {
    assertEquals(Language.ENGLISH, Language.of(Locale.forLanguageTag("en-NZ")));
    assertEquals(Language.FRENCH, Language.of(Locale.CANADA_FRENCH));
    assertEquals(Language.CJK, Language.of(Locale.KOREA));
    assertEquals(Language.OTHER, Language.of(Locale.forLanguageTag("sv")));
    for (Language language : Language.values()) {
      assertEquals(language, Language.ofField(IndexFields.of(IndexFields.ALL, language)));
    }
    assertEquals(Language.OTHER, Language.ofField(IndexFields.NAMES));
  }
}
