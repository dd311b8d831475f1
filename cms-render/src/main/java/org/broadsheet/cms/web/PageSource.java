package org.broadsheet.cms.web;

import java.time.YearMonth;
import java.util.Optional;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.store.AddressMatch;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.FrontView;
import org.broadsheet.cms.view.MessageView;
import org.broadsheet.cms.view.SearchView;
import org.jspecify.annotations.Nullable;

/** Where pages come from: the views, and what addresses lead to. */
interface PageSource {
  Optional<ArticleView> article(ArticleId id);

  FrontView home();

  Optional<FrontView> section(String slug, @Nullable String cursor);

  Optional<FrontView> tag(String id, @Nullable String cursor);

  Optional<FrontView> author(String id, @Nullable String cursor);

  Optional<FrontView> month(YearMonth month, @Nullable String sectionSlug, @Nullable String cursor);

  SearchView search(SearchView.Request request);

  MessageView message(MessageView.Kind kind);

  /** The article that a path leads or once led to, whether or not readers may see it. */
  Optional<AddressMatch> resolve(String path);

  /** Where an article is read; empty when readers may not see it now. */
  Optional<ArticleAddress> visibleAddress(ArticleId id);
}
