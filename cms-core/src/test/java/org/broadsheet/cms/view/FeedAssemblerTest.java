package org.broadsheet.cms.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.Cms;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.store.ArticleDirectory;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.store.SiteStore;
import org.broadsheet.cms.store.TaxonomyStore;
import org.broadsheet.cms.store.jdbc.SqliteStoreModule;
import org.broadsheet.cms.visibility.VisibilityWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds, sitemaps and lists: what they hold, what they depend on and what they cost. */
class FeedAssemblerTest {
  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

  @TempDir Path folder;
  private final List<String> calls = new ArrayList<>();
  private Instant now = START;
  private Cms cms;
  private FeedAssembler feeds;
  private SitemapAssembler sitemaps;
  private DeliveryAssembler delivery;

  @BeforeEach
  void start() {
    InstantSource clock = () -> now;
    cms =
        Cms.builder()
            .clock(clock)
            .install(new SqliteStoreModule(folder.resolve("content.db")))
            .start();
    ArticleStore counted = counted(cms.get(ArticleStore.class));
    TaxonomyStore taxonomy = cms.get(TaxonomyStore.class);
    SiteStore sites = cms.get(SiteStore.class);
    feeds = new FeedAssembler(counted, taxonomy, sites, clock);
    sitemaps =
        new SitemapAssembler(counted, cms.get(ArticleDirectory.class), taxonomy, sites, clock);
    delivery = new DeliveryAssembler(counted, taxonomy, sites, clock);
  }

  @AfterEach
  void stop() {
    cms.close();
  }

  private ArticleStore counted(ArticleStore store) {
    return (ArticleStore)
        Proxy.newProxyInstance(
            ArticleStore.class.getClassLoader(),
            new Class<?>[] {ArticleStore.class},
            (proxy, method, arguments) -> {
              calls.add(method.getName());
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void publish(Article.Builder article) {
    cms.articles().publish(article.build());
    now = now.plusSeconds(1);
  }

  private static Article.Builder story(int number) {
    return Article.builder()
        .id("n" + number)
        .headline("Story " + number)
        .section("sport")
        .tag("Cup")
        .blocks(
            List.of(
                new Paragraph(
                    "b",
                    List.of(new Link("article:n" + (number - 1), List.of(new Text("before")))))));
  }

  @Test
  void aFeedCostsThreeCallsHoweverManyArticlesItHolds() {
    for (int i = 0; i < 45; i++) {
      publish(story(i));
    }
    requireCheap(feeds.site());
    requireCheap(feeds.section("sport").orElseThrow());
    requireCheap(feeds.tag("cup").orElseThrow());
  }

  private void requireCheap(FeedView feed) {
    assertEquals(List.of("list", "findVisible", "summaries"), calls);
    calls.clear();
    assertEquals(FeedView.SIZE, feed.entries().size());
    assertEquals("n44", feed.entries().get(0).article().id().value());
    assertTrue(feed.tags().contains(InvalidationTag.article("n44")));
    assertEquals(VisibilityWindow.NEVER, feed.validUntil());
  }

  @Test
  void theSitesFeedIsInItsLanguageAndTheOthersAreNot() {
    publish(story(1));
    publish(story(2).locale(Locale.FRANCE));

    assertEquals(1, feeds.site().entries().size());
    assertEquals(2, feeds.section("sport").orElseThrow().entries().size());
    assertTrue(feeds.section("nothing").isEmpty());
    assertTrue(feeds.tag("nothing").isEmpty());
    assertTrue(feeds.tag("NOT A TAG").isEmpty());
  }

  @Test
  void aFeedIsValidUntilSomethingEntersOrLeaves() {
    publish(story(1).expiresAt(START.plusSeconds(500)));
    publish(story(2).publishAt(START.plusSeconds(100)));

    assertEquals(START.plusSeconds(100), feeds.site().validUntil());
    now = START.plusSeconds(100);
    assertEquals(START.plusSeconds(500), feeds.site().validUntil());
  }

  @Test
  void theNewsSitemapIsValidUntilItsOldestArticleIsTwoDaysOld() {
    publish(story(1));
    now = START.plus(Duration.ofHours(5));
    publish(story(2));

    NewsSitemapView news = sitemaps.news();
    assertEquals(2, news.articles().size());
    assertEquals(START.plus(Duration.ofDays(2)).plusMillis(1), news.validUntil());
    now = news.validUntil();
    assertEquals(1, sitemaps.news().articles().size());
  }

  @Test
  void aSitemapOfNoArticleIsNotThere() {
    assertEquals(1, sitemaps.index().files().size());
    assertTrue(sitemaps.file(1).isEmpty());
    publish(story(1));
    assertEquals(2, sitemaps.index().files().size());
    assertEquals(1, sitemaps.file(1).orElseThrow().pages().size());
    assertTrue(sitemaps.file(2).isEmpty());
    assertTrue(sitemaps.file(0).isEmpty());
  }

  @Test
  void aListOfArticlesCostsThreeCalls() {
    for (int i = 0; i < 30; i++) {
      publish(story(i));
    }
    ArticleListView list = delivery.articles(ArticleListView.Query.newest(25));

    assertEquals(List.of("list", "findVisible", "summaries"), calls);
    assertEquals(25, list.articles().size());
    assertEquals(25, list.links().size());
  }
}
