package org.broadsheet.cms.search;

/**
 * Full-text search over what readers may see. Called by many threads at once.
 *
 * <p>Every hit was visible at the store's time when the query ran; whoever shows hits reads them
 * from the store, which checks again.
 */
public interface ArticleSearch {
  /**
   * Never fails for the words of a query: text that cannot be understood is searched for as plain
   * words.
   *
   * @throws org.broadsheet.cms.error.MissingModuleException if no search module is installed
   * @throws org.broadsheet.cms.error.StoreException if the index cannot be read
   */
  SearchResults search(SearchQuery query);

  /**
   * Whether the index has everything; false while it is being rebuilt and results may be partial.
   */
  boolean complete();
}
