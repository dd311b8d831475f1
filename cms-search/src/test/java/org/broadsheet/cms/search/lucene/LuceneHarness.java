package org.broadsheet.cms.search.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.broadsheet.cms.related.RelatedArticles;
import org.broadsheet.cms.search.ArticleSearch;
import org.broadsheet.cms.search.contract.SearchHarness;
import org.broadsheet.cms.search.contract.TestStore;
import org.broadsheet.cms.search.related.lucene.LuceneRelatedArticles;
import org.broadsheet.cms.search.related.lucene.RelatedOptions;
import org.broadsheet.cms.store.Change;
import org.broadsheet.cms.store.Checkpoint;
import org.broadsheet.cms.store.Invalidations;
import org.jspecify.annotations.Nullable;

/** Drives the Lucene engine without threads of its own: changes are applied when a test says so. */
final class LuceneHarness implements SearchHarness {
  private final TestStore store;
  private final IndexFolder folder;
  final LuceneIndex index;
  final SearchProjection projection;
  private final LuceneArticleSearch search;
  private final LuceneRelatedArticles related;
  final Invalidations invalidations = new Invalidations();
  private @Nullable Checkpoint reached;

  LuceneHarness(TestStore store, LuceneSearchConfig config, IndexFolder folder) {
    this.store = store;
    this.folder = folder;
    index = new LuceneIndex(config, folder);
    related =
        new LuceneRelatedArticles(
            new IndexForRelated(index),
            store.articles(),
            store.clock(),
            new RelatedOptions(config.relatedTerms(), config.relatedFrequencyCap()));
    projection = projection(index, store, related, invalidations);
    search = new LuceneArticleSearch(index, store.taxonomy(), store.clock());
    index.start();
    boolean ready = false;
    try {
      recover();
      ready = true;
    } finally {
      if (!ready) {
        index.close();
      }
    }
  }

  /** Goes on where the index stands, as at a start or after a failure. */
  void recover() {
    Optional<Checkpoint> known = projection.checkpoint().filter(store.feed()::canFollow);
    if (known.isPresent()) {
      reached = known.get();
    } else {
      rebuild();
    }
  }

  static SearchProjection projection(
      LuceneIndex index,
      TestStore store,
      LuceneRelatedArticles related,
      Invalidations invalidations) {
    return new SearchProjection(
        index,
        store.articles(),
        store.taxonomy(),
        store.liveUpdates(),
        store.feed(),
        store.clock(),
        new RelatedMoves(related, invalidations));
  }

  @Override
  public TestStore store() {
    return store;
  }

  @Override
  public ArticleSearch search() {
    return search;
  }

  @Override
  public RelatedArticles related() {
    return related;
  }

  @Override
  public void follow() {
    Checkpoint at = Objects.requireNonNull(reached);
    List<Change> changes = store.feed().after(at.position(), 2_000);
    while (!changes.isEmpty()) {
      at = at.at(changes.get(changes.size() - 1).position());
      projection.apply(changes, at);
      reached = at;
      changes = store.feed().after(at.position(), 2_000);
    }
  }

  @Override
  public void rebuild() {
    try {
      Checkpoint start = store.feed().head();
      projection.rebuild(start);
      reached = start;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean holdsWord(String word) {
    try {
      // A document that was taken out keeps its terms until its segment is merged.
      Generation generation = Objects.requireNonNull(index.serving());
      generation.writer().forceMergeDeletes(true);
      generation.refresh();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return index.read(view -> holds(view, word), false);
  }

  private static boolean holds(IndexView view, String word) throws IOException {
    for (FieldInfo field : FieldInfos.getMergedFieldInfos(view.getIndexReader())) {
      if (field.getIndexOptions() != IndexOptions.NONE) {
        Terms terms = MultiTerms.getTerms(view.getIndexReader(), field.name);
        if (terms != null && contains(terms.iterator(), word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean contains(TermsEnum terms, String word) throws IOException {
    while (terms.next() != null) {
      if (terms.term().utf8ToString().contains(word)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    index.close();
    checkIndex(folder);
    store.close();
  }

  /** Fails unless every file of the current generation is whole and says what the others say. */
  static void checkIndex(IndexFolder folder) {
    folder.current().ifPresent(number -> checkIndex(folder, number));
  }

  private static void checkIndex(IndexFolder folder, long number) {
    try (Directory directory = folder.open(number);
        CheckIndex check = new CheckIndex(directory)) {
      if (DirectoryReader.indexExists(directory)) {
        check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
        assertTrue(check.checkIndex().clean, "the index is not clean");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long documents(LuceneIndex index) {
    return index.read(
        view -> {
          long count = 0;
          for (LeafReaderContext leaf : view.getIndexReader().leaves()) {
            count += leaf.reader().numDocs();
          }
          return count;
        },
        0L);
  }
}
