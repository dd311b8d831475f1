package org.broadsheet.cms.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.broadsheet.cms.Cms;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.store.jdbc.SqliteStoreModule;

/**
 * How many durable publishes a second does the store acknowledge, next to bare JDBC that runs the
 * same statements in transactions of the same size, and next to one commit a write?
 *
 * <p>Each writer is a virtual thread that publishes new articles and waits until each is durable,
 * as the requests of a server do. The bare loop has its JSON ready and nobody to answer to. The
 * three take turns in short slices, each on a file of its own, so that other work on the machine
 * slows all alike; the figures are medians, the ratios medians of the turns' own ratios.
 */
final class StoreSpeed implements Benchmark {
  @Override
  public String run(Options options) throws Exception {
    int writers = options.positive("--writers", 32);
    int slice = options.positive("--slice", 2_000);
    int rounds = options.positive("--rounds", 15);
    options.requireNoMore();
    Path folder = Files.createTempDirectory("store-speed");
    try {
      return measure(writers, slice, rounds, folder);
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  private static String measure(int writers, int slice, int rounds, Path folder) throws Exception {
    // The first rounds warm up the compiler and are not counted.
    int warmUp = Math.max(2, rounds / 4);
    List<Turn> turns = new ArrayList<>();
    try (Cms cms = Cms.builder().install(new SqliteStoreModule(folder.resolve("ours.db"))).start();
        BareStore group = BareStore.open(folder.resolve("group.db"));
        BareStore single = BareStore.open(folder.resolve("single.db"))) {
      cms.articles().publish(SampleArticles.first());
      for (int round = 0; round < warmUp + rounds; round++) {
        Turn turn =
            new Turn(
                rate(cms, writers, SampleArticles.make(round * slice, slice)),
                group.rate(writers, slice),
                single.rate(1, Math.max(100, slice / 10)));
        System.err.println(turn);
        if (round >= warmUp) {
          turns.add(turn);
        }
      }
    }
    return figures(writers, turns);
  }

  /** Writes a second in one turn. */
  private record Turn(double ours, double group, double single) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "acknowledged %.0f/s, bare group commit %.0f/s, one by one %.0f/s",
          ours,
          group,
          single);
    }
  }

  private static String figures(int writers, List<Turn> turns) {
    return String.format(
        Locale.ROOT,
        "{\"writers\": %d, \"acknowledged_per_s\": %.0f, \"raw_sqlite_group_commit_per_s\": %.0f,"
            + " \"one_by_one_per_s\": %.0f, \"ratio_to_raw\": %.3f, \"ratio_to_one_by_one\": %.2f}",
        writers,
        median(turns.stream().map(Turn::ours)),
        median(turns.stream().map(Turn::group)),
        median(turns.stream().map(Turn::single)),
        median(turns.stream().map(turn -> turn.ours() / turn.group())),
        median(turns.stream().map(turn -> turn.ours() / turn.single())));
  }

  private static double rate(Cms cms, int writers, List<Article> articles)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(writers);
    long start = System.nanoTime();
    for (int i = 0; i < writers; i++) {
      Thread.ofVirtual().start(() -> publishAll(cms, articles, next, done));
    }
    done.await();
    return articles.size() / ((System.nanoTime() - start) / 1e9);
  }

  private static void publishAll(
      Cms cms, List<Article> articles, AtomicInteger next, CountDownLatch done) {
    try {
      for (int n = next.getAndIncrement(); n < articles.size(); n = next.getAndIncrement()) {
        cms.articles().publish(articles.get(n));
      }
    } finally {
      done.countDown();
    }
  }

  private static double median(Stream<Double> values) {
    List<Double> sorted = values.sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
