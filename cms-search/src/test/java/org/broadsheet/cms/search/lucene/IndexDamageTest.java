package org.broadsheet.cms.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.broadsheet.cms.error.ConfigurationException;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.search.contract.Articles;
import org.broadsheet.cms.search.contract.MemoryStore;
import org.broadsheet.cms.search.related.lucene.LuceneRelatedArticles;
import org.broadsheet.cms.search.related.lucene.RelatedOptions;
import org.broadsheet.cms.store.Invalidations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever becomes of the index's files, the index is what the store says once it is open again.
 */
class IndexDamageTest {
  private static final int ARTICLES = 120;

  @TempDir Path temporary;
  private final MemoryStore store = new MemoryStore();
  private Path folder;
  private List<String> expected;

  @BeforeEach
  void buildAnIndex() {
    folder = temporary.resolve("index");
    for (int i = 0; i < ARTICLES; i++) {
      store.publish(Articles.numbered(i));
    }
    LuceneHarness first = open();
    // A second segment, and one with deletions.
    for (int i = 0; i < ARTICLES; i += 10) {
      store.unpublish("numbered-" + i);
    }
    store.publish(Articles.numbered(ARTICLES));
    first.follow();
    expected = all(first);
    first.close();
  }

  private LuceneHarness open() {
    return new LuceneHarness(store, LuceneSearchConfig.at(folder), new DiskFolder(folder));
  }

  private static List<String> all(LuceneHarness harness) {
    SearchQuery query =
        SearchQuery.builder("report").sort(SearchQuery.Sort.NEWEST).limit(1_000).build();
    return harness.search().search(query).hits().stream().map(hit -> hit.id().value()).toList();
  }

