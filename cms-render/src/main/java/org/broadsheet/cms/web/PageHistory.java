package org.broadsheet.cms.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.view.ArticleListView;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.FeedView;
import org.broadsheet.cms.view.FrontView;
import org.broadsheet.cms.view.MessageView;
import org.broadsheet.cms.view.NewsSitemapView;
import org.broadsheet.cms.view.NewsletterView;
import org.broadsheet.cms.view.RelatedView;
import org.broadsheet.cms.view.SearchView;
import org.broadsheet.cms.view.SectionsView;
import org.broadsheet.cms.view.SitemapIndexView;
import org.broadsheet.cms.view.SitemapView;
import org.broadsheet.cms.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Tells since when a page is as it is.
 *
 * <p>The dates of what a page shows do not tell when something left it, so this remembers the
 * validator of each page: one that changed was modified now. Thread-safe.
 */
final class PageHistory {
  private static final int PAGES = 10_000;

  private record Seen(String etag, Instant since) {}

  private final Cache<String, Seen> pages = Caffeine.newBuilder().maximumSize(PAGES).build();

  /**
   * @param target path and query of the page
   */
  Instant lastModified(String target, String etag, View view) {
    Instant now = view.frame().at();
    return pages
        .asMap()
        .compute(
            target,
            (key, seen) -> {
              if (seen != null && seen.etag().equals(etag)) {
                return seen;
              }
              return new Seen(etag, seen == null ? newest(view, now) : now);
            })
        .since();
  }

  /** The latest instant at which something on the page changed, as far as the page itself tells. */
  private static Instant newest(View view, Instant now) {
    Newest newest = new Newest(now);
    view.frame().breaking().forEach(newest::add);
    switch (view) {
      case ArticleView article -> {
        newest.add(article.article().updatedAt() == null ? now : article.article().updatedAt());
        article.related().forEach(each -> newest.add(each.article()));
        article.translations().forEach(newest::add);
        article.liveUpdates().forEach(each -> newest.add(each.updatedAt()));
      }
      case FrontView front -> {
        front.articles().forEach(newest::add);
        front.groups().forEach(group -> group.articles().forEach(newest::add));
      }
      case SearchView search -> search.results().forEach(each -> newest.add(each.article()));
      case FeedView feed -> feed.entries().forEach(each -> newest.add(each.updatedAt()));
      case SitemapIndexView index ->
          index.files().forEach(each -> newest.addKnown(each.updatedAt()));
      case SitemapView map -> map.pages().forEach(each -> newest.addKnown(each.updatedAt()));
      case NewsSitemapView news -> news.articles().forEach(newest::add);
      case ArticleListView list ->
          list.articles().forEach(each -> newest.addKnown(each.updatedAt()));
      case RelatedView related -> related.entries().forEach(each -> newest.add(each.article()));
      case NewsletterView letter ->
          letter.stories().forEach(each -> newest.addKnown(each.article().updatedAt()));
      case SectionsView sections -> newest.add(now);
      case MessageView message -> newest.add(now);
    }
    return newest.latest.equals(Instant.EPOCH) ? now : newest.latest;
  }

  private static final class Newest {
    private final Instant now;
    private Instant latest = Instant.EPOCH;

    Newest(Instant now) {
      this.now = now;
    }

    void add(ArticleSummary article) {
      add(article.updatedAt());
      add(article.publishedAt());
      add(article.window().from());
      if (article.breaking() != null) {
        add(article.breaking().from());
      }
    }

    void addKnown(@Nullable Instant instant) {
      if (instant != null) {
        add(instant);
      }
    }

    void add(Instant instant) {
      if (instant.isAfter(latest) && !instant.isAfter(now)) {
        latest = instant;
      }
    }
  }
}
