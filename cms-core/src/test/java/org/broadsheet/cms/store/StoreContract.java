package org.broadsheet.cms.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the contract suites share: a fresh store for each test. */
public abstract class StoreContract {
  protected static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  protected static final Actor EDITOR = new Actor("editor");

  protected final MutableClock clock = new MutableClock(START);
  protected TestStore store;

  /** Opens a store with nothing in it; {@code folder} is removed after the test. */
  protected abstract TestStore open(Path folder, MutableClock storeClock);

  @BeforeEach
  void openStore(@TempDir Path folder) {
    store = open(folder, clock);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  protected ArticleStore articles() {
    return store.articles();
  }

  protected static ArticleId id(String value) {
    return new ArticleId(value);
  }

  protected static Article.Builder draft(String id) {
    return Article.builder()
        .id(id)
        .headline("Harbour ferry adds a night crossing " + id)
        .section("local-news")
        .author("Odile Marsh")
        .tag("Ferries")
        .paragraph("The last boat now leaves at one in the morning.");
  }

  protected WriteResult write(ArticleWrite write) {
    return write(write, WritePriority.URGENT);
  }

  /** Waits for the write; what it fails with is thrown as it is. */
  protected WriteResult write(ArticleWrite write, WritePriority priority) {
    try {
      return articles().write(write, priority).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  protected WriteResult save(Article.Builder article) {
    return write(ArticleWrite.save(article.build(), EDITOR));
  }

  protected WriteResult publish(Article.Builder article) {
    return write(ArticleWrite.saveAndPublish(article.build(), EDITOR));
  }

  /** Publishes and lets a second pass, so that articles have an order. */
  protected WriteResult publishNext(Article.Builder article) {
    WriteResult result = publish(article);
    clock.advance(Duration.ofSeconds(1));
    return result;
  }

  protected Article working(String id) {
    return articles().findWorking(id(id)).orElseThrow();
  }

  protected static List<String> ids(ListingPage page) {
    return page.articles().stream().map(ArticleSummary::id).map(ArticleId::value).toList();
  }

  /** Reads a list page by page. */
  protected List<String> allIds(Listing listing, Instant at) {
    List<String> ids = new ArrayList<>();
    Listing next = listing;
    while (true) {
      ListingPage page = articles().list(next, at);
      ids.addAll(ids(page));
      if (page.next() == null) {
        return ids;
      }
      next = next.after(page.next());
    }
  }

  /** Follows the feed from {@code position} to its end. */
  protected List<Change> changesAfter(ChangePosition position) {
    List<Change> changes = new ArrayList<>();
    ChangePosition at = position;
    while (true) {
      List<Change> step = store.changeFeed().after(at, 7);
      if (step.isEmpty()) {
        return changes;
      }
      changes.addAll(step);
      at = step.get(step.size() - 1).position();
    }
  }

  /** What one of several threads does. */
  @FunctionalInterface
  protected interface Work {
    void run(int thread) throws Exception;
  }

  /** Runs {@code work} in so many threads at once and throws what the first of them failed with. */
  protected static void inThreads(int threads, Work work) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int thread = i;
        running.add(
            pool.submit(
                () -> {
                  work.run(thread);
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
  }
}
