package org.broadsheet.cms.search.related.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.broadsheet.cms.article.ArticleId;

/** The index of articles, as far as the recommender needs it. Thread-safe. */
public interface RelatedIndex {
  /**
   * Reads one state of the index.
   *
   * @param otherwise the answer when there is no index yet
   */
  <T> T read(Reading<T> reading, T otherwise);

  /** Something that is done with a state of the index. */
  @FunctionalInterface
  interface Reading<T> {
    T read(View view) throws IOException;
  }

  /** One state of the index. */
  interface View {
    IndexSearcher searcher();

    /**
     * The field with all words of the articles in the language of {@code locale}; articles in other
     * languages have none in it.
     */
    String field(Locale locale);

    /** What made the terms of {@link #field}. */
    Analyzer analyzer(Locale locale);

    /** What keeps out articles that readers may not see at {@code now}; often nothing is needed. */
    List<Query> visibleAt(Instant now);

    /** The article of each of {@code documents}, in their order. */
    ArticleId[] idsOf(int[] documents) throws IOException;
  }
}
