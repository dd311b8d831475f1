package org.broadsheet.cms.json;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Contributor;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.article.LiveUpdateId;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.site.SocialLink;
import org.broadsheet.cms.slug.Slug;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The model's values as JSON. Reading what was written gives an equal value; fields that are not
 * known are kept in its extensions. Thread-safe.
 */
public final class ContentJson {
  private ContentJson() {}

  /** The {@linkplain JsonForm#STORED stored} form, compact UTF-8. */
  public static byte[] writeArticle(Article article) {
    return writeArticle(article, JsonForm.STORED);
  }

  public static byte[] writeArticle(Article article, JsonForm form) {
    return writeArticle(article, form, Data.Tree.EMPTY);
  }

  /**
   * Any form, with fields of the caller behind those of the article.
   *
   * @param further fields to add at the end, such as links of an API
   */
  public static byte[] writeArticle(Article article, JsonForm form, Data.Tree further) {
    return DataJson.write(json -> ArticleWriter.write(article, form, further, json));
  }

  /**
   * Reads any form. Fields that are missing keep the builder's defaults, so the id and the headline
   * are missing too if they were not given.
   */
  public static Article.Builder readArticle(byte[] json) {
    return readArticle(DataJson.readTree(json));
  }

  public static Article.Builder readArticle(Data.Tree tree) {
    return ArticleReader.article(new TreeReader(tree));
  }

  /** A summary for the store, compact UTF-8. */
  public static byte[] writeSummary(ArticleSummary summary) {
    return DataJson.write(json -> SummaryJson.write(summary, json));
  }

  /** Reads what {@link #writeSummary} wrote. */
  public static ArticleSummary readSummary(byte[] json) {
    return SummaryJson.read(new TreeReader(DataJson.readTree(json)));
  }

  public static byte[] write(Section section) {
    return DataJson.write(
        json -> {
          begin(json, section.id().value(), section.name());
          json.writeStringProperty("slug", section.slug().value());
          text(json, "parent", section.parent() == null ? null : section.parent().value());
          text(json, "description", section.description());
          if (section.position() != 0) {
            json.writeNumberProperty("position", section.position());
          }
          end(json, section.extensions());
        });
  }

  public static Section readSection(byte[] json) {
    return readSection(new TreeReader(DataJson.readTree(json)));
  }

  /** A section's slug is its id when none is given. */
  public static Section readSection(TreeReader reader) {
    String id = reader.text("id");
    String name = reader.text("name");
    String slug = reader.text("slug", id);
    String parent = reader.optionalText("parent");
    String description = reader.optionalText("description");
    int position = reader.integer("position", 0);
    return reader.make(
        () ->
            new Section(
                new SectionId(id),
                new Slug(slug),
                name,
                parent == null ? null : new SectionId(parent),
                description,
                position,
                reader.rest()));
  }

  public static byte[] write(Tag tag) {
    return DataJson.write(
        json -> {
          begin(json, tag.id().value(), tag.name());
          json.writeStringProperty("type", tag.type());
          text(json, "description", tag.description());
          end(json, tag.extensions());
        });
  }

  public static Tag readTag(byte[] json) {
    TreeReader reader = new TreeReader(DataJson.readTree(json));
    String id = reader.text("id");
    String name = reader.text("name");
    String type = reader.text("type", Tag.KEYWORD);
    String description = reader.optionalText("description");
    return reader.make(() -> new Tag(new TagId(id), name, type, description, reader.rest()));
  }

  public static byte[] write(Contributor contributor) {
    return DataJson.write(
        json -> {
          begin(json, contributor.id().value(), contributor.name());
          text(json, "url", contributor.url());
          text(json, "description", contributor.description());
          end(json, contributor.extensions());
        });
  }

  public static Contributor readContributor(byte[] json) {
    TreeReader reader = new TreeReader(DataJson.readTree(json));
    String id = reader.text("id");
    String name = reader.text("name");
    String url = reader.optionalText("url");
    String description = reader.optionalText("description");
    return reader.make(
        () -> new Contributor(new ContributorId(id), name, url, description, reader.rest()));
  }

