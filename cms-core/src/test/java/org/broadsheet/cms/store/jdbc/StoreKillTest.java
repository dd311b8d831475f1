package org.broadsheet.cms.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.store.Change;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.EntityKind;
import org.junit.jupiter.api.Test;

/**
 * Kills a process that writes, and looks for what it had acknowledged. The journal of
 * acknowledgements is this process's, so the one that dies cannot tidy it up.
 */
class StoreKillTest extends JdbcFixture {
  private static final int ROUNDS = Boolean.getBoolean("broadsheet.long") ? 100 : 5;

  @Test
  void whatWasAcknowledgedSurvivesAKill() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      String context = "seed " + seed + ", round " + round;
      int before = acknowledged.size();
      acknowledged.addAll(writeUntilKilled(round, 200 + random.nextInt(1_300)));
      assertTrue(acknowledged.size() > before, "nothing was acknowledged: " + context);
      requireAll(acknowledged, context);
    }
  }

  /** The ids that the other process had told of when it died. */
  private List<String> writeUntilKilled(int round, int millis) throws Exception {
    Process process =
        ChildJvm.start(
            StoreKillWriter.class, List.of(), file().toString(), Integer.toString(round));
    List<String> journal = new CopyOnWriteArrayList<>();
    Thread reader = new Thread(() -> read(process, journal), "journal");
    reader.start();
    try {
      awaitFirst(process, journal);
      Thread.sleep(millis);
    } finally {
      process.destroyForcibly();
    }
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    reader.join();
    return List.copyOf(journal);
  }

  private static void awaitFirst(Process process, List<String> journal)
      throws InterruptedException {
    for (int i = 0; i < 6_000 && journal.isEmpty(); i++) {
      assertTrue(process.isAlive(), "the writer ended by itself");
      Thread.sleep(10);
    }
  }

  /** Only whole lines count: the last one may have been cut off. */
  private static void read(Process process, List<String> journal) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.endsWith(".")) {
          journal.add(line.substring(0, line.length() - 1));
        }
      }
    } catch (IOException e) {
      // The end of the other process may also show as a broken pipe.
    }
  }

  private void requireAll(Set<String> acknowledged, String context) {
    try (SqliteStore store = SqliteStore.open(SqliteStoreConfig.at(file()), clock)) {
      assertEquals(List.of(), store.check(), context);
      List<ArticleId> ids = acknowledged.stream().map(ArticleId::new).toList();
      Set<String> missing = new HashSet<>(acknowledged);
      for (Article each : store.articles().findVisible(ids, StoreKillWriter.LATER)) {
        missing.remove(each.id().value());
      }
      assertEquals(Set.of(), missing, context);
      assertEquals(visible(store), told(store), "feed and articles: " + context);
    }
  }

  private static Set<String> visible(SqliteStore store) {
    Set<String> visible = new HashSet<>();
    ArticleId after = null;
    while (true) {
      List<Article> step = store.articles().scanVisible(after, 500, StoreKillWriter.LATER);
      if (step.isEmpty()) {
        return visible;
      }
      step.forEach(each -> visible.add(each.id().value()));
      after = step.get(step.size() - 1).id();
    }
  }

  private static Set<String> told(SqliteStore store) {
    List<String> told = new ArrayList<>();
    ChangePosition position = ChangePosition.START;
    while (true) {
      List<Change> step = store.changeFeed().after(position, 1_000);
      if (step.isEmpty()) {
        return new HashSet<>(told);
      }
      step.stream()
          .filter(change -> change.entity() == EntityKind.ARTICLE)
          .forEach(change -> told.add(change.id()));
      position = step.get(step.size() - 1).position();
    }
  }
}
