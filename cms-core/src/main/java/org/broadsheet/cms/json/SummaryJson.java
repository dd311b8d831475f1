package org.broadsheet.cms.json;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.ExplainerKind;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.visibility.VisibilityWindow;
import tools.jackson.core.JsonGenerator;

/**
 * Summaries as the store keeps them: derived data, so its shape may change with any version that
 * rewrites it.
 */
final class SummaryJson {
  private SummaryJson() {}

  static void write(ArticleSummary summary, JsonGenerator json) {
    ArticleWriter writer = new ArticleWriter(json, JsonForm.STORED);
    json.writeStartObject();
    json.writeStringProperty("id", summary.id().value());
    json.writeStringProperty("address", summary.address().path());
    json.writeStringProperty("headline", summary.headline());
    writer.text("short", summary.shortHeadline());
    writer.text("standfirst", summary.standfirst());
    writer.text("kicker", summary.kicker());
    json.writeStringProperty("kind", summary.kind());
    json.writeStringProperty("locale", summary.locale().toLanguageTag());
    json.writeStringProperty("section", summary.section().value());
    writer.list("tags", summary.tags(), writer::tag);
    writer.text("byline", summary.byline());
    writer.list("contributors", summary.contributors(), writer::credit);
    writer.object("media", summary.leadMedia(), writer::mediaItem);
    explainers(summary.explainers(), json);
    json.writeNumberProperty("urgency", summary.urgency());
    writer.object("breaking", summary.breaking(), writer::breaking);
    instant("first", summary.firstPublishedAt(), json);
    instant("published", summary.publishedAt(), json);
    instant("updated", summary.updatedAt(), json);
    instant("from", summary.window().from(), json);
    instant("until", summary.window().until(), json);
    json.writeNumberProperty("revision", summary.revision());
    json.writeEndObject();
  }

  private static void explainers(Map<ExplainerKind, String> explainers, JsonGenerator json) {
    if (explainers.isEmpty()) {
      return;
    }
    Map<String, String> sorted = new TreeMap<>();
    explainers.forEach((kind, text) -> sorted.put(kind.id(), text));
    json.writeName("explainers");
    json.writeStartObject();
    sorted.forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private static void instant(String name, Instant instant, JsonGenerator json) {
    json.writeStringProperty(name, instant.toString());
  }

  static ArticleSummary read(TreeReader reader) {
    String path = reader.text("address");
    ArticleAddress address =
        ArticleAddress.parse(path)
            .orElseThrow(
                () -> new InvalidContentException("address", "bad-address", "is not an address"));
    Locale locale = reader.optionalLocale("locale");
    List<MediaItem> media =
        reader.has("media")
            ? List.of(ArticleReader.mediaItem(Objects.requireNonNull(reader.object("media"))))
            : List.of();
    return new ArticleSummary(
        new ArticleId(reader.text("id")),
        address,
        reader.text("headline"),
        reader.optionalText("short"),
        reader.optionalText("standfirst"),
        reader.optionalText("kicker"),
        reader.text("kind"),
        locale == null ? Locale.UK : locale,
        new SectionId(reader.text("section")),
        ArticleReader.tags(reader),
        reader.optionalText("byline"),
        reader.objects("contributors").stream().map(ArticleReader::credit).toList(),
        media.isEmpty() ? null : media.get(0),
        explainers(reader.tree("explainers")),
        reader.integer("urgency", 4),
        ArticleReader.breaking(reader.object("breaking")),
        reader.instant("first"),
        reader.instant("published"),
        reader.instant("updated"),
        new VisibilityWindow(reader.instant("from"), reader.instant("until")),
        reader.whole("revision", 0));
  }

  private static Map<ExplainerKind, String> explainers(Data.Tree tree) {
    Map<ExplainerKind, String> explainers = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
    tree.fields()
        .forEach(
            (kind, text) -> {
              if (text instanceof Data.Text value) {
                explainers.put(new ExplainerKind(kind), value.value());
              }
            });
    return explainers;
  }
}
