package org.broadsheet.cms.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.broadsheet.cms.article.ArticleId;

/** From documents to the ids of their articles. */
final class ArticleIds {
  private ArticleIds() {}

  /** The article of each of {@code documents}, in their order. */
  static ArticleId[] of(IndexSearcher searcher, int[] documents) throws IOException {
    int[] ascending = documents.clone();
    Arrays.sort(ascending);
    ArticleId[] sorted = new ArticleId[ascending.length];
    int at = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      BinaryDocValues ids = null;
      for (; at < ascending.length && ascending[at] < end; at++) {
        if (ids == null) {
          ids = leaf.reader().getBinaryDocValues(IndexFields.ID_VALUE);
        }
        if (ids == null || !ids.advanceExact(ascending[at] - leaf.docBase)) {
          throw new IOException("document " + ascending[at] + " has no article id");
        }
        sorted[at] = new ArticleId(ids.binaryValue().utf8ToString());
      }
    }
    ArticleId[] found = new ArticleId[documents.length];
    for (int i = 0; i < documents.length; i++) {
      found[i] = sorted[Arrays.binarySearch(ascending, documents[i])];
    }
    return found;
  }

  /** The language whose fields hold the text of {@code document}. */
  static Language languageOf(IndexSearcher searcher, int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    SortedSetDocValues languages = leaf.reader().getSortedSetDocValues(IndexFields.LANGUAGE);
    if (languages == null || !languages.advanceExact(document - leaf.docBase)) {
      throw new IOException("document " + document + " has no language");
    }
    return Language.of(languages.lookupOrd(languages.nextOrd()).utf8ToString());
  }

  /** The articles whose documents hold {@code term}. */
  static List<ArticleId> holding(IndexSearcher searcher, Term term) throws IOException {
    List<ArticleId> found = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null) {
        addLive(leaf, postings, found);
      }
    }
    return found;
  }

  private static void addLive(LeafReaderContext leaf, PostingsEnum postings, List<ArticleId> found)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    BinaryDocValues ids = leaf.reader().getBinaryDocValues(IndexFields.ID_VALUE);
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int document = postings.docID();
      if ((live == null || live.get(document)) && ids != null && ids.advanceExact(document)) {
        found.add(new ArticleId(ids.binaryValue().utf8ToString()));
      }
    }
  }
}
