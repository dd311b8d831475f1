package org.broadsheet.cms.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.broadsheet.cms.render.spi.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
  private static final List<Format> OFFERED =
      List.of(
          Format.HTML,
          new Format("json", "application/json; charset=utf-8", ".json"),
          new Format("ninjs", "application/json; profile=\"https://a.example/ninjs\"", ".ninjs"),
          new Format("markdown", "text/markdown; charset=utf-8", ".md"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "'' | html",
        "*/* | html",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | html",
        "application/json | json",
        "APPLICATION/JSON | json",
        "application/*, text/html;q=0.9 | json",
        "application/json;profile=\"https://a.example/ninjs\" | ninjs",
        "application/json;profile=\"https://a.example/other\" | none",
        "text/*;q=0.5, text/markdown | markdown",
        "text/*, text/html;q=0 | markdown",
        "text/html;q=0.1, text/markdown;q=0.101 | markdown",
        "application/json;q=0, application/*;q=0, */*;q=0.1 | html",
        "image/png | none",
        "*/*;q=0 | none",
        "text/markdown;q=1.001 | html",
        "text/markdown;q=-1, application/json | json",
        "*/html | html",
        "nonsense | html",
        ",,, | html",
        "text/markdown;charset=utf-8 | markdown"
      })
  void theBestLikedFormatIsChosen(String header, String expected) {
    assertEquals(
        expected, Accept.parse(header).choose(OFFERED).map(Format::name).orElse(null), header);
  }

  @Test
  void ofEquallyLikedFormatsTheFirstIsChosen() {
    assertEquals(
        "html", Accept.parse("text/markdown, text/html").choose(OFFERED).orElseThrow().name());
  }

  @Test
  void aHeaderOfAnyShapeIsReadAndNeverFails() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String signs = "texhml/*;q=,.01 \"\\\u00e9\u0000";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder header = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        header.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertTrue(
          Accept.parse(header.toString()).choose(OFFERED).map(OFFERED::contains).orElse(true),
          "seed " + seed);
    }
  }
}
