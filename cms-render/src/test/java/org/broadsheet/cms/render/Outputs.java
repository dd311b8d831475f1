package org.broadsheet.cms.render;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.render.formats.FormatsModule;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.view.ArticleListView;
import org.broadsheet.cms.view.FeedView;
import org.broadsheet.cms.view.FrontView;
import org.broadsheet.cms.view.NewsSitemapView;
import org.broadsheet.cms.view.NewsletterView;
import org.broadsheet.cms.view.SectionsView;
import org.broadsheet.cms.view.SitemapIndexView;
import org.broadsheet.cms.view.SitemapView;
import org.broadsheet.cms.view.View;

/** Renders views in every format, and makes the views of the made-up paper that are no pages. */
public final class Outputs {
  private static final Set<InvalidationTag> TAGS = Set.of(InvalidationTag.NEWEST);
  private static final Instant LATER = Newsroom.NOW.plus(Duration.ofDays(1));

  private final Pages pages;
  private final Newsroom newsroom;

  /** One for all: making an injector takes longer than a test. */
  private static final Pages PAGES = new Pages(new FormatsModule());

  public Outputs(Newsroom newsroom) {
    this.pages = PAGES;
    this.newsroom = newsroom;
  }

  public byte[] bytes(View view, String format) {
    return pages.get(RenderService.class).render(view, format).body();
  }

  public String text(View view, String format) {
    return new String(bytes(view, format), StandardCharsets.UTF_8);
  }

  public <T> T get(Class<T> type) {
    return pages.get(type);
  }

  /** Every format that there is for {@code view}. */
  public List<String> formats(View view) {
    return pages.get(RenderService.class).formats(view.getClass()).stream()
        .map(each -> each.name())
        .toList();
  }

  /** Where the article lives that texts of the paper link to. */
  public static Map<ArticleId, ArticleAddress> links() {
    Article ferries = Newsroom.draft("ferries", "Island ferries run all winter").build();
    return Map.of(ferries.id(), addressOf(ferries));
  }

  private static ArticleAddress addressOf(Article article) {
    return Objects.requireNonNull(article.address());
  }

  public FeedView feed(FrontView.Subject subject, String path, List<Article> articles) {
    return new FeedView(
        newsroom.frame(),
        subject,
        path,
        articles.stream()
            .map(each -> new FeedView.Entry(each, addressOf(each), List.of(Newsroom.POLITICS)))
            .toList(),
        links(),
        TAGS,
        LATER);
  }

  public NewsletterView newsletter(
      String subject, String introduction, Locale locale, List<Article> articles) {
    return new NewsletterView(
        newsroom.frame(),
        new NewsletterView.Edition("morning-2026-11-24", "morning", subject, introduction, locale),
        articles.stream()
            .map(
                each -> new NewsletterView.Story(each, addressOf(each), List.of(Newsroom.POLITICS)))
            .toList(),
        links(),
        TAGS,
        LATER);
  }

  public ArticleListView list(List<Article> articles, String next) {
    return new ArticleListView(
        newsroom.frame(), ArticleListView.Query.newest(20), articles, links(), next, TAGS, LATER);
  }

  public SectionsView sections() {
    return new SectionsView(newsroom.frame(), TAGS, LATER);
  }

  public SitemapIndexView sitemapIndex() {
    return new SitemapIndexView(
        newsroom.frame(),
        List.of(
            new SitemapIndexView.Entry("/sitemap-fronts.xml", null),
            new SitemapIndexView.Entry("/sitemap-1.xml", Newsroom.NOW)),
        TAGS,
        LATER);
  }

  public SitemapView sitemap(List<SitemapView.Entry> entries) {
    return new SitemapView(newsroom.frame(), entries, TAGS, LATER);
  }

  public NewsSitemapView news(List<ArticleSummary> articles) {
    return new NewsSitemapView(newsroom.frame(), articles, TAGS, LATER);
  }
}
