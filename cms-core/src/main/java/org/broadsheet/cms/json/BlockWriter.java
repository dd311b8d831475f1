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

/** Blocks and inlines as JSON. Fields kept in extensions are written where they were read. */
final class BlockWriter {
  private static final Set<String> BUILT_IN = Set.of("text", "emphasis", "strong", "link", "break");

  private BlockWriter() {}

  static void blocks(String name, List<Block> blocks, JsonGenerator json) {
    json.writeName(name);
    json.writeStartArray();
    for (Block block : blocks) {
      block(block, json);
    }
    json.writeEndArray();
  }

  private static void block(Block block, JsonGenerator json) {
    json.writeStartObject();
    switch (block) {
      case Paragraph paragraph -> {
        begin("paragraph", block, json);
        run("inlines", paragraph.inlines(), json);
      }
      case Heading heading -> {
        begin("heading", block, json);
        json.writeNumberProperty("level", heading.level());
        json.writeStringProperty("text", heading.text());
      }
      case Quotation quotation -> {
        begin("quote", block, json);
        blocks("blocks", quotation.blocks(), json);
        optional("attribution", quotation.attribution(), json);
      }
      case ListBlock list -> {
        begin("list", block, json);
        json.writeBooleanProperty("ordered", list.ordered());
        runs("items", list.items(), json);
      }
      case Figure figure -> {
        begin("figure", block, json);
        json.writeStringProperty("media", figure.media());
      }
      case Table table -> table(table, json);
      case Embed embed -> {
        begin("embed", block, json);
        json.writeStringProperty("url", embed.url());
        optional("provider", embed.provider(), json);
        optional("title", embed.title(), json);
        optional("fallback", embed.fallback(), json);
      }
      case Rule rule -> begin("rule", block, json);
      case CustomBlock custom -> custom(custom, json);
    }
    DataJson.writeFields(block.extensions(), json);
    json.writeEndObject();
  }

  private static void begin(String type, Block block, JsonGenerator json) {
    json.writeStringProperty("type", type);
    json.writeStringProperty("id", block.id());
  }

  private static void table(Table table, JsonGenerator json) {
    begin("table", table, json);
    optional("caption", table.caption(), json);
    runs("header", table.header(), json);
    json.writeName("rows");
    json.writeStartArray();
    table.rows().forEach(row -> runs(row, json));
    json.writeEndArray();
  }

  private static void custom(CustomBlock custom, JsonGenerator json) {
    begin(custom.type(), custom, json);
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
      blocks("blocks", custom.fallback(), json);
      json.writeEndObject();
    }
  }

  private static void runs(String name, List<List<Inline>> runs, JsonGenerator json) {
    json.writeName(name);
    runs(runs, json);
  }

  private static void runs(List<List<Inline>> runs, JsonGenerator json) {
    json.writeStartArray();
    for (List<Inline> run : runs) {
      json.writeStartArray();
      run.forEach(inline -> inline(inline, json));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void run(String name, List<Inline> run, JsonGenerator json) {
    json.writeName(name);
    json.writeStartArray();
    for (Inline inline : run) {
      inline(inline, json);
    }
    json.writeEndArray();
  }

  private static void inline(Inline inline, JsonGenerator json) {
    json.writeStartObject();
    switch (inline) {
      case Text text -> {
        json.writeStringProperty("type", "text");
        json.writeStringProperty("text", text.text());
      }
      case Emphasis emphasis -> {
        json.writeStringProperty("type", "emphasis");
        run("inlines", emphasis.inlines(), json);
      }
      case Strong strong -> {
        json.writeStringProperty("type", "strong");
        run("inlines", strong.inlines(), json);
      }
      case Link link -> {
        json.writeStringProperty("type", "link");
        json.writeStringProperty("href", link.href());
        run("inlines", link.inlines(), json);
        DataJson.writeFields(link.extensions(), json);
      }
      case LineBreak lineBreak -> json.writeStringProperty("type", "break");
      case CustomInline custom -> {
        json.writeStringProperty("type", custom.type());
        DataJson.writeFields(custom.data(), json);
        // One of a built-in type is here for a field of its own; its fallback is its text.
        if (!BUILT_IN.contains(custom.type()) && !custom.fallback().isEmpty()) {
          json.writeStringProperty("fallback", custom.fallback());
        }
      }
    }
    json.writeEndObject();
  }

  private static void optional(String name, @Nullable String value, JsonGenerator json) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
