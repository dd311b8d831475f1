package org.broadsheet.cms.content;

import java.util.List;

/** The text of blocks and inlines without their markup, for search, feeds, counts and previews. */
public final class PlainText {
  private PlainText() {}

  public static String ofInlines(List<Inline> inlines) {
    if (inlines.size() == 1 && inlines.get(0) instanceof Text only) {
      return only.text();
    }
    StringBuilder text = new StringBuilder();
    appendInlines(inlines, text);
    return text.toString();
  }

  /**
   * The text of {@code blocks}, one line a block, entry or table row; captions of figures are not
   * part of it.
   */
  public static String ofBlocks(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    appendBlocks(blocks, text);
    return text.toString();
  }

  private static void appendBlocks(List<Block> blocks, StringBuilder text) {
    for (Block block : blocks) {
      appendBlock(block, text);
    }
  }

  private static void appendBlock(Block block, StringBuilder text) {
    switch (block) {
      case Paragraph paragraph -> appendLine(paragraph.inlines(), text);
      case Heading heading -> newLine(text).append(heading.text());
      case Quotation quotation -> {
        appendBlocks(quotation.blocks(), text);
        if (quotation.attribution() != null) {
          newLine(text).append(quotation.attribution());
        }
      }
      case ListBlock list -> list.items().forEach(item -> appendLine(item, text));
      case Table table -> appendTable(table, text);
      case Embed embed -> {
        if (embed.title() != null) {
          newLine(text).append(embed.title());
        }
      }
      case CustomBlock custom -> appendBlocks(custom.fallback(), text);
      case Figure figure -> {}
      case Rule rule -> {}
    }
  }

  private static void appendTable(Table table, StringBuilder text) {
    if (table.caption() != null) {
      newLine(text).append(table.caption());
    }
    appendRow(table.header(), text);
    table.rows().forEach(row -> appendRow(row, text));
  }

  private static void appendRow(List<List<Inline>> cells, StringBuilder text) {
    if (cells.isEmpty()) {
      return;
    }
    newLine(text);
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append('\t');
      }
      appendInlines(cells.get(i), text);
    }
  }

  private static void appendLine(List<Inline> inlines, StringBuilder text) {
    newLine(text);
    appendInlines(inlines, text);
  }

  private static StringBuilder newLine(StringBuilder text) {
    return text.isEmpty() ? text : text.append('\n');
  }

  private static void appendInlines(List<Inline> inlines, StringBuilder text) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Text plain -> text.append(plain.text());
        case Emphasis emphasis -> appendInlines(emphasis.inlines(), text);
        case Strong strong -> appendInlines(strong.inlines(), text);
        case Link link -> appendInlines(link.inlines(), text);
        case LineBreak lineBreak -> text.append('\n');
        case CustomInline custom -> text.append(custom.fallback());
      }
    }
  }
}
