package org.broadsheet.cms.web;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.store.AddressMatch;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.FrontView;
import org.broadsheet.cms.view.MessageView;
import org.broadsheet.cms.view.SearchView;
import org.jspecify.annotations.Nullable;

/** Pages of the made-up paper, with articles that are visible or hidden. */
final class PaperOfTests implements PageSource {
  final Newsroom newsroom = new Newsroom();
  final Map<String, ArticleAddress> addresses = new HashMap<>();
  final Map<ArticleId, Article> visible = new HashMap<>();
  SearchView.@Nullable Request searched;
  @Nullable RuntimeException fault;
  boolean messagesFail;

  PaperOfTests() {
    publish(Newsroom.bridge());
  }

  void publish(Article article) {
    visible.put(article.id(), article);
    addresses.put(addressOf(article).path(), addressOf(article));
  }

  void hide(Article article) {
    visible.remove(article.id());
  }

  private static ArticleAddress addressOf(Article article) {
    ArticleAddress address = article.address();
    if (address == null) {
      throw new IllegalArgumentException("an article of the paper has an address");
    }
    return address;
  }

  private void failIfAsked() {
    if (fault != null) {
      throw fault;
    }
  }

  @Override
  public Optional<ArticleView> article(ArticleId id) {
    failIfAsked();
    return Optional.ofNullable(visible.get(id)).map(newsroom::view);
  }

  @Override
  public FrontView home() {
    failIfAsked();
    return newsroom.home();
  }

  @Override
  public Optional<FrontView> section(String slug, @Nullable String cursor) {
    requireCursor(cursor);
    return slug.equals("politics")
        ? Optional.of(newsroom.section(cursor == null, "next"))
        : Optional.empty();
  }

  @Override
  public Optional<FrontView> tag(String id, @Nullable String cursor) {
    requireCursor(cursor);
    return id.equals("bridge") ? section("politics", cursor) : Optional.empty();
  }

  @Override
  public Optional<FrontView> author(String id, @Nullable String cursor) {
    requireCursor(cursor);
    return id.equals("ines-farrow") ? section("politics", cursor) : Optional.empty();
  }

  @Override
  public Optional<FrontView> month(
      YearMonth month, @Nullable String sectionSlug, @Nullable String cursor) {
    return sectionSlug == null ? section("politics", cursor) : section(sectionSlug, cursor);
  }

  private static void requireCursor(@Nullable String cursor) {
    if (cursor != null && !cursor.equals("next")) {
      throw new InvalidContentException("cursor", "bad-cursor", "is not one of this list");
    }
  }

  @Override
  public SearchView search(SearchView.Request request) {
    failIfAsked();
    searched = request;
    return newsroom.search(request.text());
  }

  @Override
  public MessageView message(MessageView.Kind kind) {
    if (messagesFail) {
      throw new IllegalStateException("on purpose");
    }
    return newsroom.message(kind);
  }

  @Override
  public Optional<AddressMatch> resolve(String path) {
    return Optional.ofNullable(addresses.get(path))
        .map(address -> new AddressMatch(new ArticleId(address.slug().value()), address));
  }

  @Override
  public Optional<ArticleAddress> visibleAddress(ArticleId id) {
    return Optional.ofNullable(visible.get(id)).map(PaperOfTests::addressOf);
  }
}
