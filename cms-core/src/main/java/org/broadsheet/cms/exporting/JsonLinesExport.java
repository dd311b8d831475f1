package org.broadsheet.cms.exporting;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongConsumer;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.json.JsonForm;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.store.ArticleStore;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles as JSON Lines, one a line in the order of their ids, so that they can be imported
 * again. Reads in batches: the memory it needs does not grow with the store. Thread-safe.
 */
public final class JsonLinesExport {
  private static final int BATCH = 100;

  /** Which articles go out, and how much of them. */
  public enum Scope {
    /** Every article as editors have it, with every field: for safe keeping. */
    ALL,
    /** What readers may see now, without what is for editors only. */
    PUBLIC
  }

  private final ArticleStore articles;
  private final InstantSource clock;

  @Inject
  public JsonLinesExport(ArticleStore articles, @CmsClock InstantSource clock) {
    this.articles = articles;
    this.clock = clock;
  }

  /**
   * Writes to {@code out}, which stays open.
   *
   * @param progress gets the number of articles written so far, after each batch
   * @return how many articles were written
   */
  public long write(OutputStream out, Scope scope, LongConsumer progress) throws IOException {
    Instant now = clock.instant();
    JsonForm form = scope == Scope.ALL ? JsonForm.FULL : JsonForm.PUBLIC;
    long count = 0;
    List<Article> batch = next(null, scope, now);
    while (!batch.isEmpty()) {
      for (Article article : batch) {
        out.write(ContentJson.writeArticle(article, form));
        out.write('\n');
      }
      count += batch.size();
      progress.accept(count);
      batch = next(batch.get(batch.size() - 1).id(), scope, now);
    }
    return count;
  }

  private List<Article> next(@Nullable ArticleId after, Scope scope, Instant now) {
    return scope == Scope.ALL
        ? articles.scanWorking(after, BATCH)
        : articles.scanVisible(after, BATCH, now);
  }
}
