package org.broadsheet.cms.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.store.Actor;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.Listing;
import org.broadsheet.cms.store.ListingPage;
import org.broadsheet.cms.store.WritePriority;
import org.broadsheet.cms.store.jdbc.SqliteStore;
import org.broadsheet.cms.store.jdbc.SqliteStoreConfig;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a page of twenty of a section's list cost, and does it cost more further back? Run with
 * {@code jmh ListPage}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls fill first.
public class ListPageBenchmark {
  private static final int LIMIT = 20;

  /** Which page is read, counted from 1. */
  @Param({"1", "1000"})
  public int page;

  private Path folder;
  private SqliteStore store;
  private Listing listing;
  private Instant now;

  /** Fills a store and walks to the page. */
  @Setup
  public void fill() throws IOException {
    folder = Files.createTempDirectory("list-page");
    store =
        SqliteStore.open(
            SqliteStoreConfig.at(folder.resolve("content.db")), InstantSource.system());
    List<CompletableFuture<?>> writes = new ArrayList<>();
    for (Article article : SampleArticles.make(0, 1_001 * LIMIT)) {
      Article published = article.toBuilder().status(WorkflowState.PUBLISHED).build();
      writes.add(
          store
              .articles()
              .write(ArticleWrite.importing(published, Actor.SYSTEM), WritePriority.BULK));
    }
    writes.forEach(CompletableFuture::join);
    now = Instant.now();
    listing = Listing.inSection(new SectionId("local-news"), LIMIT);
    for (int i = 1; i < page; i++) {
      listing = listing.after(store.articles().list(listing, now).next());
    }
  }

  /** Closes the store and removes its files. */
  @TearDown
  public void remove() throws IOException {
    store.close();
    TemporaryFolder.delete(folder);
  }

  /** The page as the public API gives it. */
  @Benchmark
  public ListingPage page() {
    return store.articles().list(listing, now);
  }
}
