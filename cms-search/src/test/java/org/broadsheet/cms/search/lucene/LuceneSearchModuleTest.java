package org.broadsheet.cms.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.ConfigurationException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.broadsheet.cms.Cms;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.search.related.lucene.LuceneRelatedArticles;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.store.Actor;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.WritePriority;
import org.broadsheet.cms.store.WriteResult;
import org.broadsheet.cms.store.jdbc.SqliteStoreModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module as a host installs it. */
class LuceneSearchModuleTest {
  @TempDir Path folder;

  private Cms start(String name) {
    return Cms.builder()
        .site(Site.builder("The Test Courier", URI.create("https://courier.example")).build())
        .install(
            new SqliteStoreModule(folder.resolve(name + ".db")),
            new LuceneSearchModule(LuceneSearchConfig.at(folder.resolve(name))))
        .start();
  }

  private static void publish(Cms cms, String id, String headline) throws InterruptedException {
    Article article =
        Article.builder().id(id).headline(headline).paragraph("About " + headline + ".").build();
    WriteResult written =
        cms.get(ArticleStore.class)
            .write(ArticleWrite.saveAndPublish(article, Actor.SYSTEM), WritePriority.URGENT)
            .join();
    assertTrue(cms.await(written.position(), Duration.ofSeconds(20)));
  }

  private static List<String> find(Cms cms, String text) {
    return cms.search().search(SearchQuery.of(text)).hits().stream()
        .map(hit -> hit.id().value())
        .toList();
  }

  @Test
  void aPublishedArticleIsFoundAndRelatedOnceAwaited() throws InterruptedException {
    try (Cms cms = start("one")) {
      publish(cms, "first", "Harbour tunnel opens");
      publish(cms, "second", "Harbour tunnel delayed");
      assertEquals(List.of("first"), find(cms, "harbour opens"));
      assertTrue(cms.search().complete());
      assertTrue(cms.related() instanceof LuceneRelatedArticles);
    }
  }

  @Test
  void theIndexGoesOnWhereItStopped() throws InterruptedException {
    try (Cms cms = start("one")) {
      publish(cms, "first", "Harbour tunnel opens");
    }
    try (Cms cms = start("one")) {
      publish(cms, "second", "Harbour bridge opens");
      assertEquals(List.of("first", "second"), find(cms, "harbour").stream().sorted().toList());
    }
  }

  @Test
  void twoSitesInOneProgramKeepApart() throws InterruptedException {
    try (Cms one = start("one");
        Cms two = start("two")) {
      publish(one, "first", "Harbour");
      publish(two, "second", "Harbour");
      assertEquals(List.of("first"), find(one, "harbour"));
      assertEquals(List.of("second"), find(two, "harbour"));
    }
  }

  @Test
  void internalsCannotBeInjected() {
    try (Cms cms = start("one")) {
      assertThrows(ConfigurationException.class, () -> cms.get(LuceneIndex.class));
      assertThrows(ConfigurationException.class, () -> cms.get(LuceneSearchConfig.class));
      assertFalse(cms.projections().isEmpty());
    }
  }
}
