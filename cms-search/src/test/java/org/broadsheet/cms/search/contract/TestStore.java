package org.broadsheet.cms.search.contract;

import java.util.List;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.store.Actor;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.ChangeFeed;
import org.broadsheet.cms.store.LiveUpdateStore;
import org.broadsheet.cms.store.TaxonomyStore;
import org.broadsheet.cms.store.WritePriority;
import org.jspecify.annotations.Nullable;

/** The store that a search engine under test follows. */
public interface TestStore extends AutoCloseable {
  ArticleStore articles();

  TaxonomyStore taxonomy();

  LiveUpdateStore liveUpdates();

  ChangeFeed feed();

  TestClock clock();

  /** Appends a change for whatever time alone has made visible or hidden. */
  void fireMoments();

  /** Publishes {@code article}, on its own date when it has one. */
  default void publish(Article article) {
    if (article.publishedAt() == null) {
      write(change(article.id(), article, ArticleWrite.Effect.PUBLISH));
    } else {
      Article dated = article.toBuilder().status(WorkflowState.PUBLISHED).build();
      write(ArticleWrite.importing(dated, Actor.SYSTEM));
    }
  }

  default void saveDraft(Article article) {
    write(change(article.id(), article, ArticleWrite.Effect.NONE));
  }

  default void unpublish(String id) {
    write(change(new ArticleId(id), null, ArticleWrite.Effect.UNPUBLISH));
  }

  default void delete(String id) {
    write(change(new ArticleId(id), null, ArticleWrite.Effect.DELETE));
  }

  private static ArticleWrite change(
      ArticleId id, @Nullable Article content, ArticleWrite.Effect effect) {
    return new ArticleWrite(
        id, ArticleWrite.ANY_REVISION, content, effect, null, false, Actor.SYSTEM, null, List.of());
  }

  default void write(ArticleWrite write) {
    articles().write(write, WritePriority.URGENT).join();
  }

  @Override
  void close();
}
