package org.broadsheet.cms.store.jdbc;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.time.InstantSource;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.lifecycle.Managed;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.store.ArticleDirectory;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.ChangeFeed;
import org.broadsheet.cms.store.LiveUpdateStore;
import org.broadsheet.cms.store.ModuleState;
import org.broadsheet.cms.store.Moments;
import org.broadsheet.cms.store.SiteStore;
import org.broadsheet.cms.store.TaxonomyStore;

/**
 * Binds every port of {@code cms.store} to one SQLite file, which is opened when the life cycle
 * starts and closed at its end. Needs a {@link Site}, which replaces the one that the store holds,
 * and an {@link InstantSource} marked {@link CmsClock}; {@code CmsModule} binds both.
 */
public final class SqliteStoreModule extends AbstractModule {
  private final SqliteStoreConfig config;

  /** Keeps the content in {@code file}, such as {@code content.db}, with every default. */
  public SqliteStoreModule(Path file) {
    this(SqliteStoreConfig.at(file));
  }

  public SqliteStoreModule(SqliteStoreConfig config) {
    this.config = config;
  }

  @Override
  protected void configure() {
    install(new Internals(config));
    Multibinder.newSetBinder(binder(), Managed.class)
        .addBinding()
        .to(Key.get(Managed.class, SqliteOwned.class));
  }

  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  private @interface SqliteOwned {}

  /** Opens and closes the store with the life cycle. */
  private static final class StoreLifecycle implements Managed {
    private final SqliteStore store;
    private final Site site;

    @Inject
    StoreLifecycle(SqliteStore store, Site site) {
      this.store = store;
      this.site = site;
    }

    @Override
    public Phase phase() {
      return Phase.STORE;
    }

    @Override
    public void start() {
      store.start();
      if (!store.isReadOnly()) {
        store.sites().save(site);
      }
    }

    @Override
    public void close() {
      store.close();
    }
  }

  /** Hidden from the host but for the ports. */
  private static final class Internals extends PrivateModule {
    private final SqliteStoreConfig config;

    Internals(SqliteStoreConfig config) {
      this.config = config;
    }

    @Override
    protected void configure() {
      bind(StoreLifecycle.class).in(Singleton.class);
      bind(Managed.class).annotatedWith(SqliteOwned.class).to(StoreLifecycle.class);
      expose(Managed.class).annotatedWith(SqliteOwned.class);
      expose(ArticleStore.class);
      expose(ArticleDirectory.class);
      expose(TaxonomyStore.class);
      expose(SiteStore.class);
      expose(LiveUpdateStore.class);
      expose(ChangeFeed.class);
      expose(ModuleState.class);
      expose(Moments.class);
    }

    @Provides
    @Singleton
    SqliteStore store(@CmsClock InstantSource clock, Site site) {
      return new SqliteStore(config.toBuilder().site(site).build(), clock, SqlListener.NONE);
    }

    @Provides
    ArticleStore articles(SqliteStore store) {
      return store.articles();
    }

    @Provides
    ArticleDirectory directory(SqliteStore store) {
      return store.directory();
    }

    @Provides
    TaxonomyStore taxonomy(SqliteStore store) {
      return store.taxonomy();
    }

    @Provides
    SiteStore sites(SqliteStore store) {
      return store.sites();
    }

    @Provides
    LiveUpdateStore liveUpdates(SqliteStore store) {
      return store.liveUpdates();
    }

    @Provides
    ChangeFeed changeFeed(SqliteStore store) {
      return store.changeFeed();
    }

    @Provides
    ModuleState moduleState(SqliteStore store) {
      return store.moduleState();
    }

    @Provides
    Moments moments(SqliteStore store) {
      return store.moments();
    }
  }
}
