package org.broadsheet.cms.render.feed;

import java.time.Instant;
import java.util.List;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.FeedView;
import org.jspecify.annotations.Nullable;

/** A feed as Atom (RFC 4287). */
final class AtomFeed {
  private final FeedTexts texts;
  private final FeedView view;
  private final Site site;
  private final XmlWriter xml;

  AtomFeed(FeedTexts texts, FeedView view, ByteSink sink) {
    this.texts = texts;
    this.view = view;
    this.site = view.frame().site();
    this.xml = new XmlWriter(sink);
  }

  void write() {
    String self = FeedTexts.self(view, ".atom");
    xml.start(
        "feed",
        "xmlns",
        "http://www.w3.org/2005/Atom",
        "xmlns:media",
        "http://search.yahoo.com/mrss/",
        "xml:lang",
        site.locale().toLanguageTag());
    xml.element("id", self);
    xml.element("title", FeedTexts.title(view));
    xml.given("subtitle", FeedTexts.description(view));
    xml.element("updated", FeedTexts.updated(view).toString());
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", FeedTexts.home(view));
    author(site.name(), site.absolute("/"));
    if (site.logo() != null) {
      xml.element("logo", Permalinks.uri(site.absolute(site.logo())));
    }
    List<Instant> updates = FeedTexts.distinctUpdates(view);
    for (int i = 0; i < view.entries().size(); i++) {
      entry(view.entries().get(i), updates.get(i));
    }
    xml.end();
  }

  private void entry(FeedView.Entry entry, Instant updated) {
    Article article = entry.article();
    String language = article.locale().toLanguageTag();
    if (article.locale().equals(site.locale())) {
      xml.start("entry");
    } else {
      xml.start("entry", "xml:lang", language);
    }
    xml.element("id", Permalinks.ofId(site, article.id()));
    xml.element("title", article.headline());
    xml.empty(
        "link",
        "rel",
        "alternate",
        "type",
        "text/html",
        "hreflang",
        language,
        "href",
        Permalinks.of(site, entry.address()));
    xml.element("published", FeedTexts.seconds(entry.firstPublishedAt()).toString());
    xml.element("updated", updated.toString());
    for (FeedTexts.Author each : FeedTexts.authors(article, site)) {
      author(each.name(), each.url());
    }
    for (String each : FeedTexts.categories(entry)) {
      xml.empty("category", "term", each);
    }
    xml.given("rights", article.rights().notice());
    xml.element("summary", FeedTexts.summary(article));
    FeedTexts.picture(article).ifPresent(this::media);
    xml.given("content", texts.content(entry, view), "type", "html");
    xml.end();
  }

  private void author(String name, @Nullable String url) {
    xml.start("author");
    xml.element("name", name);
    xml.given("uri", url);
    xml.end();
  }

  private void media(MediaItem picture) {
    Rendition file = FeedTexts.file(picture);
    xml.empty(
        "media:content",
        "url",
        Permalinks.uri(site.absolute(file.href())),
        "type",
        file.type(),
        "medium",
        "image");
  }
}
