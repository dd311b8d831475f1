package org.broadsheet.cms.search.contract;

import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.store.Actor;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.ChangeFeed;
import org.broadsheet.cms.store.LiveUpdateStore;
import org.broadsheet.cms.store.TaxonomyStore;
import org.broadsheet.cms.store.WritePriority;

/** The store that a search engine under test follows. */
public interface TestStore extends AutoCloseable {
  ArticleStore articles();

  TaxonomyStore taxonomy();

  LiveUpdateStore liveUpdates();

  ChangeFeed feed();

  TestClock clock();

  /** Appends a change for whatever time alone has made visible or hidden. */
  void fireMoments();

  default void publish(Article article) {
    write(
        new ArticleWrite(
            article.id(),
            ArticleWrite.ANY_REVISION,
            article,
            ArticleWrite.Effect.PUBLISH,
            null,
            false,
            Actor.SYSTEM,
            null,
            java.util.List.of()));
  }

  default void saveDraft(Article article) {
    write(
        new ArticleWrite(
            article.id(),
            ArticleWrite.ANY_REVISION,
            article,
            ArticleWrite.Effect.NONE,
            null,
            false,
            Actor.SYSTEM,
            null,
            java.util.List.of()));
  }

  default void unpublish(String id) {
    write(
        ArticleWrite.unpublish(
            new org.broadsheet.cms.article.ArticleId(id), ArticleWrite.ANY_REVISION, Actor.SYSTEM));
  }

  default void delete(String id) {
    write(
        ArticleWrite.delete(
            new org.broadsheet.cms.article.ArticleId(id), ArticleWrite.ANY_REVISION, Actor.SYSTEM));
  }

  default void write(ArticleWrite write) {
    articles().write(write, WritePriority.URGENT).join();
  }

  @Override
  void close();
}
