package org.broadsheet.cms.render.exchange;

import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.article.Rights;
import org.broadsheet.cms.article.TrustIndicator;
import org.broadsheet.cms.asset.FocalPoint;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.json.JsonWriting;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.TagReference;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.view.ArticleView;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * An article as ninjs 3.1. Only public fields: no embargo, expiry or internal note. The body goes
 * out as HTML and as plain text; key points and explainers are bodies with a role of their own.
 */
final class NinjsArticle {
  static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";

  private static final Pattern WORDS = Pattern.compile("\\S+");
  private static final String HTML = "text/html";
  private static final String PLAIN = "text/plain";

  private final ExchangeTexts texts;
  private final ArticleView view;
  private final Article article;
  private final Site site;
  private final JsonGenerator json;

  NinjsArticle(ExchangeTexts texts, ArticleView view, JsonGenerator json) {
    this.texts = texts;
    this.view = view;
    this.article = view.article();
    this.site = view.frame().site();
    this.json = json;
  }

  void write() {
    json.writeStartObject();
    json.writeObjectPropertyStart("standard");
    json.writeStringProperty("name", "ninjs");
    json.writeStringProperty("version", "3.1");
    json.writeStringProperty("schema", SCHEMA);
    json.writeEndObject();
    json.writeStringProperty("uri", Permalinks.ofId(site, article.id()));
    json.writeStringProperty("type", "text");
    json.writeStringProperty("representationType", "full");
    json.writeStringProperty("profile", article.kind());
    json.writeStringProperty("version", Long.toString(article.revision()));
    json.writeStringProperty("firstCreated", ExchangeTexts.date(article.firstPublishedAt()));
    json.writeStringProperty("versionCreated", ExchangeTexts.date(article.updatedAt()));
    json.writeStringProperty("contentCreated", ExchangeTexts.date(article.publishedAt()));
    json.writeStringProperty("pubStatus", "usable");
    json.writeNumberProperty("urgency", article.urgency());
    rights();
    json.writeStringProperty("language", article.locale().toLanguageTag());
    headlines();
    descriptions();
    bodies();
    JsonWriting.given("by", article.printedByline(), json);
    JsonWriting.given("located", article.dateline(), json);
    sources();
    subjects();
    alternativeIds();
    associations();
    trust();
    sourceType();
    json.writeEndObject();
  }

  private void rights() {
    Rights rights = article.rights();
    json.writeStringProperty(
        "copyrightHolder", rights.holder() == null ? site.name() : rights.holder());
    JsonWriting.given("copyrightNotice", rights.notice(), json);
    JsonWriting.given("usageTerms", rights.terms(), json);
  }

  private void headlines() {
    json.writeArrayPropertyStart("headlines");
    valued("main", PLAIN, article.headline());
    article.headlines().forEach((role, text) -> valued(role, PLAIN, text));
    json.writeEndArray();
    JsonWriting.given("title", article.headlineFor("short"), json);
  }

  private void descriptions() {
    if (article.standfirst() != null && !article.standfirst().isBlank()) {
      json.writeArrayPropertyStart("descriptions");
      valued("summary", PLAIN, article.standfirst());
      json.writeEndArray();
    }
  }

  private void valued(String role, String type, String text) {
    json.writeStartObject();
    json.writeStringProperty("role", role);
    json.writeStringProperty("contentType", type);
    json.writeStringProperty("value", text);
    json.writeEndObject();
  }

  private void bodies() {
    json.writeArrayPropertyStart("bodies");
    body("main", HTML, texts.html(article.blocks(), view));
    body("main", PLAIN, PlainText.ofBlocks(article.blocks()));
    if (!article.keyPoints().isEmpty()) {
      body("key-points", PLAIN, String.join("\n", article.keyPoints()));
    }
    for (Explainer explainer : article.explainers()) {
      body(explainer.kind().id(), HTML, texts.html(explainer.blocks(), view));
    }
    json.writeEndArray();
  }

  private void body(String role, String type, String text) {
    json.writeStartObject();
    json.writeStringProperty("role", role);
    json.writeStringProperty("contentType", type);
    if (type.equals(PLAIN)) {
      json.writeNumberProperty("charCount", text.codePointCount(0, text.length()));
      json.writeNumberProperty("wordCount", WORDS.matcher(text).results().count());
    }
    json.writeStringProperty("value", text);
    json.writeEndObject();
  }

