package org.broadsheet.cms.web;

import java.util.Optional;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.ArticleListView;
import org.broadsheet.cms.view.FeedView;
import org.broadsheet.cms.view.NewsSitemapView;
import org.broadsheet.cms.view.RelatedView;
import org.broadsheet.cms.view.SectionsView;
import org.broadsheet.cms.view.SitemapIndexView;
import org.broadsheet.cms.view.SitemapView;

/** For tests of pages alone: nothing but the site. */
final class NoFormats implements FormatSource {
  @Override
  public Site site() {
    return new Newsroom().site();
  }

  @Override
  public FeedView siteFeed() {
    throw unwanted();
  }

  @Override
  public Optional<FeedView> sectionFeed(String slug) {
    throw unwanted();
  }

  @Override
  public Optional<FeedView> tagFeed(String id) {
    throw unwanted();
  }

  @Override
  public SitemapIndexView sitemapIndex() {
    throw unwanted();
  }

  @Override
  public SitemapView fronts() {
    throw unwanted();
  }

  @Override
  public Optional<SitemapView> sitemap(int number) {
    throw unwanted();
  }

  @Override
  public NewsSitemapView newsSitemap() {
    throw unwanted();
  }

  @Override
  public ArticleListView articles(ArticleListView.Query query) {
    throw unwanted();
  }

  @Override
  public Optional<RelatedView> related(ArticleId id) {
    throw unwanted();
  }

  @Override
  public SectionsView sections() {
    throw unwanted();
  }

  private static IllegalStateException unwanted() {
    return new IllegalStateException("a test of pages asked for something else");
  }
}
