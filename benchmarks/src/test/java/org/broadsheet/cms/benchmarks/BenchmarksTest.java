package org.broadsheet.cms.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
  @Test
  void wrongInputEndsWithStatusTwo() throws Exception {
    assertEquals(2, Benchmarks.run(List.of()));
    assertEquals(2, Benchmarks.run(List.of("no-such-thing")));
    assertEquals(2, Benchmarks.run(List.of("store-speed", "--writers")));
    assertEquals(2, Benchmarks.run(List.of("store-speed", "--writers", "none")));
    assertEquals(2, Benchmarks.run(List.of("store-speed", "--writers", "0")));
    assertEquals(2, Benchmarks.run(List.of("store-speed", "--riders", "1")));
    assertEquals(2, Benchmarks.run(List.of("store-speed", "writers", "1")));
  }

  @Test
  void theMessageNamesTheOption() {
    UsageException wrong =
        assertThrows(
            UsageException.class,
            () -> new Options(List.of("--writers", "many")).positive("--writers", 1));
    assertTrue(wrong.getMessage().contains("--writers"), wrong.getMessage());
  }

  @Test
  void storeSpeedGivesItsFigures() throws Exception {
    String line =
        new StoreSpeed()
            .run(new Options(List.of("--writers", "2", "--slice", "40", "--rounds", "2")));
    for (String figure :
        List.of(
            "acknowledged_per_s",
            "raw_sqlite_group_commit_per_s",
            "one_by_one_per_s",
            "ratio_to_raw",
            "ratio_to_one_by_one")) {
      assertTrue(line.matches("\\{.*\"" + figure + "\": [0-9.]+[,}].*"), line);
    }
  }
}
