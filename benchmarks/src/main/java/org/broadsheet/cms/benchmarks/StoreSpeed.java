package org.broadsheet.cms.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
 * <p>Each writer publishes a new article and waits until it is durable, as a request would. The
 * bare loop has its JSON ready and no one to answer to. The three take turns, each on a fresh file;
 * the figures are medians.
 */
final class StoreSpeed implements Benchmark {
  private static final int ROUNDS = 3;

  @Override
  public String run(Options options) throws Exception {
    int writers = options.positive("--writers", 32);
    int writes = options.positive("--writes", 20_000);
    int rounds = options.positive("--rounds", ROUNDS);
    options.requireNoMore();
    Path folder = Files.createTempDirectory("store-speed");
    try {
      return measure(writers, writes, rounds, folder);
    } finally {
      delete(folder);
    }
  }

  private static String measure(int writers, int writes, int rounds, Path folder) throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> raw = new ArrayList<>();
    List<Double> single = new ArrayList<>();
    // The first round warms up the compiler and is not counted.
    for (int round = 0; round <= rounds; round++) {
      Path rawFile = folder.resolve("raw-" + round + ".db");
      Path singleFile = folder.resolve("single-" + round + ".db");
      double ourRate = ours(folder.resolve("ours-" + round + ".db"), writers, writes);
      double rawRate = BareStore.rate(rawFile, writers, writes);
      double singleRate = BareStore.rate(singleFile, 1, Math.max(500, writes / 10));
      System.err.printf(
          Locale.ROOT,
          "round %d: acknowledged %.0f/s, bare group commit %.0f/s, one by one %.0f/s%n",
          round,
          ourRate,
          rawRate,
          singleRate);
      if (round > 0) {
        ours.add(ourRate);
        raw.add(rawRate);
        single.add(singleRate);
      }
    }
    return figures(writers, median(ours), median(raw), median(single));
  }

  private static String figures(int writers, double ours, double raw, double single) {
    return String.format(
        Locale.ROOT,
        "{\"writers\": %d, \"acknowledged_per_s\": %.0f, \"raw_sqlite_group_commit_per_s\": %.0f,"
            + " \"one_by_one_per_s\": %.0f, \"ratio_to_raw\": %.3f, \"ratio_to_one_by_one\": %.2f}",
        writers,
        ours,
        raw,
        single,
        ours / raw,
        ours / single);
  }

  private static double ours(Path file, int writers, int writes) throws InterruptedException {
    List<Article> articles = SampleArticles.make(writes);
    try (Cms cms = Cms.builder().install(new SqliteStoreModule(file)).start()) {
      cms.articles().publish(SampleArticles.first());
      AtomicInteger next = new AtomicInteger();
      CountDownLatch done = new CountDownLatch(writers);
      long start = System.nanoTime();
      for (int i = 0; i < writers; i++) {
        Thread writer =
            new Thread(
                () -> {
                  for (int n = next.getAndIncrement(); n < writes; n = next.getAndIncrement()) {
                    cms.articles().publish(articles.get(n));
                  }
                  done.countDown();
                });
        writer.start();
      }
      done.await();
      return writes / ((System.nanoTime() - start) / 1e9);
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
