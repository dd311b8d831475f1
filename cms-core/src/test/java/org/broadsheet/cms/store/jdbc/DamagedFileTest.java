package org.broadsheet.cms.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.error.CmsException;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.error.StoreException.Outcome;
import org.broadsheet.cms.store.Listing;
import org.junit.jupiter.api.Test;

/** A file in which bytes have changed: an answer is right or it is a typed failure. */
class DamagedFileTest extends JdbcFixture {
  private static final int ARTICLES = 60;

  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, ArticleSummary> summaries = new HashMap<>();

  private void fill() {
    try (SqliteStore store = open()) {
      for (int i = 0; i < ARTICLES; i++) {
        publish(store, "n" + i);
      }
      for (Article article : store.articles().scanVisible(null, ARTICLES, START)) {
        articles.put(article.id().value(), article);
        summaries.put(article.id().value(), ArticleSummary.of(article));
      }
    }
    assertEquals(ARTICLES, articles.size());
  }

  /**
   * Flips one byte at a time. No article or summary that is read may differ from what was written;
   * what is missing in an answer must be named by the check.
   */
  @Test
  void aFlippedByteIsNeverTakenForContent() throws IOException {
    fill();
    byte[] whole = Files.readAllBytes(file());
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int noticed = 0;
    for (int round = 0; round < 40; round++) {
      byte[] damaged = whole.clone();
      int place = random.nextInt(damaged.length);
      damaged[place] ^= (byte) (1 << random.nextInt(8));
      Path copy = folder.resolve("damaged-" + round + ".db");
      Files.write(copy, damaged);
      if (reading(copy, "seed " + seed + ", byte " + place)) {
        noticed++;
      }
      Files.delete(copy);
    }
    assertTrue(noticed > 0, "no flip in " + whole.length + " bytes was noticed; seed " + seed);
  }

  /** Reads everything there is; whether anything was amiss. */
  private boolean reading(Path copy, String context) {
    List<ArticleId> ids = articles.keySet().stream().map(ArticleId::new).toList();
    boolean amiss = false;
    boolean complete = true;
    try (SqliteStore store = SqliteStore.open(SqliteStoreConfig.at(copy), clock)) {
      for (ArticleId id : ids) {
        try {
          List<Article> found = new ArrayList<>();
          store.articles().findVisible(id, START).ifPresent(found::add);
          complete &= !found.isEmpty();
          found.forEach(each -> assertEquals(articles.get(id.value()), each, context));
        } catch (CmsException e) {
          amiss = true;
        }
      }
      try {
        List<ArticleSummary> listed =
            store.articles().list(Listing.newest(ARTICLES), START).articles();
        complete &= listed.size() == ARTICLES;
        listed.forEach(each -> assertEquals(summaries.get(each.id().value()), each, context));
      } catch (CmsException e) {
        amiss = true;
      }
      List<String> problems = check(store);
      assertTrue(complete || amiss || !problems.isEmpty(), "silently incomplete: " + context);
      return amiss || !problems.isEmpty();
    } catch (CmsException e) {
      assertFalse(String.valueOf(e.getMessage()).isBlank(), context);
      return true;
    }
  }

  private static List<String> check(SqliteStore store) {
    try {
      return store.check();
    } catch (StoreException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private void alter(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        assertTrue(statement.executeUpdate(each) > 0, each);
      }
    }
  }

  private void assertDamaged(Runnable read) {
    StoreException damaged = assertThrows(StoreException.class, read::run);
    assertEquals(Outcome.BROKEN, damaged.outcome());
    assertTrue(damaged.getMessage().contains("damaged"), damaged.getMessage());
  }

  @Test
  void aChangedContentIsNamed() throws SQLException {
    fill();
    alter(
        "UPDATE revision SET content = CAST(replace(content, 'night', 'noons') AS BLOB) WHERE num ="
            + " (SELECT num * 16777216 + 1 FROM article WHERE id = 'n1')");
    try (SqliteStore store = open()) {
      assertDamaged(() -> store.articles().findVisible(id("n1"), START));
      assertDamaged(() -> store.articles().findWorking(id("n1")));
      assertDamaged(() -> store.articles().findRevision(id("n1"), 1));
      assertTrue(isVisible(store.articles(), "n2"));
    }
  }

  @Test
  void aWindowThatWasMovedOpensNothing() throws SQLException {
    fill();
    alter("UPDATE article SET visible_until = visible_until - 1 WHERE id = 'n1'");
    try (SqliteStore store = open()) {
      assertDamaged(() -> store.articles().findVisible(id("n1"), START));
      assertDamaged(() -> store.articles().summaries(List.of(id("n1")), START));
      assertDamaged(() -> store.articles().list(Listing.newest(100), START));
      assertDamaged(() -> publish(store, "n1"));
      publish(store, "fine");
    }
  }

  @Test
  void aMissingRevisionIsNoMissingArticle() throws SQLException {
    fill();
    alter(
        "DELETE FROM revision WHERE num ="
            + " (SELECT num * 16777216 + 1 FROM article WHERE id = 'n1')",
        "DELETE FROM listing WHERE article = (SELECT num FROM article WHERE id = 'n2')");
    try (SqliteStore store = open()) {
      assertDamaged(() -> store.articles().findVisible(id("n1"), START));
      assertDamaged(() -> store.articles().findWorking(List.of(id("n1"))));
      List<String> problems = store.check();
      assertEquals(3, problems.size(), problems.toString());
    }
  }

  @Test
  void aChangedSectionStopsTheStart() throws SQLException {
    fill();
    alter("UPDATE section SET content = CAST(replace(content, 'Local', 'Lokal') AS BLOB)");
    assertDamaged(this::open);
  }
}
