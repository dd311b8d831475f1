package org.broadsheet.cms.search;

import org.broadsheet.cms.error.MissingModuleException;

/** Stands in while no search module is installed. */
public final class NoSearch implements ArticleSearch {
  @Override
  public SearchResults search(SearchQuery query) {
    throw new MissingModuleException("full-text search", "LuceneSearchModule", "cms-search");
  }

  @Override
  public boolean complete() {
    return false;
  }
}
