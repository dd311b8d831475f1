package org.broadsheet.cms.render.feed;

import java.util.List;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.json.JsonWriting;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.FeedView;
import tools.jackson.core.JsonGenerator;

/** A feed as JSON Feed 1.1. */
final class JsonFeed {
  private final FeedTexts texts;
  private final FeedView view;
  private final Site site;
  private final ByteSink sink;

  JsonFeed(FeedTexts texts, FeedView view, ByteSink sink) {
    this.texts = texts;
    this.view = view;
    this.site = view.frame().site();
    this.sink = sink;
  }

  void write() {
    JsonWriting.write(sink, this::feed);
  }

  private void feed(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
    json.writeStringProperty("title", FeedTexts.title(view));
    json.writeStringProperty("home_page_url", FeedTexts.home(view));
    json.writeStringProperty("feed_url", FeedTexts.self(view, ".json"));
    JsonWriting.given("description", FeedTexts.description(view), json);
    json.writeStringProperty("language", site.locale().toLanguageTag());
    if (site.logo() != null) {
      json.writeStringProperty("icon", Permalinks.uri(site.absolute(site.logo())));
    }
    authors(List.of(new FeedTexts.Author(site.name(), site.absolute("/"))), json);
    json.writeArrayPropertyStart("items");
    view.entries().forEach(each -> item(each, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void item(FeedView.Entry entry, JsonGenerator json) {
    Article article = entry.article();
    json.writeStartObject();
    json.writeStringProperty("id", Permalinks.ofId(site, article.id()));
    json.writeStringProperty("url", Permalinks.of(site, entry.address()));
    JsonWriting.given("external_url", article.canonicalUrl(), json);
    json.writeStringProperty("title", article.headline());
    json.writeStringProperty("content_html", texts.content(entry, view));
    json.writeStringProperty("summary", FeedTexts.summary(article));
    FeedTexts.picture(article)
        .ifPresent(
            picture ->
                json.writeStringProperty(
                    "image", Permalinks.uri(site.absolute(FeedTexts.file(picture).href()))));
    json.writeStringProperty(
        "date_published", FeedTexts.seconds(entry.firstPublishedAt()).toString());
    json.writeStringProperty("date_modified", FeedTexts.seconds(entry.updatedAt()).toString());
    List<FeedTexts.Author> authors = FeedTexts.authors(article, site);
    if (!authors.isEmpty()) {
      authors(authors, json);
    }
    List<String> tags = FeedTexts.categories(entry);
    if (!tags.isEmpty()) {
      json.writeArrayPropertyStart("tags");
      tags.forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeStringProperty("language", article.locale().toLanguageTag());
    json.writeEndObject();
  }

  private static void authors(List<FeedTexts.Author> authors, JsonGenerator json) {
    json.writeArrayPropertyStart("authors");
    for (FeedTexts.Author each : authors) {
      json.writeStartObject();
      json.writeStringProperty("name", each.name());
      JsonWriting.given("url", each.url(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
