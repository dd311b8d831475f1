package org.broadsheet.cms.view;

import java.time.Instant;
import java.util.Set;
import org.broadsheet.cms.store.InvalidationTag;

/** Everything that one page, feed or other output shows. */
public sealed interface View
    permits ArticleView,
        FrontView,
        SearchView,
        MessageView,
        FeedView,
        SitemapIndexView,
        SitemapView,
        NewsSitemapView,
        ArticleListView,
        RelatedView,
        SectionsView,
        NewsletterView {
  /** What stands around the content of every page. */
  PageFrame frame();

  /** What the page depends on: when one of these is invalidated, a copy of the page is outdated. */
  Set<InvalidationTag> tags();

  /** The first instant at which time alone may change what the page shows. */
  Instant validUntil();
}
