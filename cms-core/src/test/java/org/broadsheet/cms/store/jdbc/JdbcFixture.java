package org.broadsheet.cms.store.jdbc;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.store.Actor;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.MutableClock;
import org.broadsheet.cms.store.WritePriority;
import org.broadsheet.cms.store.WriteResult;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of SQLite's own ways share. */
abstract class JdbcFixture {
  static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  static final Actor EDITOR = new Actor("editor");

  final MutableClock clock = new MutableClock(START);
  final SqlRecorder recorder = new SqlRecorder();

  @TempDir Path folder;

  Path file() {
    return folder.resolve("content.db");
  }

  SqliteStore open() {
    return SqliteStore.open(SqliteStoreConfig.at(file()), clock, recorder);
  }

  static ArticleId id(String value) {
    return new ArticleId(value);
  }

  static Article.Builder draft(String id) {
    return Article.builder()
        .id(id)
        .headline("Harbour ferry adds a night crossing " + id)
        .section("local-news")
        .author("Odile Marsh")
        .tag("Ferries")
        .paragraph("The last boat now leaves at one in the morning.");
  }

  static CompletableFuture<WriteResult> publishing(SqliteStore store, String id) {
    return store
        .articles()
        .write(ArticleWrite.saveAndPublish(draft(id).build(), EDITOR), WritePriority.URGENT);
  }

  static WriteResult publish(SqliteStore store, String id) {
    return wait(publishing(store, id));
  }

  /** The result, or what the write failed with as it is. */
  static WriteResult wait(CompletableFuture<WriteResult> write) {
    try {
      return write.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  static boolean isVisible(ArticleStore articles, String id) {
    return articles.findVisible(id(id), START).isPresent();
  }

  static List<String> published(SqliteStore store) {
    return store.articles().scanVisible(null, 1_000, START).stream()
        .map(article -> article.id().value())
        .toList();
  }
}
