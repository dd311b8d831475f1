package org.broadsheet.cms.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.cms.error.InvalidContentException;

/**
 * Checks what no single block can know: how deep blocks and inlines nest, how many there are, how
 * much text they hold together, and that no id is used twice. One instance checks one article.
 */
public final class ContentBounds {
  private final Set<String> ids = new HashSet<>();
  private int blocks;
  private long textLength;

  /**
   * Checks a list of blocks, adding to what was counted before.
   *
   * @param field where the list stands in its article, such as {@code blocks}
   * @throws InvalidContentException naming the first fault
   */
  public ContentBounds add(String field, List<Block> list) {
    checkBlocks(field, list, 1);
    return this;
  }

  private void checkBlocks(String path, List<Block> list, int depth) {
    if (depth > ContentLimits.DEPTH) {
      throw tooDeep(path);
    }
    for (int i = 0; i < list.size(); i++) {
      Block block = list.get(i);
      if (++blocks > ContentLimits.BLOCKS) {
        throw new InvalidContentException(
            path, "too-many", "the article has more than " + ContentLimits.BLOCKS + " blocks");
      }
      if (!ids.add(block.id())) {
        throw new InvalidContentException(
            path + "[" + i + "].id",
            "duplicate-id",
            "another block of the article has the id '" + block.id() + "'");
      }
      checkBlock(path, i, block, depth);
    }
  }

  private void checkBlock(String path, int index, Block block, int depth) {
    switch (block) {
      case Paragraph paragraph -> checkInlines(path, index, "inlines", paragraph.inlines());
      case Heading heading -> addText(path, heading.text().length());
      case Quotation quotation ->
          checkBlocks(path + "[" + index + "].blocks", quotation.blocks(), depth + 1);
      case ListBlock list -> {
        for (List<Inline> item : list.items()) {
          checkInlines(path, index, "items", item);
        }
      }
      case Table table -> {
        table.header().forEach(cell -> checkInlines(path, index, "header", cell));
        table.rows().forEach(row -> row.forEach(cell -> checkInlines(path, index, "rows", cell)));
      }
      case CustomBlock custom -> checkFallback(path, index, custom, depth);
      case Figure figure -> {}
      case Embed embed -> {}
      case Rule rule -> {}
    }
  }

  /** A fallback is a document of its own, so its ids may repeat those around it. */
  private void checkFallback(String path, int index, CustomBlock custom, int depth) {
    if (custom.fallback().isEmpty()) {
      return;
    }
    ContentBounds inner = new ContentBounds();
    inner.blocks = blocks;
    inner.textLength = textLength;
    inner.checkBlocks(path + "[" + index + "].fallback", custom.fallback(), depth + 1);
    blocks = inner.blocks;
    textLength = inner.textLength;
  }

  private void checkInlines(String path, int index, String field, List<Inline> inlines) {
    if (inlines.size() == 1 && inlines.get(0) instanceof Text only) {
      addText(path, only.text().length());
      return;
    }
    String place = path + "[" + index + "]." + field;
    if (countInlines(place, inlines, 1, false) > ContentLimits.INLINES) {
      throw new InvalidContentException(
          place, "too-many", "holds more than " + ContentLimits.INLINES + " inlines");
    }
  }

  private int countInlines(String path, List<Inline> inlines, int depth, boolean inLink) {
    if (depth > ContentLimits.DEPTH) {
      throw tooDeep(path);
    }
    int count = inlines.size();
    for (int i = 0; i < inlines.size(); i++) {
      switch (inlines.get(i)) {
        case Text text -> addText(path, text.text().length());
        case Emphasis each -> count += countInlines(path, each.inlines(), depth + 1, inLink);
        case Strong each -> count += countInlines(path, each.inlines(), depth + 1, inLink);
        case Link each -> {
          if (inLink) {
            throw new InvalidContentException(
                path + "[" + i + "]", "nested-link", "a link must not hold another link");
          }
          count += countInlines(path, each.inlines(), depth + 1, true);
        }
        case LineBreak each -> {}
        case CustomInline each -> addText(path, each.fallback().length());
      }
    }
    return count;
  }

  private void addText(String path, int length) {
    textLength += length;
    if (textLength > ContentLimits.ARTICLE_TEXT_LENGTH) {
      throw new InvalidContentException(
          path,
          "too-long",
          "the article's text is longer than %d characters"
              .formatted(ContentLimits.ARTICLE_TEXT_LENGTH));
    }
  }

  private static InvalidContentException tooDeep(String path) {
    return new InvalidContentException(
        path, "too-deep", "nests deeper than " + ContentLimits.DEPTH + " levels");
  }
}
