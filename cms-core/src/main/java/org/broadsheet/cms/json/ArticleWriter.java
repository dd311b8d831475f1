package org.broadsheet.cms.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.Breaking;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.article.Correction;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.Embargo;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.article.RelatedPin;
import org.broadsheet.cms.article.Rights;
import org.broadsheet.cms.article.TrustIndicator;
import org.broadsheet.cms.asset.FocalPoint;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.section.TagReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An article as JSON, in the order of the documented form. */
final class ArticleWriter {
  private final JsonGenerator json;
  private final JsonForm form;
  private final BlockWriter blocks;

  ArticleWriter(JsonGenerator json, JsonForm form) {
    this.json = json;
    this.form = form;
    this.blocks = new BlockWriter(json, form != JsonForm.PUBLIC);
  }

  /**
   * Writes one article.
   *
   * @param further fields to add at the end, such as links of an API
   */
  static void write(Article article, JsonForm form, Data.Tree further, JsonGenerator json) {
    json.writeStartObject();
    new ArticleWriter(json, form).writeFields(article);
    DataJson.writeFields(further, json);
    json.writeEndObject();
  }

  private void writeFields(Article article) {
    json.writeStringProperty("id", article.id().value());
    json.writeStringProperty("headline", article.headline());
    headlines(article.headlines());
    json.writeStringProperty("slug", article.slug().value());
    json.writeStringProperty("locale", article.locale().toLanguageTag());
    text("translationGroup", article.translationGroup());
    json.writeStringProperty("kind", article.kind());
    text("kicker", article.kicker());
    text("standfirst", article.standfirst());
    list("keyPoints", article.keyPoints(), json::writeString);
    text("byline", article.byline());
    list("contributors", article.contributors(), this::credit);
    text("dateline", article.dateline());
    text("series", article.series());
    json.writeStringProperty("section", article.section().value());
    list("sections", furtherSections(article), each -> json.writeString(each.value()));
    list("tags", article.tags(), this::tag);
    list("media", article.media(), this::mediaItem);
    if (!omit(article.blocks().isEmpty())) {
      blocks.blocks("blocks", article.blocks());
    }
    list("explainers", article.explainers(), this::explainer);
    json.writeNumberProperty("urgency", article.urgency());
    object("breaking", article.breaking(), this::breaking);
    writeInternal(article);
    list("corrections", article.corrections(), this::correction);
    if (!omit(article.rights().equals(Rights.DEFAULT))) {
      object("rights", article.rights(), this::rights);
    }
    text("canonicalUrl", article.canonicalUrl());
    text("sourceType", article.sourceType());
    list("trust", article.trust(), this::trust);
    text("sensitivity", article.sensitivity());
    text("publicNote", article.publicNote());
    writeKept(article);
  }

  /** In the stored form the primary section is not repeated. */
  private List<SectionId> furtherSections(Article article) {
    List<SectionId> sections = article.sections();
    return form == JsonForm.STORED ? sections.subList(1, sections.size()) : sections;
  }

  private void writeInternal(Article article) {
    if (form == JsonForm.PUBLIC) {
      return;
    }
    list("related", article.related(), this::pin);
    list("relatedBans", article.relatedBans(), this::articleId);
    object("embargo", article.embargo(), this::embargo);
    instant("publishAt", article.publishAt());
    instant("expiresAt", article.expiresAt());
    list("aliases", article.aliases(), json::writeString);
    text("legal", article.legal());
    text("internalNote", article.internalNote());
    if (!omit(article.extensions().isEmpty())) {
      json.writeName("extensions");
      DataJson.write(article.extensions(), json);
    }
  }

  private void writeKept(Article article) {
    if (form == JsonForm.STORED) {
      return;
    }
    json.writeStringProperty("status", article.status().id());
    text("address", article.address() == null ? null : article.address().path());
    instant("firstPublishedAt", article.firstPublishedAt());
    instant("publishedAt", article.publishedAt());
    instant("updatedAt", article.updatedAt());
    json.writeNumberProperty("revision", article.revision());
  }

