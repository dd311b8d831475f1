package org.broadsheet.cms.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.broadsheet.cms.visibility.VisibilityWindow;
import org.junit.jupiter.api.Test;

/** The store's arithmetic. */
class SmallPartsTest {
  @Test
  void instantsAreRoundedAgainstBeingEarly() {
    Instant even = Instant.parse("2026-03-02T10:00:00.123Z");
    assertEquals(even.toEpochMilli(), Millis.ceiling(even));
    assertEquals(even.toEpochMilli() + 1, Millis.ceiling(even.plusNanos(1)));
    assertEquals(even.toEpochMilli(), Millis.floor(even.plusNanos(999_999)));
    Instant before1970 = Instant.parse("1960-01-01T00:00:00.0001Z");
    assertTrue(Millis.instant(Millis.ceiling(before1970)).isAfter(before1970));
    assertTrue(Millis.instant(Millis.floor(before1970)).isBefore(before1970));
  }

  @Test
  void instantsBeyondAllReasonStayInRange() {
    assertEquals(Millis.NEVER, Millis.ceiling(Instant.MAX));
    assertEquals(Millis.NEVER, Millis.floor(VisibilityWindow.NEVER));
    assertTrue(Millis.reading(Instant.MAX) < Millis.NEVER);
    assertEquals(1, Millis.instant(Millis.floor(Instant.MIN)).toString().indexOf("001"));
    assertEquals(Millis.floor(Instant.MIN), Millis.ceiling(Instant.MIN));
  }

  @Test
  void theEndOfARangeLiesBehindAllWithThePrefix() {
    Random random = new Random(7);
    List<String> starts =
        List.of("a", "z", "a\uD7FF", "\uE000", "\uD83D\uDE00", "b" + Character.toString(0x10FFFF));
    for (String prefix : starts) {
      String end = KeyRange.endOf(prefix);
      assertTrue(compare(prefix, end) < 0, prefix);
      for (int i = 0; i < 100; i++) {
        String longer = prefix + Character.toString(0x20 + random.nextInt(0xD000)) + "x";
        assertTrue(compare(longer, end) < 0, prefix);
      }
    }
    assertEquals("b", KeyRange.endOf("a"));
    assertEquals("\uE000", KeyRange.endOf("\uD7FF"), "over the surrogates");
    assertTrue(compare("\uD83D\uDE00", KeyRange.endOf("")) < 0);
  }

  private static int compare(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void checkSumsCoverEveryPart() {
    byte[] content = {1, 2, 3};
    long sum = Checksum.of(content).and(7).and("a").value();
    assertEquals(sum, Checksum.of(content).and(7).and("a").value());
    assertNotEquals(sum, Checksum.of(content).and(8).and("a").value());
    assertNotEquals(sum, Checksum.of(content).and(7).and("b").value());
    assertNotEquals(sum, Checksum.of(new byte[] {1, 2}).and(7).and("a").value());
    assertNotEquals(
        Checksum.of(null).and("ab").and("c").value(), Checksum.of(null).and("a").and("bc").value());
  }

  @Test
  void textsSurviveTheWayIntoJson() {
    assertEquals("[]", JsonArray.of(List.of()));
    assertEquals(
        "[\"a\",\"\\\"q\\\\\",\"\\u000a\",\"\\ud83d\\ude00\"]",
        JsonArray.of(List.of("a", "\"q\\", "\n", "\uD83D\uDE00")));
  }
}
