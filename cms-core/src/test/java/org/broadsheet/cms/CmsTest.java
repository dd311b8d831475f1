package org.broadsheet.cms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.multibindings.OptionalBinder;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.error.ConfigurationException;
import org.broadsheet.cms.error.ContentProblem;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.error.MissingModuleException;
import org.broadsheet.cms.error.StaleRevisionException;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.lifecycle.CmsLifecycle;
import org.broadsheet.cms.related.RelatedArticle;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.store.Listing;
import org.broadsheet.cms.store.WriteResult;
import org.broadsheet.cms.store.jdbc.SqliteStoreModule;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.FrontView;
import org.broadsheet.cms.workflow.ArticleService;
import org.broadsheet.cms.workflow.CoreBinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CmsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");

  @TempDir Path folder;

  private Cms cms(String file) {
    return Cms.builder()
        .clock(InstantSource.fixed(NOW))
        .install(new SqliteStoreModule(folder.resolve(file)))
        .start();
  }

  private static Article.Builder article(String id) {
    return Article.builder().id(id).headline("Story " + id).section("politics").paragraph("Text.");
  }

  @Test
  void theCoreAloneSavesPublishesListsAndReads() throws InterruptedException {
    try (Cms cms = cms("content.db")) {
      WriteResult draft = cms.articles().save(article("bridge").build());
      assertTrue(cms.articles().find(draft.id()).isEmpty(), "a draft is not for readers");

      WriteResult live = cms.articles().publish(draft.id(), draft.revision());
      assertTrue(cms.await(live.position(), Duration.ofSeconds(10)));
      Article read = cms.articles().find(live.id()).orElseThrow();
      assertEquals("/politics/2026/05/04/story-bridge", String.valueOf(read.address()));
      assertEquals(NOW, read.firstPublishedAt());
      SectionId politics = new SectionId("politics");
      assertEquals(
          List.of(live.id()),
          cms.articles().list(Listing.inSection(politics, 10)).articles().stream()
              .map(each -> each.id())
              .toList());
      assertEquals("Politics", cms.taxonomy().sections().find(politics).orElseThrow().name());
    }
  }

  @Test
  void anEditStaysUnseenUntilItIsPublished() {
    try (Cms cms = cms("content.db")) {
      cms.articles().publish(article("bridge").build());
      Article working = cms.articles().findWorking(new ArticleId("bridge")).orElseThrow();
      WriteResult edit =
          cms.articles().save(working.toBuilder().headline("A new headline").build());
      assertEquals("Story bridge", cms.articles().find(working.id()).orElseThrow().headline());
      assertThrows(StaleRevisionException.class, () -> cms.articles().save(working));
      cms.articles().publish(working.id(), edit.revision());
      assertEquals("A new headline", cms.articles().find(working.id()).orElseThrow().headline());
    }
  }

  @Test
  void viewsAndRelatedArticlesWorkWithoutFurtherModules() {
    try (Cms cms = cms("content.db")) {
      cms.articles().publish(article("one").build());
      cms.articles().publish(article("two").build());
      ArticleView view = cms.views().article(new ArticleId("one")).orElseThrow();
      assertEquals(1, view.related().size());
      assertEquals(
          RelatedArticle.Kind.NEWEST_IN_SECTION, view.related().get(0).reasons().get(0).kind());
      FrontView home = cms.views().home();
      assertEquals(2, home.articles().size());
      assertTrue(cms.views().section("politics", null).isPresent());
      assertTrue(cms.views().section("nowhere", null).isEmpty());
    }
  }

  @Test
  void searchWithoutItsModuleSaysWhatToInstall() {
    try (Cms cms = cms("content.db")) {
      MissingModuleException refusal =
          assertThrows(
              MissingModuleException.class, () -> cms.search().search(SearchQuery.of("bridge")));
      assertTrue(String.valueOf(refusal.getMessage()).contains("LuceneSearchModule"));
    }
  }

  @Test
  void withoutAStoreModuleItDoesNotStart() {
    assertThrows(CreationException.class, () -> Cms.builder().start());
  }

  @Test
  void twoOfThemLiveSideBySide() {
    try (Cms one = cms("one.db");
        Cms other = cms("nested/other.db")) {
      one.articles().publish(article("only-in-one").build());
      assertTrue(one.articles().find(new ArticleId("only-in-one")).isPresent());
      assertTrue(other.articles().find(new ArticleId("only-in-one")).isEmpty());
    }
  }

  @Test
  void twoOfThemOnOneFileAreRefused() {
    try (Cms first = cms("content.db")) {
      first.articles().publish(article("bridge").build());
      assertThrows(ConfigurationException.class, () -> cms("content.db"));
      assertTrue(first.articles().find(new ArticleId("bridge")).isPresent());
    }
  }

  @Test
  void contentIsThereAfterARestart() {
    try (Cms cms = cms("content.db")) {
      cms.articles().publish(article("bridge").build());
    }
    try (Cms cms = cms("content.db")) {
      assertTrue(cms.articles().find(new ArticleId("bridge")).isPresent());
    }
  }

  @Test
  void aValidatorOfTheHostRefusesPublicationAndNotADraft() {
    try (Cms cms =
        Cms.builder()
            .install(new SqliteStoreModule(folder.resolve("content.db")))
            .install(
                binder ->
                    CoreBinder.coreBinder(binder, CmsTest.class)
                        .addValidator(
                            article ->
                                article.standfirst() == null
                                    ? List.of(
                                        new ContentProblem("standfirst", "missing", "is missing"))
                                    : List.of()))
            .start()) {
      WriteResult draft = cms.articles().save(article("bridge").build());
      InvalidContentException refusal =
          assertThrows(
              InvalidContentException.class,
              () -> cms.articles().publish(draft.id(), draft.revision()));
      assertEquals("standfirst", refusal.problems().get(0).path());
      assertTrue(cms.articles().find(draft.id()).isEmpty());
    }
  }

  @Test
  void aValidatorThatThrowsRefusesPublication() {
    try (Cms cms =
        Cms.builder()
            .install(new SqliteStoreModule(folder.resolve("content.db")))
            .install(
                binder ->
                    CoreBinder.coreBinder(binder, CmsTest.class)
                        .addValidator(
                            article -> {
                              throw new IllegalStateException("planned");
                            }))
            .start()) {
      assertThrows(
          InvalidContentException.class, () -> cms.articles().publish(article("a").build()));
    }
  }

  /** A host's own services, bound without any qualifier. */
  private static final class HostModule extends AbstractModule {
    private final DataSource dataSource = new HostDataSource();
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @Override
    protected void configure() {
      bind(DataSource.class).toInstance(dataSource);
      bind(JsonMapper.class).toInstance(mapper);
      bind(Clock.class).toInstance(clock);
      bind(InstantSource.class).toInstance(clock);
    }
  }

  @Test
  void aHostKeepsItsOwnInjectorDataSourceMapperAndClock() {
    HostModule host = new HostModule();
    Injector injector =
        Guice.createInjector(
            host,
            new CmsModule(Site.builder("Host", URI.create("https://host.example")).build()),
            new SqliteStoreModule(folder.resolve("content.db")),
            binder ->
                OptionalBinder.newOptionalBinder(
                        binder, Key.get(InstantSource.class, CmsClock.class))
                    .setBinding()
                    .toInstance(InstantSource.fixed(NOW)));
    assertSame(host.dataSource, injector.getInstance(DataSource.class));
    assertSame(host.mapper, injector.getInstance(JsonMapper.class));
    assertSame(host.clock, injector.getInstance(InstantSource.class));
    try (CmsLifecycle lifecycle = injector.getInstance(CmsLifecycle.class)) {
      lifecycle.start();
      ArticleService articles = injector.getInstance(ArticleService.class);
      articles.publish(article("bridge").build());
      assertEquals(NOW, articles.find(new ArticleId("bridge")).orElseThrow().firstPublishedAt());
    }
  }

  /** Fails whoever asks it for a connection. */
  private static final class HostDataSource implements DataSource {
    @Override
    public Connection getConnection() {
      throw new AssertionError("the host's data source is none of the library's business");
    }

    @Override
    public Connection getConnection(String username, String password) {
      return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
      return new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new AssertionError("not asked for");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
