package org.broadsheet.cms.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.broadsheet.cms.article.ExplainerKind;
import org.broadsheet.cms.extension.Extensions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
  private final LabelStore store = new LabelStore(new Extensions<>("label", List.of()));

  @ParameterizedTest
  @ValueSource(strings = {"fr", "de", "es", "ar"})
  void everyLanguageHasEveryLabel(String language) throws IOException {
    Properties english = properties("labels.properties");
    Properties other = properties("labels_" + language + ".properties");

    assertEquals(english.stringPropertyNames(), other.stringPropertyNames());
    other.forEach((key, value) -> assertFalse(value.toString().isEmpty(), key.toString()));
  }

  @Test
  void titlesOfExplainersFollowTheLanguage() {
    ExplainerKind why = ExplainerKind.WHY_THIS_MATTERS;

    assertEquals("Why this matters", store.of(Locale.UK).explainer(why));
    assertEquals("Pourquoi c’est important", store.of(Locale.CANADA_FRENCH).explainer(why));
    assertEquals("Warum das wichtig ist", store.of(Locale.GERMANY).explainer(why));
    assertEquals("Por qué importa", store.of(Locale.of("es")).explainer(why));
    assertEquals("لماذا يهمّ هذا", store.of(Locale.of("ar", "EG")).explainer(why));
  }

  @Test
  void aLanguageWithoutLabelsIsServedInEnglish() {
    Labels labels = store.of(Locale.of("fi"));

    assertEquals(Locale.ENGLISH, labels.locale());
    assertEquals("Search", labels.get("search"));
  }

  @Test
  void pluralsFollowTheLanguage() {
    assertEquals("1 story", store.of(Locale.UK).format("search.count", 1));
    assertEquals("About 1,200 stories", store.of(Locale.UK).format("search.about", 1_200));
    assertEquals("خبران", store.of(Locale.of("ar")).format("search.count", 2));
    assertEquals("Page 2 of 5", store.of(Locale.UK).format("search.page", 2, 5));
  }

  @Test
  void anIdReadsAsWordsWhereItHasNoLabel() {
    assertEquals("What happens next", Labels.inWords("what-happens-next"));
    assertEquals("Org example ångström", Labels.inWords("org.example:ångström"));
    assertEquals("---", Labels.inWords("---"));
  }

  @Test
  void aLabelThatDoesNotExistIsAMistake() {
    assertThrows(IllegalArgumentException.class, () -> store.of(Locale.UK).get("nothing"));
  }

  private static Properties properties(String name) throws IOException {
    try (InputStream file = LabelStore.class.getResourceAsStream(name)) {
      assertNotNull(file, name);
      Properties properties = new Properties();
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return properties;
    }
  }
}