  private void sources() {
    if (article.contributors().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("infoSources");
    for (Credit each : article.contributors()) {
      json.writeStartObject();
      json.writeStringProperty("name", each.name());
      json.writeStringProperty("role", each.role());
      uri(authorPage(each));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private @Nullable String authorPage(Credit credit) {
    String id = credit.contributor().value();
    return Slug.isWellFormed(id) ? site.absolute("/author/" + id) : credit.url();
  }

  private void uri(@Nullable String address) {
    if (address != null) {
      json.writeStringProperty("uri", Permalinks.uri(address));
    }
  }

  private void subjects() {
    json.writeArrayPropertyStart("subjects");
    for (Section each : view.sectionPath()) {
      subject(each.name(), "section", site.absolute("/section/" + each.slug()));
    }
    for (TagReference each : article.tags()) {
      String id = each.id().value();
      subject(each.name(), "tag", Slug.isWellFormed(id) ? site.absolute("/tag/" + id) : null);
    }
    json.writeEndArray();
  }

  private void subject(String name, String relation, @Nullable String address) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("rel", relation);
    uri(address);
    json.writeEndObject();
  }

  private void alternativeIds() {
    json.writeArrayPropertyStart("altIds");
    alternativeId("id", article.id().value());
    alternativeId("slug", article.slug().value());
    alternativeId("webPage", Permalinks.canonical(site, article, view.address()));
    json.writeEndArray();
  }

  private void alternativeId(String role, String value) {
    json.writeStartObject();
    json.writeStringProperty("role", role);
    json.writeStringProperty("value", value);
    json.writeEndObject();
  }

  private void associations() {
    if (article.media().isEmpty() && view.related().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("associations");
    article.media().forEach(this::media);
    view.related().forEach(each -> related(each.article()));
    json.writeEndArray();
  }

  private void related(ArticleSummary other) {
    json.writeStartObject();
    json.writeStringProperty("name", other.id().value());
    json.writeStringProperty("rel", "related");
    json.writeStringProperty("uri", Permalinks.ofId(site, other.id()));
    json.writeStringProperty("type", "text");
    json.writeStringProperty("representationType", "partial");
    json.writeArrayPropertyStart("headlines");
    valued("main", PLAIN, other.headline());
    json.writeEndArray();
    json.writeEndObject();
  }

  private void media(MediaItem item) {
    json.writeStartObject();
    json.writeStringProperty("name", item.id());
    json.writeStringProperty("rel", item.role());
    json.writeStringProperty(
        "uri", Permalinks.ofId(site, article.id()) + "#" + Permalinks.uri(item.id()));
    json.writeStringProperty("type", type(item));
    JsonWriting.given("by", item.credit(), json);
    json.writeArrayPropertyStart("descriptions");
    if (item.caption() != null) {
      valued("caption", PLAIN, item.caption());
    }
    if (item.alt() != null) {
      valued("alt", PLAIN, item.alt());
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("renditions");
    item.renditions().forEach(each -> rendition(each, item.focalPoint()));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String type(MediaItem item) {
    return switch (item.type().toLowerCase(Locale.ROOT)) {
      case "picture", "video", "audio", "graphic" -> item.type().toLowerCase(Locale.ROOT);
      default -> "component";
    };
  }

  private void rendition(Rendition file, FocalPoint point) {
    json.writeStartObject();
    json.writeStringProperty("name", file.name());
    json.writeStringProperty("href", Permalinks.uri(site.absolute(file.href())));
    json.writeStringProperty("contentType", file.type());
    if (file.width() > 0 && file.height() > 0) {
      json.writeNumberProperty("width", file.width());
      json.writeNumberProperty("height", file.height());
      if (!point.equals(FocalPoint.CENTRE)) {
        json.writeObjectPropertyStart("poi");
        json.writeNumberProperty("x", Math.round(point.x() * file.width()));
        json.writeNumberProperty("y", Math.round(point.y() * file.height()));
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private void trust() {
    if (article.trust().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("trustIndicators");
    for (TrustIndicator each : article.trust()) {
      json.writeStartObject();
      json.writeStringProperty("title", each.name());
      if (each.href() != null) {
        json.writeStringProperty("href", Permalinks.uri(site.absolute(each.href())));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void sourceType() {
    String type = article.sourceType();
    if (type != null && !type.isBlank()) {
      json.writeObjectPropertyStart("digitalSourceType");
      json.writeStringProperty("literal", type.substring(type.lastIndexOf('/') + 1));
      json.writeEndObject();
    }
  }
}
