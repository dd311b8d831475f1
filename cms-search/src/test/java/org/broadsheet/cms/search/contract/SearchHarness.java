package org.broadsheet.cms.search.contract;

import org.broadsheet.cms.related.RelatedArticles;
import org.broadsheet.cms.search.ArticleSearch;

/** A search engine under test, following a store. */
public interface SearchHarness extends AutoCloseable {
  TestStore store();

  ArticleSearch search();

  RelatedArticles related();

  /** Returns once the engine shows everything that the store holds. */
  void follow();

  /** Builds the engine's index afresh from the store. */
  void rebuild();

  /**
   * Whether the engine's index holds {@code word}, in any article and any form it keeps words in.
   */
  boolean holdsWord(String word);

  /** Checks that whatever the engine keeps is whole, and closes everything. */
  @Override
  void close();
}
