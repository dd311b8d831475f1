package org.broadsheet.cms.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import java.net.URI;
import java.nio.file.Files;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.lifecycle.CmsLifecycle;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.ChangeFeed;
import org.broadsheet.cms.store.LiveUpdateStore;
import org.broadsheet.cms.store.ModuleState;
import org.broadsheet.cms.store.Moments;
import org.broadsheet.cms.store.SiteStore;
import org.broadsheet.cms.store.TaxonomyStore;
import org.junit.jupiter.api.Test;

class SqliteStoreModuleTest extends JdbcFixture {
  private static final Site SITE =
      Site.builder("The Ferry Post", URI.create("https://ferry.example")).build();

  private Injector injector(Site site) {
    return Guice.createInjector(
        new SqliteStoreModule(file()),
        new AbstractModule() {
          @Override
          protected void configure() {
            bind(Site.class).toInstance(site);
            bind(InstantSource.class).annotatedWith(CmsClock.class).toInstance(clock);
            bind(CmsLifecycle.class);
          }
        });
  }

  @Test
  void bindsEveryPortToOneStoreThatOpensWithTheLifeCycle() {
    Injector injector = injector(SITE);
    ArticleStore articles = injector.getInstance(ArticleStore.class);
    assertSame(articles, injector.getInstance(ArticleStore.class));
    assertTrue(Files.notExists(file()), "nothing is opened before the start");
    assertThrows(IllegalStateException.class, () -> articles.counts(START));

    CmsLifecycle lifecycle = injector.getInstance(CmsLifecycle.class);
    lifecycle.start();
    assertEquals(0, articles.counts(START).articles());
    assertEquals(SITE, injector.getInstance(SiteStore.class).site());
    injector.getInstance(TaxonomyStore.class).sections();
    injector.getInstance(LiveUpdateStore.class);
    injector.getInstance(ModuleState.class).open("lists", 1);
    injector.getInstance(Moments.class).next();
    assertEquals(1, injector.getInstance(ChangeFeed.class).head().position().number());
    lifecycle.close();
    assertThrows(IllegalStateException.class, () -> articles.counts(START));
  }

  @Test
  void theHostsSiteReplacesTheStoredOne() {
    try (CmsLifecycle first = injector(SITE).getInstance(CmsLifecycle.class)) {
      first.start();
    }
    Site renamed = SITE.toBuilder().name("The Harbour Post").build();
    Injector injector = injector(renamed);
    try (CmsLifecycle second = injector.getInstance(CmsLifecycle.class)) {
      second.start();
      assertEquals(renamed, injector.getInstance(SiteStore.class).site());
      assertEquals(2, injector.getInstance(ChangeFeed.class).head().position().number());
    }
  }

  @Test
  void itsInternalsStayHidden() {
    Injector injector = injector(SITE);
    assertNull(injector.getExistingBinding(Key.get(SqliteStore.class)));
    assertNull(injector.getExistingBinding(Key.get(DataSource.class)));
  }
}
