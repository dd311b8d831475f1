package org.broadsheet.cms.render.html;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.TagReference;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.view.ArticleView;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;

/** An article as schema.org's NewsArticle. Safe within a script element: no tag can start in it. */
final class JsonLd implements Writing {
  private static final JsonFactory JSON =
      JsonFactory.builder().characterEscapes(new WithinScript()).build();

  private final ArticleView view;
  private final String canonical;
  private final String description;
  private final Instant modified;
  private final String icon;

  /**
   * @param icon what stands for the publication where it has no logo
   */
  JsonLd(ArticleView view, String canonical, String description, Instant modified, String icon) {
    this.view = view;
    this.canonical = canonical;
    this.description = description;
    this.modified = modified;
    this.icon = icon;
  }

  @Override
  public void writeTo(JteOutput output) {
    ByteSink sink = output.html().sink();
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), new IntoSink(sink))) {
      article(json);
    }
  }

  private void article(JsonGenerator json) {
    Article article = view.article();
    json.writeStartObject();
    json.writeStringProperty("@context", "https://schema.org");
    json.writeStringProperty("@type", "NewsArticle");
    json.writeStringProperty("mainEntityOfPage", canonical);
    json.writeStringProperty("headline", article.headline());
    json.writeStringProperty("description", description);
    json.writeStringProperty(
        "datePublished",
        Dates.machine(Objects.requireNonNull(article.firstPublishedAt(), "firstPublishedAt")));
    json.writeStringProperty("dateModified", Dates.machine(modified));
    json.writeStringProperty("inLanguage", article.locale().toLanguageTag());
    json.writeBooleanProperty("isAccessibleForFree", true);
    image(article, json);
    authors(article, json);
    publisher(json);
    section(json);
    keywords(article, json);
    json.writeEndObject();
  }

  private void image(Article article, JsonGenerator json) {
    Site site = view.frame().site();
    Head.@Nullable Image image = Head.Image.of(article.leadMedia().orElse((MediaItem) null), site);
    if (image == null) {
      return;
    }
    json.writeArrayPropertyStart("image");
    json.writeStartObject();
    json.writeStringProperty("@type", "ImageObject");
    json.writeStringProperty("url", image.url());
    if (image.width() > 0 && image.height() > 0) {
      json.writeNumberProperty("width", image.width());
      json.writeNumberProperty("height", image.height());
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  private void authors(Article article, JsonGenerator json) {
    List<Credit> authors =
        article.contributors().stream().filter(each -> each.role().equals(Credit.AUTHOR)).toList();
    if (authors.isEmpty()) {
      if (article.byline() != null) {
        json.writeArrayPropertyStart("author");
        named("Person", article.byline(), null, json);
        json.writeEndArray();
      }
      return;
    }
    json.writeArrayPropertyStart("author");
    for (Credit each : authors) {
      String id = each.contributor().value();
      String page =
          Slug.isWellFormed(id) ? view.frame().site().absolute("/author/" + id) : each.url();
      named("Person", each.name(), page, json);
    }
    json.writeEndArray();
  }

  private void publisher(JsonGenerator json) {
    Site site = view.frame().site();
    json.writeObjectPropertyStart("publisher");
    json.writeStringProperty("@type", "NewsMediaOrganization");
    json.writeStringProperty("name", site.name());
    json.writeStringProperty("url", site.baseUri() + "/");
    json.writeObjectPropertyStart("logo");
    json.writeStringProperty("@type", "ImageObject");
    json.writeStringProperty("url", site.absolute(site.logo() == null ? icon : site.logo()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void section(JsonGenerator json) {
    List<Section> path = view.sectionPath();
    if (!path.isEmpty()) {
      json.writeStringProperty("articleSection", path.get(path.size() - 1).name());
    }
  }

  private static void keywords(Article article, JsonGenerator json) {
    if (article.tags().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("keywords");
    for (TagReference tag : article.tags()) {
      json.writeString(tag.name());
    }
    json.writeEndArray();
  }

  private static void named(String type, String name, @Nullable String url, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("@type", type);
    json.writeStringProperty("name", name);
    if (url != null) {
      json.writeStringProperty("url", url);
    }
    json.writeEndObject();
  }

  /** Keeps a script element from ending, or a comment from starting, within a string. */
  private static final class WithinScript extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int[] CODES = codes();

    private static int[] codes() {
      int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
      for (char c : new char[] {'<', '>', '&'}) {
        codes[c] = CharacterEscapes.ESCAPE_STANDARD;
      }
      return codes;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return CODES;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
      return null;
    }
  }

  /** Lets a generator write into a sink, which needs no closing. */
  private static final class IntoSink extends OutputStream {
    private final ByteSink sink;

    IntoSink(ByteSink sink) {
      this.sink = sink;
    }

    @Override
    public void write(int b) {
      sink.write(new byte[] {(byte) b});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      sink.write(bytes, offset, length);
    }
  }
}
