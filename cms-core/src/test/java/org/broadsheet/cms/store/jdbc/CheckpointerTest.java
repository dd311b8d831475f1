package org.broadsheet.cms.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;
import org.broadsheet.cms.store.WriteResult;
import org.junit.jupiter.api.Test;

/** What was written reaches the file itself while the store is open, though no commit brings it. */
class CheckpointerTest extends JdbcFixture {
  @Test
  void aFewWritesAreBroughtInSoon() throws Exception {
    try (SqliteStore store = open()) {
      long before = Files.size(file());
      publish(store, "one");
      awaitSize(size -> size > before);
    }
  }

  @Test
  void manyWritesAreBroughtInAsTheyCome() throws Exception {
    try (SqliteStore store = open()) {
      List<CompletableFuture<WriteResult>> writes = new ArrayList<>();
      for (int i = 0; i < 1_500; i++) {
        writes.add(publishing(store, "story-" + i));
      }
      writes.forEach(JdbcFixture::wait);
      awaitSize(size -> size > 500_000);
      assertEquals(List.of(), store.check());
    }
  }

  private void awaitSize(LongPredicate condition) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.test(Files.size(file()))) {
      assertTrue(System.nanoTime() < deadline, "nothing was brought in within 30 seconds");
      Thread.sleep(20);
    }
  }
}
