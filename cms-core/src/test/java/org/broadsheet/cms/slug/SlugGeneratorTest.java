package org.broadsheet.cms.slug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugGeneratorTest {
  @ParameterizedTest
  @CsvSource({
    "Budget vote: 3 things to know, budget-vote-3-things-to-know",
    "The mayor's plan, the-mayors-plan",
    "Über die Brücke, uber-die-brucke",
    "Élections à Nîmes, elections-a-nimes",
    "Straße gesperrt, strasse-gesperrt",
    "Выборы в городе, vybory-v-gorode",
    "Η γέφυρα, e-gephyra",
    "東京の橋, dong-jingno-qiao",
    "جسر المدينة, jsr-almdynt",
    "ﬁve ﬂags, five-flags",
    "Search, search-story",
  })
  void makesWordsOfAnyScript(String headline, String slug) {
    assertEquals(slug, SlugGenerator.generate(headline, "story").value());
  }

  @Test
  void isNeverEmptyAndStaysTheSame() {
    Slug bridge = SlugGenerator.generate("🌉🌉", "story");
    assertTrue(bridge.value().startsWith("story-"), bridge.value());
    assertEquals(bridge, SlugGenerator.generate("🌉🌉", "story"));
    assertNotEquals(bridge, SlugGenerator.generate("🌊", "story"));
    assertTrue(SlugGenerator.generate("", "story").value().startsWith("story-"));
  }

  @Test
  void treatsEqualTextsEqually() {
    String composed = "Café Müller";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertNotEquals(composed, decomposed);
    assertEquals(
        SlugGenerator.generate(composed, "story"), SlugGenerator.generate(decomposed, "story"));
  }

  @Test
  void cutsLongHeadlinesBetweenWords() {
    String slug = SlugGenerator.generate("one two three four ".repeat(20), "story").value();
    assertTrue(slug.length() <= SlugGenerator.TARGET_LENGTH, slug);
    assertTrue(slug.matches("(one|two|three|four)(-(one|two|three|four))*"), slug);
    assertEquals(
        SlugGenerator.TARGET_LENGTH,
        SlugGenerator.generate("x".repeat(500), "story").value().length());
  }

  @Test
  void acceptsAnyText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        text.append((char) random.nextInt(0x10000));
      }
      Slug slug = SlugGenerator.generate(text.toString(), "story");
      assertTrue(Slug.isWellFormed(slug.value()), () -> "seed " + seed + ": " + slug);
    }
  }
}
