package org.broadsheet.cms.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LuceneSearchConfigTest {
  @Test
  void everyDefaultIsAsDocumented() {
    LuceneSearchConfig config = LuceneSearchConfig.at(Path.of("index"));
    assertEquals(Path.of("index"), config.directory());
    assertEquals(64, config.ramBufferMegabytes());
    assertEquals(128, config.rebuildBufferMegabytes());
    assertEquals(2, config.indexingThreads());
    assertEquals(500, config.batchSize());
    assertEquals(Duration.ofSeconds(5), config.commitInterval());
    assertEquals(20_000, config.commitAfterChanges());
    assertEquals(64, config.verifyAtOpenMegabytes());
    assertEquals(0.25f, config.headlineWeight());
    assertEquals(0.2f, config.leadWeight());
    assertEquals(0.3f, config.nameWeight());
    assertEquals(1_000, config.totalThreshold());
    assertEquals(100, config.maxQueryTerms());
    assertEquals(2, config.snippetsPerHit());
    assertEquals(300, config.snippetLength());
    assertEquals(100, config.relatedTerms());
    assertEquals(0.25, config.relatedFrequencyCap());
    assertNull(LuceneSearchConfig.inMemory().directory());
  }

  @Test
  void aConfigCanBeDerivedFrom() {
    LuceneSearchConfig config =
        LuceneSearchConfig.builder(Path.of("index")).snippetLength(99).batchSize(7).build();
    LuceneSearchConfig derived = config.toBuilder().batchSize(8).build();
    assertEquals(Path.of("index"), derived.directory());
    assertEquals(99, derived.snippetLength());
    assertEquals(8, derived.batchSize());
    assertEquals(7, config.batchSize());
  }

  @Test
  void valuesThatMakeNoSenseAreRefusedByName() {
    LuceneSearchConfig.Builder builder = LuceneSearchConfig.builderInMemory();
    assertRefused("batchSize", () -> builder.batchSize(0));
    assertRefused("commitInterval", () -> builder.commitInterval(Duration.ZERO));
    assertRefused("headlineWeight", () -> builder.headlineWeight(Float.NaN));
    assertRefused("relatedFrequencyCap", () -> builder.relatedFrequencyCap(0));
    assertRefused("maxQueryTerms", () -> builder.maxQueryTerms(501));
    assertRefused("verifyAtOpenMegabytes", () -> builder.verifyAtOpenMegabytes(-1));
  }

  private static void assertRefused(String option, Runnable call) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, call::run);
    assertTrue(String.valueOf(refused.getMessage()).startsWith(option + " "));
  }
}