  private void assertHealed(String what) {
    try (LuceneHarness healed = open()) {
      healed.follow();
      assertEquals(expected, all(healed), what);
      assertTrue(healed.search().complete(), what);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walked = Files.walk(folder)) {
      return walked.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private interface Damage {
    void to(Path file) throws IOException;
  }

  private void damageEachFile(String name, Damage damage) throws IOException {
    int count = files().size();
    assertTrue(count >= 4, "too few files to say anything");
    for (int i = 0; i < count; i++) {
      List<Path> now = files();
      if (i >= now.size()) {
        return;
      }
      Path file = now.get(i);
      damage.to(file);
      assertHealed(name + " " + file.getFileName());
    }
  }

  @Test
  void eachFileMayBeMissing() throws IOException {
    damageEachFile("deleted", Files::delete);
  }

  @Test
  void eachFileMayBeCutShort() throws IOException {
    damageEachFile(
        "truncated",
        file -> {
          byte[] bytes = Files.readAllBytes(file);
          Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        });
  }

  @Test
  void eachFileMayBeEmpty() throws IOException {
    damageEachFile("emptied", file -> Files.write(file, new byte[0]));
  }

  @Test
  void eachFileMayHaveAFlippedByte() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 3; round++) {
      damageEachFile(
          "flipped",
          file -> {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
              bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
              Files.write(file, bytes);
            }
          });
    }
  }

  @Test
  void theWholeFolderMayBeGone() throws IOException {
    deleteAll(folder);
    assertHealed("no folder");
  }

  @Test
  void anOlderCopyMayBePutBack() throws IOException {
    Path copy = temporary.resolve("copy");
    copyAll(folder, copy);
    store.publish(Articles.numbered(ARTICLES + 1));
    try (LuceneHarness later = open()) {
      later.follow();
      expected = all(later);
    }
    deleteAll(folder);
    copyAll(copy, folder);
    assertHealed("older copy");
  }

  @Test
  void anIndexOfAnotherHistoryIsBuiltAfresh() {
    store.startEpoch();
    assertHealed("another epoch");
    try (LuceneHarness other =
        new LuceneHarness(
            new MemoryStore(), LuceneSearchConfig.at(folder), new DiskFolder(folder))) {
      assertEquals(0, LuceneHarness.documents(other.index));
    }
  }

  @Test
  void theTextOfAnotherStoreIsDroppedBeforeTheIndexIsBuiltAfresh() {
    MemoryStore other = new MemoryStore();
    LuceneIndex index = new LuceneIndex(LuceneSearchConfig.at(folder));
    SearchProjection projection =
        LuceneHarness.projection(
            index,
            other,
            new LuceneRelatedArticles(
                new IndexForRelated(index),
                other.articles(),
                other.clock(),
                new RelatedOptions(10, 1)),
            new Invalidations());
    index.start();
    try {
      assertEquals(expected.size(), LuceneHarness.documents(index));
      assertTrue(projection.checkpoint().isEmpty());
      assertEquals(0, LuceneHarness.documents(index));
      assertFalse(index.complete());
    } finally {
      index.close();
    }
  }

  @Test
  void aFolderInUseIsRefusedInOneLine() {
    try (LuceneHarness first = open()) {
      LuceneIndex second = new LuceneIndex(LuceneSearchConfig.at(folder));
      ConfigurationException refused = assertThrows(ConfigurationException.class, second::start);
      assertTrue(refused.getMessage().contains(folder.toString()), refused.getMessage());
      assertFalse(refused.getMessage().contains("\n"));
      second.close();
      assertEquals(expected, all(first));
    }
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefusedInOneLine() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "not a folder");
    LuceneIndex index = new LuceneIndex(LuceneSearchConfig.at(file));
    ConfigurationException refused = assertThrows(ConfigurationException.class, index::start);
    assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
    index.close();
  }

  @Test
  void damageFoundInTheBackgroundIsHealed() throws Exception {
    flipInLargestFile();
    LuceneSearchConfig config = LuceneSearchConfig.builder(folder).verifyAtOpenMegabytes(0).build();
    try (LuceneHarness harness = new LuceneHarness(store, config, new DiskFolder(folder))) {
      await(() -> harness.index.complete() && wholeNow(harness));
      harness.follow();
      assertEquals(expected, all(harness));
    }
  }

  private static boolean wholeNow(LuceneHarness harness) {
    Generation serving = harness.index.serving();
    try {
      if (serving == null) {
        return false;
      }
      serving.verify();
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  @Test
  void aSearchThatMeetsDamageFailsTypedAndTheIndexHeals() throws Exception {
    try (LuceneHarness harness = open()) {
      StoreException failure =
          assertThrows(
              StoreException.class,
              () ->
                  harness.index.read(
                      view -> {
                        throw new CorruptIndexException("planted", "here");
                      },
                      0));
      assertTrue(failure.retryable());
      await(() -> harness.index.complete() && expected.equals(all(harness)));
    }
  }

  @Test
  void aRebuildThatFailsLeavesTheOldIndexInPlace() {
    try (LuceneHarness harness = open()) {
      store.failReads(1);
      assertThrows(IllegalStateException.class, harness::rebuild);
      assertEquals(expected, all(harness));
      assertTrue(harness.search().complete());
      harness.rebuild();
      assertEquals(expected, all(harness));
    }
  }

  @Test
  void aRebuildLeavesOneGeneration() throws IOException {
    try (LuceneHarness harness = open()) {
      harness.rebuild();
      harness.rebuild();
      try (Stream<Path> listed = Files.list(folder)) {
        assertEquals(
            1,
            listed.filter(path -> path.getFileName().toString().startsWith("generation")).count());
      }
    }
  }

  private void flipInLargestFile() throws IOException {
    Path largest = folder;
    for (Path file : files()) {
      if (largest.equals(folder) || Files.size(file) > Files.size(largest)) {
        largest = file;
      }
    }
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 4;
    Files.write(largest, bytes);
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.holds()) {
      assertTrue(System.nanoTime() < deadline, "not within 30 seconds");
      Thread.sleep(20);
    }
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> walked = Files.walk(from)) {
      for (Path each : walked.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }

  private static void deleteAll(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> walked = Files.walk(root)) {
      walked.forEach(found::add);
    }
    for (int i = found.size() - 1; i >= 0; i--) {
      Files.delete(found.get(i));
    }
  }
}
