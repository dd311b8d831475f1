package org.broadsheet.cms.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VisibilityWindowTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant ONE = Instant.parse("2026-05-01T13:00:00Z");
  private static final Instant TWO = Instant.parse("2026-05-01T14:00:00Z");

  @Test
  void opensAtItsStartAndClosesAtItsEnd() {
    VisibilityWindow window = VisibilityWindow.of(NOON, false, null, ONE);
    assertFalse(window.contains(NOON.minusMillis(1)));
    assertTrue(window.contains(NOON));
    assertTrue(window.contains(ONE.minusMillis(1)));
    assertFalse(window.contains(ONE));
  }

  @Test
  void waitsForTheLaterOfScheduleAndEmbargo() {
    assertEquals(TWO, VisibilityWindow.of(ONE, true, TWO, null).from());
    assertEquals(TWO, VisibilityWindow.of(TWO, true, ONE, null).from());
  }

  @Test
  void neverOpensUnderAnEmbargoWithoutEnd() {
    VisibilityWindow window = VisibilityWindow.of(NOON, true, null, null);
    assertFalse(window.contains(TWO));
    assertFalse(window.contains(VisibilityWindow.NEVER));
    assertFalse(window.contains(Instant.MAX));
  }

  @Test
  void saysWhenItsAnswerChangesNext() {
    VisibilityWindow window = VisibilityWindow.of(ONE, false, null, TWO);
    assertEquals(ONE, window.nextChangeAfter(NOON));
    assertEquals(TWO, window.nextChangeAfter(ONE));
    assertEquals(VisibilityWindow.NEVER, window.nextChangeAfter(TWO));
  }

  @Test
  void neverChangesWhenItExpiresBeforeItStarts() {
    VisibilityWindow window = VisibilityWindow.of(TWO, false, null, ONE);
    assertFalse(window.contains(ONE));
    assertEquals(VisibilityWindow.NEVER, window.nextChangeAfter(NOON));
  }
}
