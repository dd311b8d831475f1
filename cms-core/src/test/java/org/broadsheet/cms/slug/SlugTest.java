package org.broadsheet.cms.slug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.broadsheet.cms.error.InvalidContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "budget-vote", "2026", "a1-b2-c3"})
  void acceptsGroupsOfLettersAndDigits(String value) {
    assertEquals(value, new Slug(value).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a b", "ä", "a/b", "a.b", "a_b"})
  void refusesEverythingElse(String value) {
    assertThrows(InvalidContentException.class, () -> new Slug(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "api", "tag", "feed"})
  void refusesReservedWords(String value) {
    InvalidContentException refusal =
        assertThrows(InvalidContentException.class, () -> new Slug(value));
    assertEquals("reserved-slug", refusal.problems().get(0).rule());
  }

  @Test
  void refusesWhatIsTooLong() {
    assertFalse(Slug.isWellFormed("a".repeat(Slug.MAX_LENGTH + 1)));
    assertTrue(Slug.isWellFormed("a".repeat(Slug.MAX_LENGTH)));
  }

  @Test
  void numberedStaysWithinTheLimit() {
    assertEquals("budget-2", new Slug("budget").numbered(2).value());
    Slug longest = new Slug("ab-".repeat(31) + "abc");
    assertTrue(longest.numbered(12_345).value().endsWith("-12345"));
    assertTrue(longest.numbered(12_345).value().length() <= Slug.MAX_LENGTH);
  }
}
