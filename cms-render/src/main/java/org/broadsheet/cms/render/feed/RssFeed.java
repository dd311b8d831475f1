package org.broadsheet.cms.render.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.FeedView;

/** A feed as RSS 2.0, with the whole text, authors and pictures by the usual extensions. */
final class RssFeed {
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final FeedTexts texts;
  private final FeedView view;
  private final Site site;
  private final XmlWriter xml;

  RssFeed(FeedTexts texts, FeedView view, ByteSink sink) {
    this.texts = texts;
    this.view = view;
    this.site = view.frame().site();
    this.xml = new XmlWriter(sink);
  }

  void write() {
    xml.start(
        "rss",
        "version",
        "2.0",
        "xmlns:atom",
        "http://www.w3.org/2005/Atom",
        "xmlns:content",
        "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:media",
        "http://search.yahoo.com/mrss/");
    xml.start("channel");
    xml.element("title", FeedTexts.title(view));
    xml.element("link", FeedTexts.home(view));
    xml.element("description", FeedTexts.description(view));
    xml.element("language", site.locale().toLanguageTag());
    if (!view.entries().isEmpty()) {
      xml.element("lastBuildDate", date(FeedTexts.updated(view)));
    }
    xml.empty(
        "atom:link",
        "href",
        FeedTexts.self(view, ".rss"),
        "rel",
        "self",
        "type",
        "application/rss+xml");
    logo();
    view.entries().forEach(this::item);
    xml.end();
    xml.end();
  }

  private void logo() {
    String logo = site.logo();
    // Programs that read RSS show GIF, JPEG and PNG only.
    if (logo != null && !logo.endsWith(".svg")) {
      xml.start("image");
      xml.element("url", Permalinks.uri(site.absolute(logo)));
      xml.element("title", FeedTexts.title(view));
      xml.element("link", FeedTexts.home(view));
      xml.end();
    }
  }

  private void item(FeedView.Entry entry) {
    Article article = entry.article();
    xml.start("item");
    xml.element("title", article.headline());
    xml.element("link", Permalinks.of(site, entry.address()));
    xml.element("guid", Permalinks.ofId(site, article.id()), "isPermaLink", "false");
    xml.element("description", FeedTexts.summary(article));
    for (FeedTexts.Author author : FeedTexts.authors(article, site)) {
      xml.element("dc:creator", author.name());
    }
    if (!article.locale().equals(site.locale())) {
      xml.element("dc:language", article.locale().toLanguageTag());
    }
    FeedTexts.categories(entry).forEach(each -> xml.element("category", each));
    xml.element("pubDate", date(entry.firstPublishedAt()));
    FeedTexts.picture(article).ifPresent(this::media);
    xml.given("content:encoded", texts.content(entry, view));
    xml.end();
  }

  private void media(MediaItem picture) {
    Rendition file = FeedTexts.file(picture);
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "url",
                Permalinks.uri(site.absolute(file.href())),
                "type",
                file.type(),
                "medium",
                "image"));
    if (file.width() > 0 && file.height() > 0) {
      attributes.addAll(List.of("width", "" + file.width(), "height", "" + file.height()));
    }
    xml.start("media:content", attributes.toArray(String[]::new));
    xml.given("media:description", picture.caption(), "type", "plain");
    xml.given("media:credit", picture.credit());
    xml.end();
  }

  private static String date(Instant instant) {
    return RFC_822.format(instant);
  }
}
