package org.broadsheet.cms.render.exchange;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Correction;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.CustomBlock;
import org.broadsheet.cms.content.Embed;
import org.broadsheet.cms.content.Figure;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.content.Rule;
import org.broadsheet.cms.content.Table;
import org.broadsheet.cms.content.Text;
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
 * An article as an ANS story. Key points and explainers are groups of elements whose subtype says
 * what they are. Only public fields.
 */
final class AnsArticle {
  static final String SCHEMA =
      "https://raw.githubusercontent.com/washingtonpost/ans-schema/master/src/main/resources/schema"
          + "/ans/0.10.10/story.json";

  private static final String VERSION = "0.10.10";

  private final ExchangeTexts texts;
  private final ArticleView view;
  private final Article article;
  private final Site site;
  private final JsonGenerator json;

  AnsArticle(ExchangeTexts texts, ArticleView view, JsonGenerator json) {
    this.texts = texts;
    this.view = view;
    this.article = view.article();
    this.site = view.frame().site();
    this.json = json;
  }

  void write() {
    json.writeStartObject();
    typed("story", article.id().value());
    json.writeStringProperty("version", VERSION);
    json.writeStringProperty("subtype", article.kind());
    json.writeStringProperty("language", article.locale().toLanguageTag());
    json.writeStringProperty("canonical_url", Permalinks.canonical(site, article, view.address()));
    json.writeStringProperty("slug", article.slug().value());
    json.writeStringProperty("status", "published");
    JsonWriting.given("copyright", article.rights().notice(), json);
    dates();
    basic("headlines", article.headline(), () -> article.headlines().forEach(this::headline));
    if (article.standfirst() != null) {
      basic("subheadlines", article.standfirst(), () -> {});
      basic("description", article.standfirst(), () -> {});
    }
    label();
    credits();
    taxonomy();
    json.writeObjectPropertyStart("owner");
    json.writeStringProperty(
        "name", article.rights().holder() == null ? site.name() : article.rights().holder());
    json.writeEndObject();
    json.writeObjectPropertyStart("syndication");
    json.writeBooleanProperty("external_distribution", article.rights().syndicate());
    json.writeEndObject();
    JsonWriting.given("editor_note", article.publicNote(), json);
    promo();
    corrections();
    json.writeArrayPropertyStart("content_elements");
    keyPoints();
    article.blocks().forEach(this::block);
    article.explainers().forEach(this::explainer);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void typed(String type, String id) {
    json.writeStringProperty("type", type);
    json.writeStringProperty("_id", id);
  }

  private void dates() {
    String first = ExchangeTexts.date(article.firstPublishedAt());
    String published = ExchangeTexts.date(article.publishedAt());
    json.writeStringProperty("created_date", first);
    json.writeStringProperty("first_publish_date", first);
    json.writeStringProperty("publish_date", published);
    json.writeStringProperty("display_date", published);
    json.writeStringProperty("last_updated_date", ExchangeTexts.date(article.updatedAt()));
  }

  private void basic(String name, String text, Runnable further) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("basic", text);
    further.run();
    json.writeEndObject();
  }

  private void headline(String role, String text) {
    if (!role.equals("basic")) {
      json.writeStringProperty(role, text);
    }
  }

