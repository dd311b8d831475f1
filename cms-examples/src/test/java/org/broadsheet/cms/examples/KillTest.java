package org.broadsheet.cms.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.broadsheet.cms.Cms;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.search.SearchResults;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.ChangeFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills writing programs at random moments. The test itself is the journal: what the program
 * printed was acknowledged, and must be there ever after.
 */
class KillTest {
  private static final int ROUNDS = Boolean.getBoolean("broadsheet.long") ? 200 : 20;
  private static final int PAGE = SearchQuery.MAX_LIMIT;

  @TempDir Path folder;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final Set<String> acknowledged = new HashSet<>();
  private Path data;

  @Test
  void nothingAcknowledgedIsEverLost() throws Exception {
    data = Files.createDirectory(folder.resolve("data"));
    for (int round = 0; round < ROUNDS; round++) {
      String mode = round % 2 == 0 ? "publish" : "import";
      List<String> written = writeAndKill(mode, "r" + round);
      acknowledged.addAll(written);
      String place = "round %d, %s, seed %d".formatted(round, mode, seed);
      assertTrue(!written.isEmpty(), () -> place + ChildJvm.read(folder.resolve("errors.txt")));
      try (Cms cms = KillWriter.open(data)) {
        checkWritten(cms, written, place);
        checkCounts(cms, place);
      }
    }
    try (Cms cms = KillWriter.open(data)) {
      checkWritten(cms, new ArrayList<>(acknowledged), "at the end, seed " + seed);
    }
    checkIndexIsRebuilt();
  }

  /** Returns what was acknowledged before the program was killed. */
  private List<String> writeAndKill(String mode, String round) throws Exception {
    Process writer =
        ChildJvm.start(
            folder.resolve("errors.txt"), KillWriter.class, data.toString(), mode, round);
    // Two at least, since the last line read does not count.
    int enough = 2 + random.nextInt(mode.equals("publish") ? 40 : 400);
    List<String> written = new ArrayList<>();
    try (BufferedReader journal = writer.inputReader()) {
      String line = journal.readLine();
      while (line != null) {
        written.add(line);
        if (written.size() == enough) {
          TimeUnit.MILLISECONDS.sleep(random.nextInt(15));
          // By its handle, which leaves open what was printed and not read yet.
          assertTrue(writer.toHandle().destroyForcibly());
        }
        line = journal.readLine();
      }
    }
    assertEquals(128 + 9, writer.waitFor());
    // Without its end, the last line may be no whole id.
    return written.subList(0, Math.max(0, written.size() - 1));
  }

  private static void checkWritten(Cms cms, List<String> ids, String place)
      throws InterruptedException {
    ArticleStore store = cms.get(ArticleStore.class);
    for (int from = 0; from < ids.size(); from += 500) {
      List<ArticleId> some =
          ids.subList(from, Math.min(ids.size(), from + 500)).stream().map(ArticleId::new).toList();
      assertEquals(some.size(), store.findVisible(some, Instant.now()).size(), place);
    }
    awaitIndex(cms, place);
    String last = ids.get(ids.size() - 1);
    String word = last.substring(last.lastIndexOf(':') + 1);
    assertTrue(
        cms.search().search(SearchQuery.of("\"" + word.replace('-', ' ') + "\"")).total() > 0
            || cms.search().search(SearchQuery.of(word)).total() > 0,
        place);
  }

  private static void awaitIndex(Cms cms, String place) throws InterruptedException {
    var head = cms.get(ChangeFeed.class).head().position();
    assertTrue(cms.await(head, Duration.ofMinutes(2)), "the index does not catch up " + place);
  }

  /** Every article of the store is found, and nothing else. */
  private void checkCounts(Cms cms, String place) {
    long visible = cms.get(ArticleStore.class).counts(Instant.now()).visible();
    SearchResults everything = page(cms, 0);
    assertTrue(everything.complete(), place);
    assertEquals(visible, everything.total(), place);
    Set<String> found = new HashSet<>();
    for (int offset = 0; offset < visible && offset <= SearchQuery.MAX_OFFSET; offset += PAGE) {
      page(cms, offset).hits().forEach(hit -> found.add(hit.id().value()));
    }
    if (visible <= SearchQuery.MAX_OFFSET) {
      assertTrue(found.containsAll(acknowledged), place);
    }
  }

  private static SearchResults page(Cms cms, int offset) {
    return cms.search()
        .search(
            SearchQuery.builder("")
                .sort(SearchQuery.Sort.NEWEST)
                .offset(offset)
                .limit(PAGE)
                .exactTotal(true)
                .snippets(false)
                .build());
  }

  private void checkIndexIsRebuilt() throws Exception {
    Path index = data.resolve("index");
    try (Stream<Path> files = Files.walk(index)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(KillTest::delete);
    }
    try (Cms cms = KillWriter.open(data)) {
      awaitIndex(cms, "after the index was deleted");
      checkCounts(cms, "after the index was deleted");
    }
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] noise = new byte[(int) Math.min(4_096, Files.size(file))];
        random.nextBytes(noise);
        Files.write(file, noise);
      }
    }
    try (Cms cms = KillWriter.open(data)) {
      awaitIndex(cms, "after the index was overwritten");
      checkCounts(cms, "after the index was overwritten");
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
