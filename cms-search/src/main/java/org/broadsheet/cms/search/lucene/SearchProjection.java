package org.broadsheet.cms.search.lucene;

import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedByInterruptException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.article.LiveUpdateId;
import org.broadsheet.cms.error.CmsException;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.section.TagReference;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.Change;
import org.broadsheet.cms.store.ChangeFeed;
import org.broadsheet.cms.store.Checkpoint;
import org.broadsheet.cms.store.LiveUpdateStore;
import org.broadsheet.cms.store.Projection;
import org.broadsheet.cms.store.Surface;
import org.broadsheet.cms.store.TaxonomyStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index in step with the store. The index holds a document for each article that readers
 * may see, and nothing of any other: a word that only a hidden article holds is not in it.
 *
 * <p>Sections are not followed: the index holds the sections an article is listed in, and a query
 * asks for a section with those below it as they are nested at that moment.
 */
final class SearchProjection implements Projection {
  private static final Logger LOGGER = System.getLogger(SearchProjection.class.getName());

  /** Below this many documents, handing them to other threads costs more than it gains. */
  private static final int SPREAD_FROM = 32;

  private static final int FOLLOW_BATCH = 1_000;

  /** Live updates beyond these are too old to be looked for. */
  private static final int LIVE_UPDATES = 500;

  /** How many batches are analysed while the next is read. */
  private static final int BATCHES_UNDER_WAY = 2;

  private static final int REFRESH_EVERY_BATCHES = 20;

  private final LuceneIndex index;
  private final ArticleStore articles;
  private final TaxonomyStore taxonomy;
  private final LiveUpdateStore liveUpdates;
  private final ChangeFeed feed;
  private final InstantSource clock;
  private final RelatedMoves relatedMoves;

  @Inject
  SearchProjection(
      LuceneIndex index,
      ArticleStore articles,
      TaxonomyStore taxonomy,
      LiveUpdateStore liveUpdates,
      ChangeFeed feed,
      @CmsClock InstantSource clock,
      RelatedMoves relatedMoves) {
    this.index = index;
    this.articles = articles;
    this.taxonomy = taxonomy;
    this.liveUpdates = liveUpdates;
    this.feed = feed;
    this.clock = clock;
    this.relatedMoves = relatedMoves;
    index.rebuildWith(() -> rebuild(feed.head()));
  }

  @Override
  public String name() {
    return "search";
  }

  /** Related articles are looked up in the same index. */
  @Override
  public Set<Surface> surfaces() {
    return Set.of(Surface.SEARCH, Surface.RELATED);
  }

  @Override
  public Optional<Checkpoint> checkpoint() {
    Generation generation = writable();
    Checkpoint committed = generation == null ? null : generation.committed();
    if (generation == null || committed == null || !generation.current()) {
      return Optional.empty();
    }
    if (!feed.head().sameHistory(committed)) {
      // Text of another store, or of a history that was taken back, must not show while the new
      // index is built.
      drop();
      return Optional.empty();
    }
    return Optional.of(committed);
  }

  private @Nullable Generation writable() {
    index.writing().lock();
    try {
      return index.writable();
    } finally {
      index.writing().unlock();
    }
  }

  private void drop() {
    index.writing().lock();
    try {
      index.drop();
    } finally {
      index.writing().unlock();
    }
  }

  @Override
  public void apply(List<Change> changes, Checkpoint checkpoint) {
    index.writing().lock();
    try {
      Generation before = index.serving();
      Generation generation = index.writable();
      if (generation == null) {
        rebuildLocked(feed.head());
        return;
      }
      if (generation != before && !catchUp(generation)) {
        rebuildLocked(feed.head());
        return;
      }
      apply(generation, changes, checkpoint);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("interrupted", e);
    } finally {
      index.writing().unlock();
    }
  }

  /**
   * Applies what came behind the last commit, after the index was opened again; false if the feed
   * no longer holds that.
   */
  private boolean catchUp(Generation generation) throws InterruptedException {
    Checkpoint from = generation.committed();
    if (from == null || !feed.canFollow(from)) {
      return false;
    }
    List<Change> missed = feed.after(from.position(), FOLLOW_BATCH);
    while (!missed.isEmpty()) {
      Checkpoint reached = from.at(missed.get(missed.size() - 1).position());
      apply(generation, missed, reached);
      missed = feed.after(reached.position(), FOLLOW_BATCH);
    }
    return true;
  }

