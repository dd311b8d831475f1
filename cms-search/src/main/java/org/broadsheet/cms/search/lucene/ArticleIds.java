package org.broadsheet.cms.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.broadsheet.cms.article.ArticleId;

/** From documents to the ids of their articles. */
final class ArticleIds {
  private ArticleIds() {}

  static ArticleId of(IndexSearcher searcher, int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    SortedDocValues ids = leaf.reader().getSortedDocValues(IndexFields.ID);
    if (ids == null || !ids.advanceExact(document - leaf.docBase)) {
      throw new IOException("document " + document + " has no article id");
    }
    return new ArticleId(ids.lookupOrd(ids.ordValue()).utf8ToString());
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
    SortedDocValues ids = leaf.reader().getSortedDocValues(IndexFields.ID);
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int document = postings.docID();
      if ((live == null || live.get(document)) && ids != null && ids.advanceExact(document)) {
        found.add(new ArticleId(ids.lookupOrd(ids.ordValue()).utf8ToString()));
      }
    }
  }
}
