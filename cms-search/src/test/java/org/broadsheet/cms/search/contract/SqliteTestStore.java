package org.broadsheet.cms.search.contract;

import java.nio.file.Path;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.ChangeFeed;
import org.broadsheet.cms.store.LiveUpdateStore;
import org.broadsheet.cms.store.TaxonomyStore;
import org.broadsheet.cms.store.jdbc.SqliteStore;
import org.broadsheet.cms.store.jdbc.SqliteStoreConfig;

/** The store that hosts use. */
public final class SqliteTestStore implements TestStore {
  private final TestClock clock = new TestClock();
  private final SqliteStore store;

  public SqliteTestStore(Path file) {
    store = SqliteStore.open(SqliteStoreConfig.at(file), clock);
  }

  @Override
  public ArticleStore articles() {
    return store.articles();
  }

  @Override
  public TaxonomyStore taxonomy() {
    return store.taxonomy();
  }

  @Override
  public LiveUpdateStore liveUpdates() {
    return store.liveUpdates();
  }

  @Override
  public ChangeFeed feed() {
    return store.changeFeed();
  }

  @Override
  public TestClock clock() {
    return clock;
  }

  @Override
  public void fireMoments() {
    store.moments().fireDue(clock.instant());
  }

  @Override
  public void close() {
    store.close();
  }
}