  private void apply(Generation generation, List<Change> changes, Checkpoint checkpoint)
      throws InterruptedException {
    try {
      List<ArticleId> touched = new ArrayList<>(touchedBy(changes));
      List<Article> visible = update(generation.writer(), touched);
      generation.publish(checkpoint);
      index.countChanges(touched.size());
      relatedMoves.announce(touched, visible);
    } catch (IOException e) {
      index.suspect(generation, e);
      throw failed(e.toString(), e);
    } catch (CmsException e) {
      throw e;
    } catch (RuntimeException e) {
      index.suspect(generation, e);
      throw failed(e.toString(), e);
    }
  }

  private static StoreException failed(String cause, Exception e) {
    return new StoreException(
        StoreException.Outcome.NOT_WRITTEN,
        "the search index could not take changes: %s; they will be tried again".formatted(cause),
        e);
  }

  private Set<ArticleId> touchedBy(List<Change> changes) {
    Set<ArticleId> touched = new LinkedHashSet<>();
    for (Change change : changes) {
      switch (change.entity()) {
        case ARTICLE -> touched.add(new ArticleId(change.id()));
        case TAG -> touched.addAll(holding(IndexFields.TAG, change.id()));
        case CONTRIBUTOR -> touched.addAll(holding(IndexFields.AUTHOR, change.id()));
        case LIVE_UPDATE -> {
          touched.addAll(holding(IndexFields.LIVE_UPDATE, change.id()));
          liveUpdates
              .find(new LiveUpdateId(change.id()))
              .ifPresent(update -> touched.add(update.article()));
        }
        case SECTION, SITE, ASSET, FRONT, BREAKING -> {}
      }
    }
    return touched;
  }

  private Collection<ArticleId> holding(String field, String value) {
    return index.read(view -> ArticleIds.holding(view, new Term(field, value)), List.of());
  }

  /** Returns those that readers may see, when they are few. */
  private List<Article> update(IndexWriter writer, List<ArticleId> ids)
      throws IOException, InterruptedException {
    List<Article> few = new ArrayList<>();
    Instant now = clock.instant();
    int size = index.config().batchSize();
    try (UnderWay underWay = new UnderWay(index.indexers())) {
      for (int from = 0; from < ids.size(); from += size) {
        List<ArticleId> batch = ids.subList(from, Math.min(from + size, ids.size()));
        List<Article> visible = articles.findVisible(batch, now);
        delete(writer, batch, visible);
        index(writer, visible, now, true, underWay);
        if (RelatedMoves.wantsVisible(ids.size())) {
          few.addAll(visible);
        }
      }
      underWay.finish();
    }
    return few;
  }

  private static void delete(IndexWriter writer, List<ArticleId> ids, List<Article> visible)
      throws IOException {
    Set<ArticleId> hidden = new HashSet<>(ids);
    visible.forEach(each -> hidden.remove(each.id()));
    if (!hidden.isEmpty()) {
      writer.deleteDocuments(hidden.stream().map(SearchProjection::term).toArray(Term[]::new));
    }
  }

  private static Term term(ArticleId id) {
    return new Term(IndexFields.ID, id.value());
  }

