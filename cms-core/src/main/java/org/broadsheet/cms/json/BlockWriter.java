package org.broadsheet.cms.json;

import java.util.List;
import java.util.Set;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.CustomBlock;
import org.broadsheet.cms.content.CustomInline;
import org.broadsheet.cms.content.Embed;
import org.broadsheet.cms.content.Emphasis;
import org.broadsheet.cms.content.Figure;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.LineBreak;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.content.Rule;
import org.broadsheet.cms.content.Strong;
import org.broadsheet.cms.content.Table;
import org.broadsheet.cms.content.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Blocks and inlines as JSON. Fields kept in extensions are written where they were read. Not
 * thread-safe.
 */
final class BlockWriter {
  private static final Set<String> BUILT_IN = Set.of("text", "emphasis", "strong", "link", "break");

  private final JsonGenerator json;
  private final boolean withExtensions;

  /**
   * Writes to {@code json}.
   *
   * @param withExtensions whether fields that are not known are written; they may hold what is not
   *     for everybody
   */
  BlockWriter(JsonGenerator json, boolean withExtensions) {
    this.json = json;
    this.withExtensions = withExtensions;
  }

  void blocks(String name, List<Block> blocks) {
    json.writeName(name);
    json.writeStartArray();
    for (Block block : blocks) {
      block(block);
    }
    json.writeEndArray();
  }

  private void block(Block block) {
    json.writeStartObject();
    switch (block) {
      case Paragraph paragraph -> {
        begin("paragraph", block);
        run("inlines", paragraph.inlines());
      }
      case Heading heading -> {
        begin("heading", block);
        json.writeNumberProperty("level", heading.level());
        json.writeStringProperty("text", heading.text());
      }
      case Quotation quotation -> {
        begin("quote", block);
        blocks("blocks", quotation.blocks());
        optional("attribution", quotation.attribution());
      }
      case ListBlock list -> {
        begin("list", block);
        json.writeBooleanProperty("ordered", list.ordered());
        runs("items", list.items());
      }
      case Figure figure -> {
        begin("figure", block);
        json.writeStringProperty("media", figure.media());
      }
      case Table table -> table(table);
      case Embed embed -> {
        begin("embed", block);
        json.writeStringProperty("url", embed.url());
        optional("provider", embed.provider());
        optional("title", embed.title());
        optional("fallback", embed.fallback());
      }
      case Rule rule -> begin("rule", block);
      case CustomBlock custom -> custom(custom);
    }
    if (withExtensions) {
      DataJson.writeFields(block.extensions(), json);
    }
    json.writeEndObject();
  }

  private void begin(String type, Block block) {
    json.writeStringProperty("type", type);
    json.writeStringProperty("id", block.id());
  }

  private void table(Table table) {
    begin("table", table);
    optional("caption", table.caption());
    runs("header", table.header());
    json.writeName("rows");
    json.writeStartArray();
    table.rows().forEach(row -> runs(row));
    json.writeEndArray();
  }

  private void custom(CustomBlock custom) {
    begin(custom.type(), custom);
    if (custom.version() != 0) {
      json.writeNumberProperty("version", custom.version());
    }
    if (!custom.data().isEmpty()) {
      json.writeName("data");
      DataJson.write(custom.data(), json);
    }
    if (!custom.fallback().isEmpty()) {
      json.writeName("fallback");
      json.writeStartObject();
      blocks("blocks", custom.fallback());
      json.writeEndObject();
    }
  }

  private void runs(String name, List<List<Inline>> runs) {
    json.writeName(name);
    runs(runs);
  }

  private void runs(List<List<Inline>> runs) {
    json.writeStartArray();
    for (List<Inline> run : runs) {
      json.writeStartArray();
      run.forEach(inline -> inline(inline));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void run(String name, List<Inline> run) {
    json.writeName(name);
    json.writeStartArray();
    for (Inline inline : run) {
      inline(inline);
    }
    json.writeEndArray();
  }

  private void inline(Inline inline) {
    json.writeStartObject();
    switch (inline) {
      case Text text -> {
        json.writeStringProperty("type", "text");
        json.writeStringProperty("text", text.text());
      }
      case Emphasis emphasis -> {
        json.writeStringProperty("type", "emphasis");
        run("inlines", emphasis.inlines());
      }
      case Strong strong -> {
        json.writeStringProperty("type", "strong");
        run("inlines", strong.inlines());
      }
      case Link link -> {
        json.writeStringProperty("type", "link");
        json.writeStringProperty("href", link.href());
        run("inlines", link.inlines());
        if (withExtensions) {
          DataJson.writeFields(link.extensions(), json);
        }
      }
      case LineBreak lineBreak -> json.writeStringProperty("type", "break");
      case CustomInline custom -> customInline(custom);
    }
    json.writeEndObject();
  }

  private void customInline(CustomInline custom) {
    // One of a built-in type is here for a field of its own; its fallback is its text.
    boolean builtIn = BUILT_IN.contains(custom.type());
    if (builtIn && !withExtensions) {
      json.writeStringProperty("type", "text");
      json.writeStringProperty("text", custom.fallback());
      return;
    }
    json.writeStringProperty("type", custom.type());
    DataJson.writeFields(custom.data(), json);
    if (!builtIn && !custom.fallback().isEmpty()) {
      json.writeStringProperty("fallback", custom.fallback());
    }
  }

  private void optional(String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
