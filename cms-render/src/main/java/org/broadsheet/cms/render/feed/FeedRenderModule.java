package org.broadsheet.cms.render.feed;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import org.broadsheet.cms.render.BuiltIn;
import org.broadsheet.cms.render.RenderModule;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.render.spi.ViewContribution;
import org.broadsheet.cms.render.spi.ViewRenderer;
import org.broadsheet.cms.view.FeedView;
import org.broadsheet.cms.view.NewsSitemapView;
import org.broadsheet.cms.view.SitemapIndexView;
import org.broadsheet.cms.view.SitemapView;
import org.broadsheet.cms.view.View;

/** Adds feeds and sitemaps. Needs {@code HtmlRenderModule} beside it, for the texts. */
public final class FeedRenderModule extends AbstractModule {
  /** RSS 2.0. */
  public static final Format RSS = new Format("rss", "application/rss+xml; charset=utf-8", ".rss");

  /** Atom (RFC 4287). */
  public static final Format ATOM =
      new Format("atom", "application/atom+xml; charset=utf-8", ".atom");

  /** JSON Feed 1.1. */
  public static final Format JSON_FEED = new Format("jsonfeed", "application/feed+json", ".json");

  /** The sitemap protocol, with Google's extension for news. */
  public static final Format SITEMAP =
      new Format("sitemap", "application/xml; charset=utf-8", ".xml");

  @Override
  protected void configure() {
    install(new RenderModule());
    bind(FeedTexts.class).in(Singleton.class);
    Provider<FeedTexts> texts = getProvider(FeedTexts.class);
    add(RSS, FeedView.class, (view, sink) -> new RssFeed(texts.get(), view, sink).write());
    add(ATOM, FeedView.class, (view, sink) -> new AtomFeed(texts.get(), view, sink).write());
    add(JSON_FEED, FeedView.class, (view, sink) -> new JsonFeed(texts.get(), view, sink).write());
    add(SITEMAP, SitemapIndexView.class, Sitemaps::index);
    add(SITEMAP, SitemapView.class, Sitemaps::pages);
    add(SITEMAP, NewsSitemapView.class, Sitemaps::news);
  }

  private <V extends View> void add(Format format, Class<V> view, ViewRenderer<V> renderer) {
    Multibinder.newSetBinder(binder(), ViewContribution.class, BuiltIn.class)
        .addBinding()
        .toInstance(ViewContribution.of(FeedRenderModule.class.getName(), format, view, renderer));
  }
}