  private void index(
      IndexWriter writer, List<Article> visible, Instant now, boolean replace, UnderWay underWay)
      throws IOException, InterruptedException {
    ArticleDocuments documents = documentsOf(visible);
    if (visible.size() < SPREAD_FROM) {
      write(writer, documents, visible, now, replace);
      return;
    }
    int parts = index.config().indexingThreads();
    List<Future<?>> futures = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      List<Article> share =
          visible.subList(visible.size() * part / parts, visible.size() * (part + 1) / parts);
      futures.add(
          underWay.threads.submit(
              () -> {
                write(writer, documents, share, now, replace);
                return null;
              }));
    }
    underWay.add(futures);
  }

  private ArticleDocuments documentsOf(List<Article> visible) {
    Set<TagId> tags = new LinkedHashSet<>();
    Set<ContributorId> contributors = new LinkedHashSet<>();
    for (Article article : visible) {
      article.tags().stream().map(TagReference::id).forEach(tags::add);
      article.contributors().stream().map(Credit::contributor).forEach(contributors::add);
    }
    return new ArticleDocuments(
        tags.isEmpty() ? List.of() : taxonomy.findTags(tags),
        contributors.isEmpty() ? List.of() : taxonomy.findContributors(contributors));
  }

  private void write(
      IndexWriter writer,
      ArticleDocuments documents,
      List<Article> share,
      Instant now,
      boolean replace)
      throws IOException {
    for (Article article : share) {
      Document document = documents.document(article, updatesOf(article, now));
      if (replace) {
        writer.updateDocument(term(article.id()), document);
      } else {
        writer.addDocument(document);
      }
    }
  }

  private List<LiveUpdate> updatesOf(Article article, Instant now) {
    return article.kind().equals(Article.LIVE_BLOG)
        ? liveUpdates.list(article.id(), null, LIVE_UPDATES, now)
        : List.of();
  }

  @Override
  public void rebuild(Checkpoint start) throws InterruptedException {
    index.writing().lock();
    try {
      rebuildLocked(start);
    } finally {
      index.writing().unlock();
    }
  }

  private void rebuildLocked(Checkpoint start) throws InterruptedException {
    Generation built;
    try {
      built = index.beginBuild();
    } catch (IOException e) {
      throw failed(e.toString(), e);
    }
    boolean finished = false;
    try {
      addAll(built);
      index.finishBuild(built, start);
      finished = true;
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException("interrupted while files were written");
    } catch (IllegalStateException e) {
      throw built.writable() ? e : failed(e.toString(), e);
    } catch (IOException e) {
      throw failed(e.toString(), e);
    } finally {
      if (!finished) {
        index.abandonBuild(built);
      }
    }
  }

  private void addAll(Generation built) throws IOException, InterruptedException {
    int size = index.config().batchSize();
    boolean served = index.serving() == built;
    int batches = 0;
    ArticleId last = null;
    try (UnderWay underWay = new UnderWay(index.indexers())) {
      while (true) {
        Instant now = clock.instant();
        List<Article> batch = articles.scanVisible(last, size, now);
        if (batch.isEmpty()) {
          underWay.finish();
          return;
        }
        last = batch.get(batch.size() - 1).id();
        index(built.writer(), batch, now, false, underWay);
        if (served && ++batches % REFRESH_EVERY_BATCHES == 0) {
          built.refresh();
        }
      }
    }
  }

  /** The batches that other threads are analysing. */
  private static final class UnderWay implements AutoCloseable {
    private final ExecutorService threads;
    private final Deque<Future<?>> futures = new ArrayDeque<>();

    UnderWay(ExecutorService threads) {
      this.threads = threads;
    }

    /** Waits until few enough are under way. */
    void add(List<Future<?>> batch) throws IOException, InterruptedException {
      futures.addAll(batch);
      while (futures.size() > batch.size() * BATCHES_UNDER_WAY) {
        awaitOldest();
      }
    }

    void finish() throws IOException, InterruptedException {
      while (!futures.isEmpty()) {
        awaitOldest();
      }
    }

    private void awaitOldest() throws IOException, InterruptedException {
      try {
        futures.element().get();
        futures.remove();
      } catch (ExecutionException e) {
        futures.remove();
        rethrow(e.getCause());
      }
    }

    private static void rethrow(@Nullable Throwable cause) throws IOException {
      if (cause instanceof IOException e) {
        throw e;
      }
      if (cause instanceof RuntimeException e) {
        throw e;
      }
      if (cause instanceof Error e) {
        throw e;
      }
      throw new IllegalStateException(cause);
    }

    /** Leaves nothing running, whatever happened: the writer may be closed next. */
    @Override
    public void close() {
      boolean interrupted = false;
      while (!futures.isEmpty()) {
        try {
          finish();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (IOException | RuntimeException e) {
          LOGGER.log(Level.DEBUG, "a failure behind the first one", e);
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
