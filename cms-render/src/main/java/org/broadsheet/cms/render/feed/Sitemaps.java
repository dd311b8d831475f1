package org.broadsheet.cms.render.feed;

import java.time.Instant;
import java.util.Locale;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.NewsSitemapView;
import org.broadsheet.cms.view.SitemapIndexView;
import org.broadsheet.cms.view.SitemapView;
import org.jspecify.annotations.Nullable;

/** What crawlers read: the sitemap protocol 0.9, with Google's extension for news. */
final class Sitemaps {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

  private Sitemaps() {}

  static void index(SitemapIndexView view, ByteSink sink) {
    Site site = view.frame().site();
    XmlWriter xml = new XmlWriter(sink);
    xml.start("sitemapindex", "xmlns", NAMESPACE);
    for (SitemapIndexView.Entry each : view.files()) {
      xml.start("sitemap");
      place(site.absolute(each.path()), each.updatedAt(), xml);
      xml.end();
    }
    xml.end();
  }

  static void pages(SitemapView view, ByteSink sink) {
    Site site = view.frame().site();
    XmlWriter xml = new XmlWriter(sink);
    xml.start("urlset", "xmlns", NAMESPACE);
    for (SitemapView.Entry each : view.pages()) {
      xml.start("url");
      place(site.absolute(each.path()), each.updatedAt(), xml);
      xml.end();
    }
    xml.end();
  }

  private static void place(String address, @Nullable Instant updated, XmlWriter xml) {
    xml.element("loc", address);
    if (updated != null) {
      xml.element("lastmod", FeedTexts.seconds(updated).toString());
    }
  }

  static void news(NewsSitemapView view, ByteSink sink) {
    Site site = view.frame().site();
    XmlWriter xml = new XmlWriter(sink);
    xml.start("urlset", "xmlns", NAMESPACE, "xmlns:news", NEWS);
    for (ArticleSummary each : view.articles()) {
      xml.start("url");
      xml.element("loc", Permalinks.of(site, each.address()));
      xml.start("news:news");
      xml.start("news:publication");
      xml.element("news:name", site.name());
      xml.element("news:language", language(each.locale()));
      xml.end();
      xml.element("news:publication_date", FeedTexts.seconds(each.firstPublishedAt()).toString());
      xml.element("news:title", each.headline());
      xml.end();
      xml.end();
    }
    xml.end();
  }

  /** By the language alone, but for Chinese, whose script Google wants to know. */
  private static String language(Locale locale) {
    String language = locale.getLanguage();
    if (!language.equals("zh")) {
      return language.isEmpty() ? "en" : language;
    }
    boolean traditional =
        locale.getScript().equals("Hant")
            || locale.getCountry().equals("TW")
            || locale.getCountry().equals("HK");
    return traditional ? "zh-tw" : "zh-cn";
  }
}
