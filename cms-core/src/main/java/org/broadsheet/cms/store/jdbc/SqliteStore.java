package org.broadsheet.cms.store.jdbc;

import java.time.InstantSource;
import java.util.List;
import org.broadsheet.cms.store.ArticleDirectory;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.ChangeFeed;
import org.broadsheet.cms.store.LiveUpdateStore;
import org.broadsheet.cms.store.ModuleState;
import org.broadsheet.cms.store.Moments;
import org.broadsheet.cms.store.SiteStore;
import org.broadsheet.cms.store.TaxonomyStore;

/**
 * A store in one SQLite file, behind all ports of {@code cms.store}. Thread-safe.
 *
 * <p>Only one process at a time may have the file open for writing. An acknowledged write is on the
 * disk: it survives the end of the process and of the machine.
 */
public final class SqliteStore implements AutoCloseable {
  private final Database database;
  private final ArticleStore articles;
  private final ArticleDirectory directory;
  private final TaxonomyStore taxonomy;
  private final SiteStore sites;
  private final LiveUpdateStore liveUpdates;
  private final ChangeFeed changeFeed;
  private final ModuleState moduleState;
  private final Moments moments;

  SqliteStore(SqliteStoreConfig config, InstantSource clock, SqlListener listener) {
    database = new Database(config, clock, listener);
    articles = new SqliteArticleStore(database);
    directory = new SqliteArticleDirectory(database);
    taxonomy = new SqliteTaxonomyStore(database);
    sites = new SqliteSiteStore(database);
    liveUpdates = new SqliteLiveUpdateStore(database);
    changeFeed = new SqliteChangeFeed(database);
    moduleState = new SqliteModuleState(database);
    moments = new SqliteMoments(database);
  }

  /**
   * Opens or creates a store.
   *
   * @throws org.broadsheet.cms.error.ConfigurationException if the file cannot be used: it is
   *     another process's, another program's, of a newer version, or in a directory that cannot be
   *     written
   * @throws org.broadsheet.cms.error.StoreException if the file is damaged
   */
  public static SqliteStore open(SqliteStoreConfig config, InstantSource clock) {
    return open(config, clock, SqlListener.NONE);
  }

  static SqliteStore open(SqliteStoreConfig config, InstantSource clock, SqlListener listener) {
    SqliteStore store = new SqliteStore(config, clock, listener);
    store.start();
    return store;
  }

  void start() {
    database.open();
  }

  boolean isReadOnly() {
    return database.isReadOnly();
  }

  public ArticleStore articles() {
    return articles;
  }

  public ArticleDirectory directory() {
    return directory;
  }

  public TaxonomyStore taxonomy() {
    return taxonomy;
  }

  public SiteStore sites() {
    return sites;
  }

  public LiveUpdateStore liveUpdates() {
    return liveUpdates;
  }

  public ChangeFeed changeFeed() {
    return changeFeed;
  }

  public ModuleState moduleState() {
    return moduleState;
  }

  public Moments moments() {
    return moments;
  }

  /**
   * Reads the whole file and looks for damage and for tables that disagree; takes seconds for a
   * large one. Works beside a running store when opened {@linkplain
   * SqliteStoreConfig.Builder#readOnly for reading only}.
   *
   * @return a line for each problem; empty when there is none
   */
  public List<String> check() {
    return database.read(StoreCheck::run);
  }

  Database database() {
    return database;
  }

  /**
   * Finishes the writes that were accepted, waits for reads under way and closes the file; closing
   * twice does nothing.
   */
  @Override
  public void close() {
    database.close();
  }
}
