package org.broadsheet.cms.web;

import jakarta.inject.Inject;
import java.util.Optional;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.ArticleListView;
import org.broadsheet.cms.view.DeliveryAssembler;
import org.broadsheet.cms.view.FeedAssembler;
import org.broadsheet.cms.view.FeedView;
import org.broadsheet.cms.view.NewsSitemapView;
import org.broadsheet.cms.view.RelatedView;
import org.broadsheet.cms.view.SectionsView;
import org.broadsheet.cms.view.SitemapAssembler;
import org.broadsheet.cms.view.SitemapIndexView;
import org.broadsheet.cms.view.SitemapView;
import org.broadsheet.cms.view.ViewAssembler;

/** Feeds, sitemaps and lists from the store. */
final class StoredFormats implements FormatSource {
  private final ViewAssembler pages;
  private final FeedAssembler feeds;
  private final SitemapAssembler sitemaps;
  private final DeliveryAssembler delivery;

  @Inject
  StoredFormats(
      ViewAssembler pages,
      FeedAssembler feeds,
      SitemapAssembler sitemaps,
      DeliveryAssembler delivery) {
    this.pages = pages;
    this.feeds = feeds;
    this.sitemaps = sitemaps;
    this.delivery = delivery;
  }

  @Override
  public Site site() {
    return sitemaps.site();
  }

  @Override
  public FeedView siteFeed() {
    return feeds.site();
  }

  @Override
  public Optional<FeedView> sectionFeed(String slug) {
    return feeds.section(slug);
  }

  @Override
  public Optional<FeedView> tagFeed(String id) {
    return feeds.tag(id);
  }

  @Override
  public SitemapIndexView sitemapIndex() {
    return sitemaps.index();
  }

  @Override
  public SitemapView fronts() {
    return sitemaps.fronts();
  }

  @Override
  public Optional<SitemapView> sitemap(int number) {
    return sitemaps.file(number);
  }

  @Override
  public NewsSitemapView newsSitemap() {
    return sitemaps.news();
  }

  @Override
  public ArticleListView articles(ArticleListView.Query query) {
    return delivery.articles(query);
  }

  @Override
  public Optional<RelatedView> related(ArticleId id) {
    return pages.article(id).map(RelatedView::of);
  }

  @Override
  public SectionsView sections() {
    return delivery.sections();
  }
}
