package org.broadsheet.cms.store;

import java.util.Optional;

/** A store under test, whichever engine is behind it. */
public interface TestStore extends AutoCloseable {
  ArticleStore articles();

  ArticleDirectory directory();

  TaxonomyStore taxonomy();

  SiteStore sites();

  LiveUpdateStore liveUpdates();

  ChangeFeed changeFeed();

  ModuleState moduleState();

  Moments moments();

  /** The store's clock. */
  MutableClock clock();

  /** Closes the store and opens it again on the same data. */
  void reopen();

  /**
   * Begins a transaction that has appended a change and is not committed yet; empty for an engine
   * that has one writer only.
   */
  default Optional<HeldTransaction> holdTransaction() {
    return Optional.empty();
  }

  @Override
  void close();

  /** A transaction that is still open. */
  interface HeldTransaction {
    void commit();

    void rollback();
  }
}
