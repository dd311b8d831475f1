package org.broadsheet.cms.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void aShortTextStaysAsItIs() {
    assertEquals("Short.", Excerpt.of("Short.", 6));
    assertEquals("Short.", Excerpt.sentences("Short.", 6));
  }

  @Test
  void aLongTextIsCutBetweenWords() {
    assertEquals("one two…", Excerpt.of("one two three", 9));
    assertEquals("one two…", Excerpt.of("one two three", 7));
  }

  @Test
  void aWordThatFillsTheSpaceIsCutBetweenCharactersAsReadersSeeThem() {
    assertEquals("aaaa…", Excerpt.of("aaaa👨‍👩‍👧bbbb", 6));
    assertEquals("aaaa👨‍👩‍👧…", Excerpt.of("aaaa👨‍👩‍👧bbbb", 12));
  }

  @Test
  void wholeSentencesAreKeptWhereOneEndsInTime() {
    assertEquals(
        "It rained. It poured.", Excerpt.sentences("It rained. It poured. Then it stopped.", 30));
    assertEquals(
        "A 3.5 per cent rise was…", Excerpt.sentences("A 3.5 per cent rise was agreed", 24));
  }
}
