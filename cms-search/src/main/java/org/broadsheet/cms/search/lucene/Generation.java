package org.broadsheet.cms.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SimpleMergedSegmentWarmer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.InfoStream;
import org.apache.lucene.util.Version;
import org.broadsheet.cms.store.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * One Lucene index with its writer and its readers. Thread-safe, except that {@link #commit} is
 * called by one thread at a time.
 */
final class Generation implements Closeable {
  /** One thread merges; when more merges than these wait, writers are held back. */
  private static final int MERGES_WAITING = 6;

  private static final String CHECKPOINT = "checkpoint";
  private static final String FORMAT = "format";
  private static final String ANALYSIS = "analysis";

  private final long number;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile @Nullable Checkpoint committed;
  private volatile @Nullable Checkpoint applied;
  private final boolean current;

  private Generation(long number, Directory directory, IndexWriter writer, boolean current)
      throws IOException {
    this.number = number;
    this.directory = directory;
    this.writer = writer;
    this.current = current;
    this.searchers = new SearcherManager(writer, new Views());
  }

  /** Opens an existing generation; fails when it is not whole, or of another format. */
  static Generation open(
      long number, Directory directory, LanguageAnalyzer analyzer, double bufferMegabytes)
      throws IOException {
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    if (!Integer.toString(IndexFields.FORMAT).equals(data.get(FORMAT))) {
      throw new IOException(
          "the index is of format " + data.get(FORMAT) + ", not " + IndexFields.FORMAT);
    }
    boolean current = analysis().equals(data.get(ANALYSIS));
    IndexWriter writer =
        new IndexWriter(
            directory, config(analyzer, bufferMegabytes, IndexWriterConfig.OpenMode.APPEND));
    Generation generation = whole(number, directory, writer, current);
    String text = data.get(CHECKPOINT);
    generation.committed = text == null ? null : Checkpoint.parse(text).orElse(null);
    generation.applied = generation.committed;
    return generation;
  }

  /** Makes an empty generation in {@code directory}. */
  static Generation create(
      long number, Directory directory, LanguageAnalyzer analyzer, double bufferMegabytes)
      throws IOException {
    return whole(
        number,
        directory,
        new IndexWriter(
            directory, config(analyzer, bufferMegabytes, IndexWriterConfig.OpenMode.CREATE)),
        true);
  }

  private static Generation whole(
      long number, Directory directory, IndexWriter writer, boolean current) throws IOException {
    boolean opened = false;
    try {
      Generation generation = new Generation(number, directory, writer, current);
      opened = true;
      return generation;
    } finally {
      if (!opened) {
        writer.rollback();
      }
    }
  }

  private static IndexWriterConfig config(
      LanguageAnalyzer analyzer, double bufferMegabytes, IndexWriterConfig.OpenMode mode) {
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(MERGES_WAITING, 1);
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setOpenMode(mode);
    config.setCommitOnClose(false);
    // A publication must not wait for merges, which go on beside it.
    config.setMaxFullFlushMergeWaitMillis(0);
    config.setIndexSort(IndexFields.NEWEST_FIRST);
    config.setSimilarity(new BM25Similarity());
    config.setMergeScheduler(merges);
    config.setMergedSegmentWarmer(new SimpleMergedSegmentWarmer(InfoStream.NO_OUTPUT));
    config.setRAMBufferSizeMB(bufferMegabytes);
    return config;
  }

  /** Changes whenever the same text would become other terms. */
  private static String analysis() {
    return "chains-" + Language.CHAINS_VERSION + "/lucene-" + Version.LATEST;
  }

  long number() {
    return number;
  }

  IndexWriter writer() {
    return writer;
  }

  /** Whether its terms are those that today's chains make. */
  boolean current() {
    return current;
  }

  /** What the last commit holds; null when there is none that can be followed. */
  @Nullable Checkpoint committed() {
    return committed;
  }

  /** What can be found; null while it is being built. */
  @Nullable Checkpoint applied() {
    return applied;
  }

  /** Makes what was written findable and notes how far that goes. */
  void publish(Checkpoint checkpoint) throws IOException {
    refresh();
    Checkpoint before = applied;
    boolean forward =
        before == null
            || !before.sameHistory(checkpoint)
            || checkpoint.position().isAfter(before.position());
    if (forward) {
      applied = checkpoint;
    }
  }

  /** Makes what was written findable. */
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Makes everything durable that was published before the call, and with it how far that goes. */
  void commit() throws IOException {
    // Read before the commit starts: it may catch part of a later batch, which will come again, but
    // never claims one it lacks.
    Checkpoint reached = applied;
    if (reached == null || reached.equals(committed)) {
      return;
    }
    Map<String, String> data = new TreeMap<>();
    data.put(CHECKPOINT, reached.encode());
    data.put(FORMAT, Integer.toString(IndexFields.FORMAT));
    data.put(ANALYSIS, analysis());
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    committed = reached;
  }

  IndexView acquire() throws IOException {
    return (IndexView) searchers.acquire();
  }

  void release(IndexView view) throws IOException {
    searchers.release(view);
  }

  /** Whether the writer still works; it gives up for good at the first failure to write. */
  boolean writable() {
    return writer.isOpen();
  }

  long sizeInBytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }

  /** Reads every file whole and compares its checksum. */
  void verify() throws IOException {
    IndexView view = acquire();
    try {
      for (LeafReaderContext leaf : view.getIndexReader().leaves()) {
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
    } finally {
      release(view);
    }
  }

  /** Ends without a commit. Searches under way go on. */
  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, writer::rollback, directory);
  }

  /** Makes views of the index. */
  private static final class Views extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
        throws IOException {
      return new IndexView(reader);
    }
  }
}
