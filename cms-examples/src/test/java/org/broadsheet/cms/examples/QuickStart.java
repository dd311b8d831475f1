package org.broadsheet.cms.examples;

import java.nio.file.Path;
import java.time.Duration;
import org.broadsheet.cms.Cms;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.search.SearchHit;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.search.lucene.LuceneSearchConfig;
import org.broadsheet.cms.search.lucene.LuceneSearchModule;
import org.broadsheet.cms.store.WriteResult;
import org.broadsheet.cms.store.jdbc.SqliteStoreModule;

/** The lines that the README shows. */
final class QuickStart {
  private QuickStart() {}

  static String run(Path folder) throws InterruptedException {
    StringBuilder found = new StringBuilder();
    // begin
    try (Cms cms =
        Cms.builder()
            .install(new SqliteStoreModule(folder.resolve("content.db")))
            .install(new LuceneSearchModule(LuceneSearchConfig.at(folder.resolve("index"))))
            .start()) {
      Article article =
          Article.builder()
              .id("2026-bridge")
              .headline("Harbour bridge reopens after storm repairs")
              .section("transport")
              .paragraph("Traffic flows again after eleven days.")
              .whyThisMatters("The bridge carries half of the town's commuters.")
              .build();
      WriteResult published = cms.articles().publish(article);
      cms.await(published.position(), Duration.ofSeconds(5));
      for (SearchHit hit : cms.search().search(SearchQuery.of("bridge commuters")).hits()) {
        found.append(hit.id()).append(": ").append(hit.headline().text());
      }
    }
    // end
    return found.toString();
  }
}
