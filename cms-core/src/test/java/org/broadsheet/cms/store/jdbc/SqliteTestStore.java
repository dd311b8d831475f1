package org.broadsheet.cms.store.jdbc;

import java.nio.file.Path;
import org.broadsheet.cms.store.ArticleDirectory;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.ChangeFeed;
import org.broadsheet.cms.store.LiveUpdateStore;
import org.broadsheet.cms.store.ModuleState;
import org.broadsheet.cms.store.Moments;
import org.broadsheet.cms.store.MutableClock;
import org.broadsheet.cms.store.SiteStore;
import org.broadsheet.cms.store.TaxonomyStore;
import org.broadsheet.cms.store.TestStore;

/** A real SQLite file for the contract suites. */
final class SqliteTestStore implements TestStore {
  private final SqliteStoreConfig config;
  private final MutableClock clock;
  private final SqlListener listener;
  private SqliteStore store;

  SqliteTestStore(SqliteStoreConfig config, MutableClock clock, SqlListener listener) {
    this.config = config;
    this.clock = clock;
    this.listener = listener;
    this.store = SqliteStore.open(config, clock, listener);
  }

  static SqliteTestStore in(Path folder, MutableClock clock) {
    return new SqliteTestStore(
        SqliteStoreConfig.at(folder.resolve("content.db")), clock, SqlListener.NONE);
  }

  @Override
  public ArticleStore articles() {
    return store.articles();
  }

  @Override
  public ArticleDirectory directory() {
    return store.directory();
  }

  @Override
  public TaxonomyStore taxonomy() {
    return store.taxonomy();
  }

  @Override
  public SiteStore sites() {
    return store.sites();
  }

  @Override
  public LiveUpdateStore liveUpdates() {
    return store.liveUpdates();
  }

  @Override
  public ChangeFeed changeFeed() {
    return store.changeFeed();
  }

  @Override
  public ModuleState moduleState() {
    return store.moduleState();
  }

  @Override
  public Moments moments() {
    return store.moments();
  }

  @Override
  public MutableClock clock() {
    return clock;
  }

  @Override
  public void reopen() {
    store.close();
    store = SqliteStore.open(config, clock, listener);
  }

  @Override
  public void close() {
    store.close();
  }
}
