package org.broadsheet.cms.store.jdbc;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.WritePriority;
import org.broadsheet.cms.store.WriteResult;

/**
 * Run in a process of its own until it is killed: publishes from four threads and imports beside
 * them, and prints the id of each article, with a full stop, once it is acknowledged.
 */
final class StoreKillWriter {
  /** After everything that is written. */
  static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  private static final int WRITERS = 4;

  private StoreKillWriter() {}

  public static void main(String[] arguments) throws InterruptedException {
    SqliteStore store =
        SqliteStore.open(SqliteStoreConfig.at(Path.of(arguments[0])), InstantSource.system());
    String round = arguments[1];
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      String prefix = "r" + round + "-w" + i + "-";
      threads.add(new Thread(() -> publish(store, prefix)));
    }
    threads.add(new Thread(() -> importInBulk(store, "r" + round + "-bulk-")));
    threads.forEach(Thread::start);
    for (Thread each : threads) {
      each.join();
    }
  }

  private static void publish(SqliteStore store, String prefix) {
    for (int i = 0; ; i++) {
      Article article = JdbcFixture.draft(prefix + i).build();
      acknowledge(
          store
              .articles()
              .write(ArticleWrite.saveAndPublish(article, JdbcFixture.EDITOR), WritePriority.URGENT)
              .join());
    }
  }

  private static void importInBulk(SqliteStore store, String prefix) {
    for (int i = 0; ; i += 100) {
      List<CompletableFuture<Void>> writes = new ArrayList<>();
      for (int n = i; n < i + 100; n++) {
        Article article = JdbcFixture.draft(prefix + n).status(WorkflowState.PUBLISHED).build();
        writes.add(
            store
                .articles()
                .write(ArticleWrite.importing(article, JdbcFixture.EDITOR), WritePriority.BULK)
                .thenAccept(StoreKillWriter::acknowledge));
      }
      writes.forEach(CompletableFuture::join);
    }
  }

  /** One write of a whole line, so that lines of several threads do not mix. */
  private static void acknowledge(WriteResult result) {
    System.out.println(result.id() + ".");
  }
}
