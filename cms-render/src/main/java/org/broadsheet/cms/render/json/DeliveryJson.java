package org.broadsheet.cms.render.json;

import java.util.List;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.related.RelatedArticle;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.TagReference;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.ArticleListView;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.PageFrame;
import org.broadsheet.cms.view.RelatedView;
import org.broadsheet.cms.view.SectionsView;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What the delivery API answers. */
final class DeliveryJson {
  private DeliveryJson() {}

  static void article(ArticleView view, ByteSink sink) {
    sink.write(PublicArticle.write(view.article(), view.links(), view.frame()));
  }

  static void articleLine(ArticleView view, ByteSink sink) {
    article(view, sink);
    sink.write("\n");
  }

  static void articles(ArticleListView view, ByteSink sink) {
    sink.write("{\"articles\":[");
    String separator = "";
    for (Article article : view.articles()) {
      sink.write(separator);
      sink.write(PublicArticle.write(article, view.links(), view.frame()));
      separator = ",";
    }
    // A cursor is made of letters, digits, - and _ only, but this does not rely on that.
    sink.write("],\"next\":");
    JsonWriting.write(sink, json -> JsonWriting.value(view.next(), json));
    sink.write("}");
  }

  static void articleLines(ArticleListView view, ByteSink sink) {
    for (Article article : view.articles()) {
      sink.write(PublicArticle.write(article, view.links(), view.frame()));
      sink.write("\n");
    }
  }

  static void related(RelatedView view, ByteSink sink) {
    JsonWriting.write(
        sink,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("id", view.article().value());
          json.writeArrayPropertyStart("related");
          for (ArticleView.RelatedEntry each : view.entries()) {
            json.writeStartObject();
            summary(each.article(), view.frame(), json);
            reasons(each.reasons(), json);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void reasons(List<RelatedArticle.Reason> reasons, JsonGenerator json) {
    json.writeArrayPropertyStart("reasons");
    for (RelatedArticle.Reason each : reasons) {
      json.writeStartObject();
      json.writeStringProperty("kind", JsonWriting.word(each.kind().name()));
      json.writeArrayPropertyStart("detail");
      each.detail().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The fields of an article that lists show. */
  private static void summary(ArticleSummary article, PageFrame frame, JsonGenerator json) {
    Site site = frame.site();
    json.writeStringProperty("id", article.id().value());
    json.writeStringProperty("url", site.absolute(article.address().path()));
    json.writeStringProperty("headline", article.headline());
    JsonWriting.text("kicker", article.kicker(), json);
    JsonWriting.text("standfirst", article.standfirst(), json);
    json.writeStringProperty("kind", article.kind());
    json.writeStringProperty("locale", article.locale().toLanguageTag());
    json.writeStringProperty("section", article.section().value());
    json.writeArrayPropertyStart("tags");
    for (TagReference tag : article.tags()) {
      json.writeString(tag.name());
    }
    json.writeEndArray();
    JsonWriting.text("byline", article.byline(), json);
    json.writeArrayPropertyStart("contributors");
    for (Credit each : article.contributors()) {
      json.writeStartObject();
      json.writeStringProperty("name", each.name());
      json.writeStringProperty("role", each.role());
      json.writeEndObject();
    }
    json.writeEndArray();
    image(article.leadMedia(), site, json);
    json.writeStringProperty("firstPublishedAt", article.firstPublishedAt().toString());
    json.writeStringProperty("publishedAt", article.publishedAt().toString());
    json.writeStringProperty("updatedAt", article.updatedAt().toString());
  }

  private static void image(@Nullable MediaItem item, Site site, JsonGenerator json) {
    if (item == null || item.renditions().isEmpty()) {
      json.writeNullProperty("image");
      return;
    }
    Rendition file = item.renditions().get(0);
    json.writeObjectPropertyStart("image");
    json.writeStringProperty("url", site.absolute(file.href()));
    json.writeStringProperty("type", file.type());
    json.writeNumberProperty("width", file.width());
    json.writeNumberProperty("height", file.height());
    JsonWriting.text("alt", item.alt(), json);
    json.writeEndObject();
  }

  static void sections(SectionsView view, ByteSink sink) {
    Site site = view.frame().site();
    JsonWriting.write(
        sink,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("sections");
          for (Section each : view.frame().sections().all()) {
            json.writeStartObject();
            json.writeStringProperty("id", each.id().value());
            json.writeStringProperty("slug", each.slug().value());
            json.writeStringProperty("name", each.name());
            JsonWriting.text("parent", each.parent() == null ? null : each.parent().value(), json);
            JsonWriting.text("description", each.description(), json);
            json.writeStringProperty("url", site.absolute("/section/" + each.slug()));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
