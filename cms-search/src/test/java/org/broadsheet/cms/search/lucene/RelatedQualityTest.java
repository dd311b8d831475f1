package org.broadsheet.cms.search.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.related.RelatedArticle;
import org.broadsheet.cms.search.contract.MemoryStore;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles of one section are related more often than not, though the section is not looked at. */
class RelatedQualityTest {
  private static final Path DOCUMENTS =
      Path.of("..", "..", "shared", "data", "bbc", "docs.jsonl.gz");
  private static final int QUERIES = 400;
  private static final int FIRST = 5;

  @Test
  void theFirstFiveAreMostlyOfTheSameSection() throws IOException {
    assumeTrue(Files.exists(DOCUMENTS), "the collection " + DOCUMENTS + " is not here");
    Map<String, String> sections = new HashMap<>();
    MemoryStore store = new MemoryStore();
    List<Article> articles = load(sections);
    articles.forEach(store::publish);
    Collections.shuffle(articles, new Random(42));
    try (LuceneHarness harness =
        new LuceneHarness(store, LuceneSearchConfig.inMemory(), new MemoryFolder())) {
      double precision = 0;
      for (Article query : articles.subList(0, QUERIES)) {
        precision += precision(query, harness.related().related(query, 20), articles, sections);
      }
      // 1,500 queries gave .9333; the standard error of 400 is a little over 1 point.
      assertTrue(precision / QUERIES > 0.91, "P@5 is " + precision / QUERIES);
    }
  }

  private static double precision(
      Article query,
      List<RelatedArticle> related,
      List<Article> articles,
      Map<String, String> sections) {
    Map<String, Article> byId = new HashMap<>();
    articles.forEach(each -> byId.put(each.id().value(), each));
    int seen = 0;
    int same = 0;
    for (RelatedArticle each : related) {
      Article found = byId.get(each.id().value());
      boolean copy = found != null && found.blocks().equals(query.blocks());
      if (!copy && seen < FIRST) {
        seen++;
        same += sections.get(each.id().value()).equals(sections.get(query.id().value())) ? 1 : 0;
      }
    }
    return same / (double) FIRST;
  }

  private static List<Article> load(Map<String, String> sections) throws IOException {
    JsonMapper mapper = new JsonMapper();
    List<Article> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DOCUMENTS)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = mapper.readTree(line);
        String id = node.get("id").asString();
        sections.put(id, node.get("section").asString());
        articles.add(
            Article.builder()
                .id(id)
                .headline(node.get("title").asString())
                .paragraph(node.get("body").asString())
                .build());
      }
    }
    return articles;
  }
}
