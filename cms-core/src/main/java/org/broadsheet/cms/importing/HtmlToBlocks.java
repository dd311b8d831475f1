package org.broadsheet.cms.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.cms.asset.FocalPoint;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.Embed;
import org.broadsheet.cms.content.Figure;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.content.Rule;
import org.broadsheet.cms.content.Table;
import org.broadsheet.cms.error.InvalidContentException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Turns HTML into blocks: paragraphs, headings, lists, quotes, tables, rules, pictures, frames as
 * embeds, links and emphasis. Whatever else there is gives its text, and scripts, forms and the
 * like are left out; the result says what. No HTML survives, so nothing in it can do harm. Not
 * thread-safe; {@link #convert} is.
 */
public final class HtmlToBlocks {
  private static final int MAX_DEPTH = 200;

  /**
   * What an HTML fragment holds.
   *
   * @param blocks with the ids b1, b2 and so on
   * @param media the pictures that figures among the blocks show
   * @param leftOut what has no place in blocks, one sentence for each kind
   */
  public record Result(List<Block> blocks, List<MediaItem> media, List<String> leftOut) {
    public Result {
      blocks = List.copyOf(blocks);
      media = List.copyOf(media);
      leftOut = List.copyOf(leftOut);
    }
  }

  private final List<MediaItem> media = new ArrayList<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final HtmlInlines inlines = new HtmlInlines(this::leaveOut);
  private int lastId;

  private HtmlToBlocks() {}

  /**
   * Reads an HTML fragment or page.
   *
   * @throws InvalidContentException if the result exceeds the model's bounds
   */
  public static Result convert(String html) {
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    Element body = parser.parseInput(html, "").body();
    HtmlToBlocks converter = new HtmlToBlocks();
    List<Block> blocks = new ArrayList<>();
    converter.walk(body, blocks);
    List<String> notes = new ArrayList<>();
    converter.leftOut.forEach(
        (what, times) -> notes.add(what + " was left out" + (times > 1 ? ", " + times + "x" : "")));
    return new Result(blocks, converter.media, notes);
  }

  private void leaveOut(String what) {
    leftOut.merge(what, 1, Integer::sum);
  }

  /** Text and inline elements between two block elements make a paragraph. */
  private void walk(Element parent, List<Block> blocks) {
    List<Node> loose = new ArrayList<>();
    for (Node node : parent.childNodes()) {
      if (node instanceof Element element && isBlock(element)) {
        flush(loose, blocks);
        block(element, blocks);
      } else if (node instanceof Element || node instanceof TextNode) {
        loose.add(node);
      }
    }
    flush(loose, blocks);
  }

  private void flush(List<Node> loose, List<Block> blocks) {
    List<Inline> text = inlines.of(loose);
    loose.clear();
    if (!text.isEmpty()) {
      blocks.add(new Paragraph(nextId(), text));
    }
  }

  private static boolean isBlock(Element element) {
    return switch (element.normalName()) {
      case "img", "iframe", "picture", "video", "audio", "object", "embed" -> true;
      default -> element.isBlock() || (element.childrenSize() > 0 && holdsBlock(element));
    };
  }

  /** Such as a link or a span around whole paragraphs or a picture. */
  private static boolean holdsBlock(Element element) {
    return element.stream().skip(1).anyMatch(each -> each.isBlock() || each.nameIs("img"));
  }

  private void block(Element element, List<Block> blocks) {
    switch (element.normalName()) {
      case "h1", "h2" -> heading(element, 2, blocks);
      case "h3" -> heading(element, 3, blocks);
      case "h4", "h5", "h6" -> heading(element, 4, blocks);
      case "ul", "ol", "menu" -> list(element, blocks);
      case "blockquote" -> quote(element, blocks);
      case "table" -> table(element, blocks);
      case "hr" -> blocks.add(new Rule(nextId()));
      case "img" -> picture(element, null, blocks);
      case "figure" -> figure(element, blocks);
      case "iframe" -> frame(element, blocks);
      case "pre" -> paragraph(inlines.preformatted(element), blocks);
      case "script",
          "style",
          "noscript",
          "template",
          "form",
          "button",
          "select",
          "textarea",
          "input",
          "object",
          "embed",
          "video",
          "audio",
          "canvas",
          "svg",
          "math" ->
          leaveOut("<" + element.normalName() + ">");
      default -> walk(element, blocks);
    }
  }

  private void paragraph(List<Inline> text, List<Block> blocks) {
    if (!text.isEmpty()) {
      blocks.add(new Paragraph(nextId(), text));
    }
  }

  /** A heading around a picture or a list is none. */
  private void heading(Element element, int level, List<Block> blocks) {
    String text = element.text();
    if (holdsBlock(element) || text.length() > ContentLimits.LINE_LENGTH) {
      walk(element, blocks);
    } else if (!text.isBlank()) {
      blocks.add(new Heading(nextId(), level, text));
    }
  }

  private void list(Element element, List<Block> blocks) {
    List<List<Inline>> items = new ArrayList<>();
    items(element, items);
    if (!items.isEmpty()) {
      blocks.add(new ListBlock(nextId(), element.nameIs("ol"), items));
    }
  }

  /** The items of lists within follow the item that holds them: a list here has one level. */
  private void items(Element list, List<List<Inline>> items) {
    for (Element child : list.children()) {
      List<Node> own = new ArrayList<>();
      List<Element> inner = new ArrayList<>();
      if (isList(child)) {
        inner.add(child);
      } else {
        for (Node node : child.childNodes()) {
          if (node instanceof Element element && isList(element)) {
            inner.add(element);
          } else {
            own.add(node);
          }
        }
      }
      List<Inline> text = inlines.of(own);
      if (!text.isEmpty()) {
        items.add(text);
      }
      inner.forEach(each -> items(each, items));
    }
  }

  private static boolean isList(Element element) {
    return element.nameIs("ul") || element.nameIs("ol");
  }

  private void quote(Element element, List<Block> blocks) {
    String id = nextId();
    Element last = element.lastElementChild();
    String attribution = null;
    if (last != null && (last.nameIs("cite") || last.nameIs("footer"))) {
      attribution = last.text().replaceFirst("^[-–—―]\\s*", "");
      last.remove();
    }
    List<Block> inner = new ArrayList<>();
    walk(element, inner);
    if (!inner.isEmpty()) {
      blocks.add(
          new Quotation(
              id, inner, attribution == null || attribution.isBlank() ? null : attribution));
    }
  }

  private void table(Element element, List<Block> blocks) {
    String id = nextId();
    Element caption = element.selectFirst("> caption");
    List<List<List<Inline>>> rows = new ArrayList<>();
    List<List<Inline>> header = List.of();
    for (Element row : element.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
      List<List<Inline>> cells = new ArrayList<>();
      row.children().forEach(cell -> cells.add(inlines.of(cell.childNodes())));
      boolean heading =
          !row.children().isEmpty() && row.children().stream().allMatch(cell -> cell.nameIs("th"));
      if (heading && header.isEmpty() && rows.isEmpty()) {
        header = cells;
      } else if (!cells.isEmpty()) {
        rows.add(cells);
      }
    }
    if (!rows.isEmpty() || !header.isEmpty()) {
      blocks.add(new Table(id, caption == null ? null : caption.text(), header, rows));
    }
  }

  private void figure(Element element, List<Block> blocks) {
    Element caption = element.selectFirst("figcaption");
    List<Element> pictures = element.select("img");
    if (pictures.isEmpty()) {
      walk(element, blocks);
      return;
    }
    String text = caption == null ? null : caption.text();
    for (Element picture : pictures) {
      picture(picture, text, blocks);
    }
  }

  private void picture(Element image, @Nullable String caption, List<Block> blocks) {
    String address = image.attr("src").strip();
    String id = "m" + (media.size() + 1);
    try {
      Rendition file =
          new Rendition(
              "original", address, type(address), pixels(image, "width"), pixels(image, "height"));
      media.add(
          new MediaItem(
              id,
              MediaItem.BODY,
              MediaItem.PICTURE,
              image.hasAttr("alt") ? image.attr("alt") : null,
              caption == null || caption.isBlank() ? null : caption,
              null,
              FocalPoint.CENTRE,
              List.of(file),
              Data.Tree.EMPTY));
    } catch (InvalidContentException e) {
      leaveOut("<img> whose address cannot be used");
      return;
    }
    blocks.add(new Figure(nextId(), id));
  }

  private static int pixels(Element image, String attribute) {
    String value = image.attr(attribute);
    return value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : 0;
  }

  private static String type(String address) {
    int end = address.indexOf('?') < 0 ? address.length() : address.indexOf('?');
    int dot = address.lastIndexOf('.', end - 1);
    String ending = dot < 0 ? "" : address.substring(dot + 1, end).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "png" -> "image/png";
      case "gif" -> "image/gif";
      case "webp" -> "image/webp";
      case "avif" -> "image/avif";
      case "svg" -> "image/svg+xml";
      default -> "image/jpeg";
    };
  }

  private void frame(Element element, List<Block> blocks) {
    String address = element.attr("src").strip();
    if (address.startsWith("//")) {
      address = "https:" + address;
    }
    String title = element.attr("title").strip();
    try {
      blocks.add(new Embed(nextId(), address, null, title.isEmpty() ? null : title, null));
    } catch (InvalidContentException e) {
      leaveOut("<iframe> whose address cannot be used");
    }
  }

  private String nextId() {
    lastId++;
    return "b" + lastId;
  }
}