  private void headlines(Map<String, String> headlines) {
    if (omit(headlines.isEmpty())) {
      return;
    }
    json.writeName("headlines");
    json.writeStartObject();
    headlines.forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private void articleId(ArticleId id) {
    json.writeString(id.value());
  }

  void tag(TagReference tag) {
    if (tag.id().equals(TagId.of(tag.name()))) {
      json.writeString(tag.name());
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("id", tag.id().value());
    json.writeStringProperty("name", tag.name());
    json.writeEndObject();
  }

  void credit(Credit credit) {
    json.writeStartObject();
    if (!credit.contributor().equals(ContributorId.of(credit.name()))) {
      json.writeStringProperty("id", credit.contributor().value());
    }
    json.writeStringProperty("name", credit.name());
    json.writeStringProperty("role", credit.role());
    text("url", credit.url());
    end(credit.extensions());
  }

  void mediaItem(MediaItem item) {
    json.writeStartObject();
    json.writeStringProperty("id", item.id());
    json.writeStringProperty("role", item.role());
    json.writeStringProperty("type", item.type());
    text("alt", item.alt());
    text("caption", item.caption());
    text("credit", item.credit());
    if (!omit(item.focalPoint().equals(FocalPoint.CENTRE))) {
      json.writeName("focalPoint");
      json.writeStartObject();
      json.writeNumberProperty("x", item.focalPoint().x());
      json.writeNumberProperty("y", item.focalPoint().y());
      json.writeEndObject();
    }
    list("renditions", item.renditions(), this::rendition);
    end(item.extensions());
  }

  private void rendition(Rendition rendition) {
    json.writeStartObject();
    json.writeStringProperty("name", rendition.name());
    json.writeStringProperty("href", rendition.href());
    json.writeStringProperty("type", rendition.type());
    json.writeNumberProperty("width", rendition.width());
    json.writeNumberProperty("height", rendition.height());
    end(rendition.extensions());
  }

  private void explainer(Explainer explainer) {
    json.writeStartObject();
    json.writeStringProperty("kind", explainer.kind().id());
    blocks.blocks("blocks", explainer.blocks());
    end(explainer.extensions());
  }

  void breaking(Breaking breaking) {
    json.writeStartObject();
    json.writeStringProperty("from", breaking.from().toString());
    json.writeStringProperty("until", breaking.until().toString());
    text("text", breaking.text());
    end(breaking.extensions());
  }

  private void embargo(Embargo embargo) {
    json.writeStartObject();
    instant("until", embargo.until());
    text("reason", embargo.reason());
    end(embargo.extensions());
  }

  private void rights(Rights rights) {
    json.writeStartObject();
    text("holder", rights.holder());
    text("notice", rights.notice());
    text("terms", rights.terms());
    json.writeBooleanProperty("syndicate", rights.syndicate());
    end(rights.extensions());
  }

  private void correction(Correction correction) {
    json.writeStartObject();
    json.writeStringProperty("type", correction.type());
    json.writeStringProperty("text", correction.text());
    json.writeStringProperty("at", correction.at().toString());
    end(correction.extensions());
  }

  private void pin(RelatedPin pin) {
    json.writeStartObject();
    json.writeStringProperty("id", pin.id().value());
    json.writeNumberProperty("position", pin.position());
    instant("until", pin.until());
    end(pin.extensions());
  }

  private void trust(TrustIndicator trust) {
    json.writeStartObject();
    json.writeStringProperty("name", trust.name());
    text("href", trust.href());
    end(trust.extensions());
  }

  private void end(Data.Tree extensions) {
    if (form != JsonForm.PUBLIC) {
      DataJson.writeFields(extensions, json);
    }
    json.writeEndObject();
  }

  void text(String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    } else if (!omit(true)) {
      json.writeNullProperty(name);
    }
  }

  private void instant(String name, @Nullable Instant value) {
    text(name, value == null ? null : value.toString());
  }

  <T> void object(String name, @Nullable T value, Consumer<T> writer) {
    if (value != null) {
      json.writeName(name);
      writer.accept(value);
    } else if (!omit(true)) {
      json.writeNullProperty(name);
    }
  }

  <T> void list(String name, List<T> values, Consumer<? super T> writer) {
    if (omit(values.isEmpty())) {
      return;
    }
    json.writeName(name);
    json.writeStartArray();
    values.forEach(writer);
    json.writeEndArray();
  }

  /** Whether a value that is the default is left out. */
  private boolean omit(boolean isDefault) {
    return isDefault && form == JsonForm.STORED;
  }
}
