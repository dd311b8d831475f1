package org.broadsheet.cms.search.lucene;

import static java.util.Comparator.reverseOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.search.contract.Articles;
import org.broadsheet.cms.search.contract.MemoryStore;
import org.junit.jupiter.api.Test;

/**
 * Writing may fail anywhere, and the program may die anywhere: the index is then what the store
 * says.
 */
class IndexFaultsTest {
  private static final LuceneSearchConfig CONFIG = LuceneSearchConfig.inMemory();

  /** Every write is tried in the long run, every third one otherwise. */
  private static final int STEP = Boolean.getBoolean("broadsheet.long") ? 1 : 3;

  private static List<String> all(LuceneHarness harness) {
    SearchQuery query = SearchQuery.builder("").sort(SearchQuery.Sort.NEWEST).limit(1_000).build();
    return harness.search().search(query).hits().stream().map(hit -> hit.id().value()).toList();
  }

  private static List<String> expected(MemoryStore store) {
    return store.articles().scanVisible(null, 1_000, store.clock().instant()).stream()
        .sorted(Comparator.comparing(Article::publishedAt, Comparator.nullsFirst(reverseOrder())))
        .map(article -> article.id().value())
        .toList();
  }

  private static void scenario(LuceneHarness harness, MemoryStore store) throws IOException {
    for (int i = 0; i < 2; i++) {
      store.publish(Articles.numbered(i));
      store.publish(Articles.numbered(100 + i));
      harness.follow();
      commit(harness);
    }
    store.unpublish("numbered-1");
    harness.follow();
    commit(harness);
    harness.rebuild();
    store.publish(Articles.numbered(5));
    harness.follow();
  }

  private static void commit(LuceneHarness harness) throws IOException {
    Generation serving = harness.index.serving();
    if (serving != null) {
      try {
        serving.commit();
      } catch (IllegalStateException e) {
        // A merge met the planted failure first.
        throw new IOException(e);
      }
    }
  }

  @Test
  void aProgramThatDiesAtAnyWriteFindsItsIndexHealed() throws IOException {
    int write = 0;
    boolean reached = true;
    while (reached) {
      write += STEP;
      FaultyFolder folder = new FaultyFolder();
      folder.failAt(write, true);
      MemoryStore store = new MemoryStore();
      dieIn(folder, store);
      reached = folder.failed();
      folder.crash();
      try (LuceneHarness after = new LuceneHarness(store, CONFIG, folder)) {
        after.follow();
        assertEquals(expected(store), all(after), "died at write " + write);
        assertTrue(after.search().complete());
      }
    }
    assertTrue(write > 50, "only " + write + " writes were tried");
  }

  private static void dieIn(FaultyFolder folder, MemoryStore store) {
    LuceneHarness harness = null;
    try {
      harness = new LuceneHarness(store, CONFIG, folder);
      scenario(harness, store);
    } catch (IOException | StoreException e) {
      assertTrue(folder.failed(), e.toString());
    } finally {
      if (harness != null) {
        harness.index.close();
      }
    }
  }

  @Test
  void aProgramThatGoesOnAfterAFailedWriteCatchesUp() throws IOException {
    int write = 0;
    boolean reached = true;
    while (reached) {
      write += STEP;
      FaultyFolder folder = new FaultyFolder();
      MemoryStore store = new MemoryStore();
      try (LuceneHarness harness = new LuceneHarness(store, CONFIG, folder)) {
        folder.failAt(folder.writes() + write, false);
        try {
          scenario(harness, store);
        } catch (IOException | StoreException e) {
          assertTrue(folder.failed(), e.toString());
          harness.recover();
        }
        reached = folder.failed();
        folder.failAt(0, false);
        store.publish(Articles.numbered(6));
        harness.follow();
        assertEquals(expected(store), all(harness), "failed at write " + write);
      }
    }
    assertTrue(write > 50, "only " + write + " writes were tried");
  }

  @Test
  void anIndexThatFollowedManyChangesEqualsAFreshOne() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    MemoryStore store = new MemoryStore();
    MemoryFolder folder = new MemoryFolder();
    LuceneHarness harness = new LuceneHarness(store, CONFIG, folder);
    for (int step = 0; step < 1_000; step++) {
      int number = random.nextInt(60);
      switch (random.nextInt(6)) {
        case 0 -> store.unpublish("numbered-" + number);
        case 1 -> store.delete("numbered-" + number);
        case 2 -> store.saveDraft(Articles.numbered(number));
        default -> store.publish(Articles.numbered(number));
      }
      if (random.nextInt(20) == 0) {
        harness.follow();
      }
      if (random.nextInt(300) == 0) {
        harness.index.close();
        harness = new LuceneHarness(store, CONFIG, folder);
      }
    }
    harness.follow();
    assertEquals(expected(store), all(harness), "seed " + seed);
    harness.close();
  }
}
