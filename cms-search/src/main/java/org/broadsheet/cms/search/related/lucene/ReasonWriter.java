package org.broadsheet.cms.search.related.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.broadsheet.cms.related.RelatedArticle.Kind;
import org.broadsheet.cms.related.RelatedArticle.Reason;

/** Says which words two articles share, as they stand in the first. */
final class ReasonWriter {
  private static final int WORDS = 4;

  /**
   * How many of the weightiest terms are looked at; what comes behind them is no reason a person
   * would accept.
   */
  private static final int LOOKED_AT = 40;

  private ReasonWriter() {}

  static Reason sharedWords(List<SelectedTerm> terms, IndexSearcher searcher, int document)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    List<String> words = new ArrayList<>(WORDS);
    for (SelectedTerm each : terms.subList(0, Math.min(LOOKED_AT, terms.size()))) {
      if (words.size() == WORDS) {
        break;
      }
      if (holds(leaf, each, document - leaf.docBase)) {
        words.add(each.word());
      }
    }
    return new Reason(Kind.SHARED_WORDS, words);
  }

  private static boolean holds(LeafReaderContext leaf, SelectedTerm term, int document)
      throws IOException {
    PostingsEnum postings = leaf.reader().postings(term.term(), PostingsEnum.NONE);
    return postings != null && postings.advance(document) == document;
  }
}