  public static byte[] write(LiveUpdate update) {
    return DataJson.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("id", update.id().value());
          json.writeStringProperty("article", update.article().value());
          text(json, "headline", update.headline());
          new BlockWriter(json, true).blocks("blocks", update.blocks());
          json.writeStringProperty("publishedAt", update.publishedAt().toString());
          json.writeStringProperty("updatedAt", update.updatedAt().toString());
          json.writeBooleanProperty("keyEvent", update.keyEvent());
          json.writeBooleanProperty("pinned", update.pinned());
          end(json, update.extensions());
        });
  }

  public static LiveUpdate readLiveUpdate(byte[] json) {
    TreeReader reader = new TreeReader(DataJson.readTree(json));
    String id = reader.text("id");
    String article = reader.text("article");
    String headline = reader.optionalText("headline");
    var blocks = BlockReader.blocks(reader.objects("blocks"));
    var publishedAt = reader.instant("publishedAt");
    var updatedAt = reader.instant("updatedAt");
    boolean keyEvent = reader.flag("keyEvent", false);
    boolean pinned = reader.flag("pinned", false);
    return reader.make(
        () ->
            new LiveUpdate(
                new LiveUpdateId(id),
                new ArticleId(article),
                headline,
                blocks,
                publishedAt,
                updatedAt,
                keyEvent,
                pinned,
                reader.rest()));
  }

  public static byte[] write(Site site) {
    return DataJson.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("name", site.name());
          text(json, "tagline", site.tagline());
          json.writeStringProperty("description", site.description());
          json.writeStringProperty("baseUrl", site.baseUri().toString());
          json.writeStringProperty("locale", site.locale().toLanguageTag());
          json.writeStringProperty("zone", site.zone().getId());
          json.writeName("navigation");
          json.writeStartArray();
          site.navigation().forEach(each -> json.writeString(each.value()));
          json.writeEndArray();
          json.writeName("socialLinks");
          json.writeStartArray();
          for (SocialLink link : site.socialLinks()) {
            json.writeStartObject();
            json.writeStringProperty("name", link.name());
            json.writeStringProperty("url", link.url());
            json.writeEndObject();
          }
          json.writeEndArray();
          text(json, "logo", site.logo());
          end(json, site.extensions());
        });
  }

  public static Site readSite(byte[] json) {
    return readSite(new TreeReader(DataJson.readTree(json)));
  }

  public static Site readSite(TreeReader reader) {
    String name = reader.text("name");
    String base = reader.text("baseUrl");
    Site.Builder site = reader.make("baseUrl", () -> Site.builder(name, URI.create(base)));
    site.tagline(reader.optionalText("tagline"));
    site.description(reader.optionalText("description"));
    Locale locale = reader.optionalLocale("locale");
    if (locale != null) {
      site.locale(locale);
    }
    site.zone(zone(reader));
    site.navigation(
        reader.texts("navigation").stream()
            .map(each -> reader.make("navigation", () -> new SectionId(each)))
            .toList());
    List<SocialLink> links = new ArrayList<>();
    for (TreeReader link : reader.objects("socialLinks")) {
      String linkName = link.text("name");
      String url = link.text("url");
      links.add(link.make(() -> new SocialLink(linkName, url)));
    }
    site.socialLinks(links);
    site.logo(reader.optionalText("logo"));
    site.extensions(reader.rest());
    return reader.make(site::build);
  }

  private static ZoneId zone(TreeReader reader) {
    String zone = reader.text("zone", "UTC");
    return reader.make(
        "zone",
        () -> {
          try {
            return ZoneId.of(zone);
          } catch (DateTimeException e) {
            throw new InvalidContentException(
                "", "bad-zone", "must be a time zone such as Europe/London");
          }
        });
  }

  private static void begin(JsonGenerator json, String id, String name) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeStringProperty("name", name);
  }

  private static void end(JsonGenerator json, Data.Tree extensions) {
    DataJson.writeFields(extensions, json);
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
