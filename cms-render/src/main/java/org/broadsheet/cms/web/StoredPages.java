package org.broadsheet.cms.web;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.store.AddressMatch;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.FrontView;
import org.broadsheet.cms.view.MessageView;
import org.broadsheet.cms.view.SearchView;
import org.broadsheet.cms.view.ViewAssembler;
import org.jspecify.annotations.Nullable;

/** Pages from the store. */
final class StoredPages implements PageSource {
  private final ViewAssembler views;
  private final ArticleStore articles;
  private final InstantSource clock;

  @Inject
  StoredPages(ViewAssembler views, ArticleStore articles, @CmsClock InstantSource clock) {
    this.views = views;
    this.articles = articles;
    this.clock = clock;
  }

  @Override
  public Optional<ArticleView> article(ArticleId id) {
    return views.article(id);
  }

  @Override
  public FrontView home() {
    return views.home();
  }

  @Override
  public Optional<FrontView> section(String slug, @Nullable String cursor) {
    return views.section(slug, cursor);
  }

  @Override
  public Optional<FrontView> tag(String id, @Nullable String cursor) {
    return views.tag(id, cursor);
  }

  @Override
  public Optional<FrontView> author(String id, @Nullable String cursor) {
    return views.author(id, cursor);
  }

  @Override
  public Optional<FrontView> month(
      YearMonth month, @Nullable String sectionSlug, @Nullable String cursor) {
    return views.month(month, sectionSlug, cursor);
  }

  @Override
  public SearchView search(SearchView.Request request) {
    return views.search(request);
  }

  @Override
  public MessageView message(MessageView.Kind kind) {
    return views.message(kind);
  }

  @Override
  public Optional<AddressMatch> resolve(String path) {
    return articles.resolve(path);
  }

  @Override
  public Optional<ArticleAddress> visibleAddress(ArticleId id) {
    return articles.summaries(List.of(id), clock.instant()).stream()
        .map(ArticleSummary::address)
        .findFirst();
  }
}
