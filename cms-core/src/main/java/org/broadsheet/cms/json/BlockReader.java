package org.broadsheet.cms.json;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.CustomBlock;
import org.broadsheet.cms.content.CustomInline;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.Embed;
import org.broadsheet.cms.content.Emphasis;
import org.broadsheet.cms.content.Figure;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.LineBreak;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.content.Rule;
import org.broadsheet.cms.content.Strong;
import org.broadsheet.cms.content.Table;
import org.broadsheet.cms.content.Text;

/** Blocks and inlines out of JSON. What {@link BlockWriter} writes. */
final class BlockReader {
  private BlockReader() {}

  static List<Block> blocks(List<TreeReader> readers) {
    List<Block> blocks = new ArrayList<>(readers.size());
    for (TreeReader reader : readers) {
      blocks.add(block(reader));
    }
    return blocks;
  }

  private static Block block(TreeReader reader) {
    String type = reader.text("type");
    String id = reader.text("id");
    return switch (type) {
      case "paragraph" -> {
        List<Inline> inlines = inlines(reader.objects("inlines"));
        yield reader.make(() -> new Paragraph(id, inlines, reader.rest()));
      }
      case "heading" -> {
        int level = reader.integer("level", 2);
        String text = reader.text("text");
        yield reader.make(() -> new Heading(id, level, text, reader.rest()));
      }
      case "quote" -> {
        List<Block> blocks = blocks(reader.objects("blocks"));
        String attribution = reader.optionalText("attribution");
        yield reader.make(() -> new Quotation(id, blocks, attribution, reader.rest()));
      }
      case "list" -> {
        boolean ordered = reader.flag("ordered", false);
        List<List<Inline>> items = runs(reader.objectLists("items"));
        yield reader.make(() -> new ListBlock(id, ordered, items, reader.rest()));
      }
      case "figure" -> {
        String media = reader.text("media");
        yield reader.make(() -> new Figure(id, media, reader.rest()));
      }
      case "table" -> table(reader, id);
      case "embed" -> {
        String url = reader.text("url");
        String provider = reader.optionalText("provider");
        String title = reader.optionalText("title");
        String fallback = reader.optionalText("fallback");
        yield reader.make(() -> new Embed(id, url, provider, title, fallback, reader.rest()));
      }
      case "rule" -> reader.make(() -> new Rule(id, reader.rest()));
      default -> custom(reader, id, type);
    };
  }

  private static Table table(TreeReader reader, String id) {
    String caption = reader.optionalText("caption");
    List<List<Inline>> header = runs(reader.objectLists("header"));
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (List<List<TreeReader>> row : reader.objectListLists("rows")) {
      rows.add(runs(row));
    }
    return reader.make(() -> new Table(id, caption, header, rows, reader.rest()));
  }

  private static CustomBlock custom(TreeReader reader, String id, String type) {
    int version = reader.integer("version", 0);
    Data.Tree data = reader.tree("data");
    List<Block> fallback = fallback(reader);
    return reader.make(() -> new CustomBlock(id, type, version, data, fallback, reader.rest()));
  }

  /** A fallback is given as blocks, or for short as plain text. */
  private static List<Block> fallback(TreeReader reader) {
    TreeReader fallback = reader.object("fallback");
    if (fallback == null) {
      return List.of();
    }
    String text = fallback.optionalText("text");
    if (text != null) {
      return fallback.make(() -> List.of(Paragraph.of("f1", text)));
    }
    return blocks(fallback.objects("blocks"));
  }

  private static List<List<Inline>> runs(List<List<TreeReader>> readers) {
    List<List<Inline>> runs = new ArrayList<>(readers.size());
    for (List<TreeReader> run : readers) {
      runs.add(inlines(run));
    }
    return runs;
  }

  private static List<Inline> inlines(List<TreeReader> readers) {
    List<Inline> inlines = new ArrayList<>(readers.size());
    for (TreeReader reader : readers) {
      inlines.add(inline(reader));
    }
    return inlines;
  }

  private static Inline inline(TreeReader reader) {
    String type = reader.text("type");
    return switch (type) {
      case "text" -> {
        String text = reader.text("text");
        yield known(reader, type, reader.make(() -> new Text(text)));
      }
      case "emphasis" -> {
        List<Inline> inner = inlines(reader.objects("inlines"));
        yield known(reader, type, reader.make(() -> new Emphasis(inner)));
      }
      case "strong" -> {
        List<Inline> inner = inlines(reader.objects("inlines"));
        yield known(reader, type, reader.make(() -> new Strong(inner)));
      }
      case "break" -> known(reader, type, new LineBreak());
      case "link" -> {
        String href = reader.text("href");
        List<Inline> inner = inlines(reader.objects("inlines"));
        yield reader.make(() -> new Link(href, inner, reader.rest()));
      }
      default -> {
        String fallback = reader.text("fallback", "");
        yield reader.make(
            () -> new CustomInline(type, reader.without("type", "fallback"), fallback));
      }
    };
  }

  /**
   * An inline of a known type with a field that is not known is kept whole, and shown as its text.
   */
  private static Inline known(TreeReader reader, String type, Inline inline) {
    if (reader.rest().isEmpty()) {
      return inline;
    }
    String text = PlainText.ofInlines(List.of(inline));
    return reader.make(() -> new CustomInline(type, reader.without("type", "fallback"), text));
  }
}
