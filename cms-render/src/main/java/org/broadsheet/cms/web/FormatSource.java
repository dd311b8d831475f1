package org.broadsheet.cms.web;

import java.util.Optional;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.ArticleListView;
import org.broadsheet.cms.view.FeedView;
import org.broadsheet.cms.view.NewsSitemapView;
import org.broadsheet.cms.view.RelatedView;
import org.broadsheet.cms.view.SectionsView;
import org.broadsheet.cms.view.SitemapIndexView;
import org.broadsheet.cms.view.SitemapView;

/** Where everything but pages comes from. */
interface FormatSource {
  Site site();

  FeedView siteFeed();

  Optional<FeedView> sectionFeed(String slug);

  Optional<FeedView> tagFeed(String id);

  SitemapIndexView sitemapIndex();

  SitemapView fronts();

  Optional<SitemapView> sitemap(int number);

  NewsSitemapView newsSitemap();

  ArticleListView articles(ArticleListView.Query query);

  Optional<RelatedView> related(ArticleId id);

  SectionsView sections();
}