  private void label() {
    if (article.kicker() != null && !article.kicker().isBlank()) {
      json.writeObjectPropertyStart("label");
      json.writeObjectPropertyStart("basic");
      json.writeStringProperty("text", article.kicker());
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private void credits() {
    json.writeObjectPropertyStart("credits");
    List<Credit> photographers = new ArrayList<>();
    json.writeArrayPropertyStart("by");
    for (Credit each : article.contributors()) {
      if (each.role().equals("photographer")) {
        photographers.add(each);
      } else {
        author(each);
      }
    }
    json.writeEndArray();
    if (!photographers.isEmpty()) {
      json.writeArrayPropertyStart("photos_by");
      photographers.forEach(this::author);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void author(Credit credit) {
    String id = credit.contributor().value();
    json.writeStartObject();
    typed("author", id);
    json.writeStringProperty("version", VERSION);
    json.writeStringProperty("name", credit.name());
    json.writeStringProperty("role", credit.role());
    JsonWriting.given(
        "url", Slug.isWellFormed(id) ? site.absolute("/author/" + id) : credit.url(), json);
    json.writeEndObject();
  }

  private void taxonomy() {
    json.writeObjectPropertyStart("taxonomy");
    List<Section> path = view.sectionPath();
    if (!path.isEmpty()) {
      json.writeName("primary_section");
      section(path.get(path.size() - 1));
    }
    json.writeArrayPropertyStart("sections");
    path.forEach(this::section);
    json.writeEndArray();
    json.writeArrayPropertyStart("tags");
    for (TagReference each : article.tags()) {
      json.writeStartObject();
      json.writeStringProperty("_id", each.id().value());
      json.writeStringProperty("text", each.name());
      json.writeStringProperty("slug", each.id().value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void section(Section section) {
    json.writeStartObject();
    typed("section", section.id().value());
    json.writeStringProperty("version", VERSION);
    json.writeStringProperty("name", section.name());
    JsonWriting.given("description", section.description(), json);
    json.writeStringProperty("path", "/section/" + section.slug());
    json.writeEndObject();
  }

  private void promo() {
    article
        .leadMedia()
        .filter(AnsArticle::isPicture)
        .ifPresent(
            item -> {
              json.writeObjectPropertyStart("promo_items");
              json.writeName("basic");
              image(item);
              json.writeEndObject();
            });
  }

  private static boolean isPicture(MediaItem item) {
    return item.type().equals(MediaItem.PICTURE) && !item.renditions().isEmpty();
  }

  private void image(MediaItem item) {
    Rendition file = item.renditions().get(0);
    json.writeStartObject();
    typed("image", item.id());
    json.writeStringProperty("version", VERSION);
    json.writeStringProperty("url", Permalinks.uri(site.absolute(file.href())));
    if (file.width() > 0 && file.height() > 0) {
      json.writeNumberProperty("width", file.width());
      json.writeNumberProperty("height", file.height());
      json.writeObjectPropertyStart("focal_point");
      json.writeNumberProperty("x", Math.round(item.focalPoint().x() * file.width()));
      json.writeNumberProperty("y", Math.round(item.focalPoint().y() * file.height()));
      json.writeEndObject();
    }
    JsonWriting.given("alt_text", item.alt(), json);
    JsonWriting.given("caption", item.caption(), json);
    if (item.credit() != null && !item.credit().isBlank()) {
      json.writeObjectPropertyStart("credits");
      json.writeArrayPropertyStart("by");
      json.writeStartObject();
      json.writeStringProperty("type", "author");
      json.writeStringProperty("name", item.credit());
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void corrections() {
    if (article.corrections().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("corrections");
    for (Correction each : article.corrections()) {
      json.writeStartObject();
      json.writeStringProperty("type", "correction");
      json.writeStringProperty("correction_type", each.type());
      json.writeStringProperty("text", each.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void keyPoints() {
    if (article.keyPoints().isEmpty()) {
      return;
    }
    group("key-points", "key-points");
    json.writeStartObject();
    json.writeStringProperty("type", "list");
    json.writeStringProperty("list_type", "unordered");
    json.writeArrayPropertyStart("items");
    article.keyPoints().forEach(each -> text(null, List.of(new Text(each))));
    json.writeEndArray();
    json.writeEndObject();
    endGroup();
  }

  private void explainer(Explainer explainer) {
    if (explainer.blocks().isEmpty()) {
      return;
    }
    group("explainer-" + explainer.kind().id(), explainer.kind().id());
    header(null, 2, texts.wording(view).explainer(explainer.kind()));
    explainer.blocks().forEach(this::block);
    endGroup();
  }

  private void group(String id, String subtype) {
    json.writeStartObject();
    typed("element_group", id);
    json.writeStringProperty("subtype", subtype);
    json.writeArrayPropertyStart("content_elements");
  }

  private void endGroup() {
    json.writeEndArray();
    json.writeEndObject();
  }

  private void block(Block block) {
    switch (block) {
      case Paragraph paragraph -> text(paragraph.id(), paragraph.inlines());
      case Heading heading -> header(heading.id(), heading.level(), heading.text());
      case Quotation quotation -> quotation(quotation);
      case ListBlock list -> list(list);
      case Figure figure ->
          article.findMedia(figure.media()).filter(AnsArticle::isPicture).ifPresent(this::image);
      case Table table -> table(table);
      case Embed embed -> embed(embed);
      case Rule rule -> {
        json.writeStartObject();
        typed("divider", rule.id());
        json.writeEndObject();
      }
      // Written as on pages, by whatever renderer is installed.
      case CustomBlock custom -> html(custom);
    }
  }

  private void text(@Nullable String id, List<Inline> inlines) {
    json.writeStartObject();
    json.writeStringProperty("type", "text");
    JsonWriting.given("_id", id, json);
    json.writeStringProperty("content", texts.inlineHtml(inlines, view));
    json.writeEndObject();
  }

  private void header(@Nullable String id, int level, String text) {
    json.writeStartObject();
    json.writeStringProperty("type", "header");
    JsonWriting.given("_id", id, json);
    json.writeNumberProperty("level", level);
    json.writeStringProperty("content", texts.inlineHtml(List.of(new Text(text)), view));
    json.writeEndObject();
  }

  private void quotation(Quotation quotation) {
    json.writeStartObject();
    typed("quote", quotation.id());
    json.writeArrayPropertyStart("content_elements");
    quotation.blocks().forEach(this::block);
    json.writeEndArray();
    if (quotation.attribution() != null) {
      json.writeName("citation");
      text(null, List.of(new Text(quotation.attribution())));
    }
    json.writeEndObject();
  }

  private void list(ListBlock list) {
    json.writeStartObject();
    typed("list", list.id());
    json.writeStringProperty("list_type", list.ordered() ? "ordered" : "unordered");
    json.writeArrayPropertyStart("items");
    list.items().forEach(each -> text(null, each));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void table(Table table) {
    json.writeStartObject();
    typed("table", table.id());
    if (!table.header().isEmpty()) {
      json.writeArrayPropertyStart("header");
      table.header().forEach(each -> text(null, each));
      json.writeEndArray();
    }
    json.writeArrayPropertyStart("rows");
    for (List<List<Inline>> row : table.rows()) {
      json.writeStartArray();
      row.forEach(each -> text(null, each));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void embed(Embed embed) {
    json.writeStartObject();
    typed("interstitial_link", embed.id());
    json.writeStringProperty("url", Permalinks.uri(embed.url()));
    json.writeStringProperty("content", embed.title() == null ? embed.url() : embed.title());
    json.writeEndObject();
  }

  private void html(CustomBlock block) {
    json.writeStartObject();
    typed("raw_html", block.id());
    json.writeStringProperty("content", texts.html(List.of(block), view));
    json.writeEndObject();
  }
}
