package org.broadsheet.cms.render.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Correction;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.CustomBlock;
import org.broadsheet.cms.content.Embed;
import org.broadsheet.cms.content.Figure;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.content.Rule;
import org.broadsheet.cms.content.Strong;
import org.broadsheet.cms.content.Table;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.html.Wording;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.ArticleView;
import org.jspecify.annotations.Nullable;

/**
 * An article as Markdown: CommonMark with tables, and HTML where Markdown has no form, so that
 * {@code MarkdownToBlocks} gives the same blocks again. What does not come back: ids, the credit of
 * a picture apart from its caption, provider and fallback of an embed, and custom blocks and
 * inlines, of which the fallback is written. Not thread-safe.
 */
final class MarkdownArticle {
  /** Keeps one list from running into the next; readers do not see it. */
  private static final String BETWEEN_LISTS = "<!-- -->";

  private final ArticleView view;
  private final Article article;
  private final Site site;
  private final Wording wording;

  MarkdownArticle(ArticleView view, Wording wording) {
    this.view = view;
    this.article = view.article();
    this.site = view.frame().site();
    this.wording = wording;
  }

  String write() {
    List<String> parts = new ArrayList<>();
    parts.add("# " + line(article.headline()));
    addMarked(article.standfirst(), parts);
    parts.add(escape(meta()));
    if (article.sensitivity() != null) {
      parts.add(escape(wording.titled("sensitivity.", article.sensitivity())));
    }
    lead().ifPresent(parts::add);
    keyPoints(parts);
    addIfFilled(blocks(article.blocks()), parts);
    for (Explainer explainer : article.explainers()) {
      if (!explainer.blocks().isEmpty()) {
        parts.add("## " + line(wording.explainer(explainer.kind())));
        addIfFilled(blocks(explainer.blocks()), parts);
      }
    }
    corrections(parts);
    if (article.publicNote() != null && !article.publicNote().isBlank()) {
      parts.add("## " + line(wording.label("public-note")));
      parts.add(escape(article.publicNote()));
    }
    parts.add("---");
    parts.add("[%s](%s)".formatted(line(site.name()), Permalinks.of(site, view.address())));
    return String.join("\n\n", parts) + "\n";
  }

  private static void addMarked(@Nullable String text, List<String> parts) {
    if (text != null && !text.isBlank()) {
      parts.add(
          new MarkdownInlines(link -> Optional.empty(), false, "")
              .write(List.of(new Strong(List.of(new Text(text.strip()))))));
    }
  }

  private static void addIfFilled(String text, List<String> parts) {
    if (!text.isEmpty()) {
      parts.add(text);
    }
  }

  private String meta() {
    Instant published =
        Objects.requireNonNull(article.publishedAt(), "a live article has its dates");
    String byline = article.printedByline();
    String by =
        byline == null
            ? ""
            : (article.byline() == null ? wording.label("by") + " " : "") + byline + " · ";
    String where = article.dateline() == null ? "" : article.dateline() + " · ";
    return by + where + wording.dateTime(published);
  }

  private Optional<String> lead() {
    return article.leadMedia().flatMap(this::picture);
  }

  private void keyPoints(List<String> parts) {
    if (article.keyPoints().isEmpty()) {
      return;
    }
    parts.add("## " + line(wording.label("key-points")));
    StringBuilder list = new StringBuilder();
    for (String each : article.keyPoints()) {
      list.append(list.isEmpty() ? "" : "\n").append("- ").append(escape(each));
    }
    parts.add(list.toString());
  }

  private void corrections(List<String> parts) {
    if (article.corrections().isEmpty()) {
      return;
    }
    parts.add("## " + line(wording.label("corrections")));
    for (Correction each : article.corrections()) {
      parts.add(
          escape(
              "%s (%s): %s"
                  .formatted(
                      wording.titled("correction.", each.type()),
                      wording.date(each.at()),
                      each.text())));
    }
  }

  /** One paragraph of plain text. */
  private static String escape(String text) {
    return new MarkdownInlines(link -> Optional.empty(), true, "").write(List.of(new Text(text)));
  }

  /** Plain text within a line that has started already. */
  private static String line(String text) {
    return MarkdownText.escape(text.replaceAll("\\s+", " ").strip(), false, "#");
  }

  String blocks(List<Block> blocks) {
    List<String> parts = new ArrayList<>();
    Block last = null;
    for (Block block : blocks) {
      String part = block(block);
      if (part.isEmpty()) {
        continue;
      }
      if (block instanceof ListBlock && last instanceof ListBlock) {
        parts.add(BETWEEN_LISTS);
      }
      parts.add(part);
      last = block;
    }
    return String.join("\n\n", parts);
  }

  private String block(Block block) {
    return switch (block) {
      case Paragraph paragraph -> paragraph(paragraph.inlines());
      case Heading heading ->
          heading.text().isBlank() ? "" : "#".repeat(heading.level()) + " " + line(heading.text());
      case Quotation quotation -> quotation(quotation);
      case ListBlock list -> list(list);
      case Figure figure -> article.findMedia(figure.media()).flatMap(this::picture).orElse("");
      case Table table -> table(table);
      case Embed embed -> embed(embed);
      case Rule rule -> "---";
      case CustomBlock custom -> blocks(custom.fallback());
    };
  }

  private String paragraph(List<Inline> inlines) {
    boolean broken = inlines.stream().anyMatch(each -> !(each instanceof Text));
    // A bar could make a table of two lines.
    return new MarkdownInlines(this::target, false, broken ? "|" : "").write(inlines);
  }

  private Optional<String> target(Link link) {
    return Permalinks.ofLink(link, view.links(), site, view.address());
  }

  private String quotation(Quotation quotation) {
    String text = blocks(quotation.blocks());
    if (text.isEmpty()) {
      return "";
    }
    if (quotation.attribution() != null && !quotation.attribution().isBlank()) {
      text += "\n\n<footer>— " + MarkdownText.html(quotation.attribution().strip()) + "</footer>";
    }
    return "> " + text.replace("\n", "\n> ");
  }

  private String list(ListBlock list) {
    StringBuilder lines = new StringBuilder();
    int number = 0;
    for (List<Inline> item : list.items()) {
      String text = new MarkdownInlines(this::target, true, "").write(item);
      if (!text.isEmpty()) {
        lines.append(lines.isEmpty() ? "" : "\n");
        lines.append(list.ordered() ? ++number + ". " : "- ").append(text);
      }
    }
    return lines.toString();
  }

  private Optional<String> picture(MediaItem item) {
    if (item.renditions().isEmpty()) {
      return Optional.empty();
    }
    Rendition file = item.renditions().get(0);
    String source = site.absolute(file.href());
    String caption = joined(item.caption(), item.credit());
    if (!item.type().equals(MediaItem.PICTURE)) {
      String name = caption.isEmpty() ? file.name() : caption;
      return Optional.of("[%s](%s)".formatted(line(name), MarkdownText.destination(source)));
    }
    if (caption.isEmpty() && item.alt() != null && !item.alt().isBlank()) {
      return Optional.of("![%s](%s)".formatted(line(item.alt()), MarkdownText.destination(source)));
    }
    return Optional.of(figure(item, source, caption));
  }

  private static String joined(@Nullable String caption, @Nullable String credit) {
    String first = caption == null ? "" : caption.strip();
    String second = credit == null ? "" : credit.strip();
    return (first + " " + second).strip();
  }

  private static String figure(MediaItem item, String source, String caption) {
    StringBuilder html = new StringBuilder("<figure>\n<img src=\"");
    html.append(MarkdownText.html(source)).append('"');
    if (item.alt() != null) {
      html.append(" alt=\"").append(MarkdownText.html(item.alt())).append('"');
    }
    html.append(">\n");
    if (!caption.isEmpty()) {
      html.append("<figcaption>").append(MarkdownText.html(caption)).append("</figcaption>\n");
    }
    return html.append("</figure>").toString();
  }

  private static String embed(Embed embed) {
    String title = embed.title() == null ? "" : embed.title().strip();
    return "<iframe src=\""
        + MarkdownText.html(embed.url())
        + "\""
        + (title.isEmpty() ? "" : " title=\"" + MarkdownText.html(title) + "\"")
        + "></iframe>";
  }

  private String table(Table table) {
    if (table.header().isEmpty() && table.rows().isEmpty()) {
      return "";
    }
    return isPlain(table) ? plainTable(table) : htmlTable(table);
  }

  /** Whether Markdown has a form for the table. */
  private static boolean isPlain(Table table) {
    int columns = table.header().size();
    return columns > 0
        && (table.caption() == null || table.caption().isBlank())
        && table.rows().stream().allMatch(row -> row.size() == columns);
  }

  private String plainTable(Table table) {
    StringBuilder lines = new StringBuilder();
    row(table.header(), lines);
    lines.append("\n|").append(" --- |".repeat(table.header().size()));
    for (List<List<Inline>> each : table.rows()) {
      lines.append('\n');
      row(each, lines);
    }
    return lines.toString();
  }

  private void row(List<List<Inline>> cells, StringBuilder lines) {
    lines.append('|');
    for (List<Inline> cell : cells) {
      String text = new MarkdownInlines(this::target, true, "|").write(cell);
      lines.append(' ').append(text).append(" |");
    }
  }

  private String htmlTable(Table table) {
    StringBuilder html = new StringBuilder("<table>\n");
    if (table.caption() != null && !table.caption().isBlank()) {
      html.append("<caption>").append(MarkdownText.html(table.caption())).append("</caption>\n");
    }
    if (!table.header().isEmpty()) {
      htmlRow("th", table.header(), html);
    }
    table.rows().forEach(row -> htmlRow("td", row, html));
    return html.append("</table>").toString();
  }

  private void htmlRow(String element, List<List<Inline>> cells, StringBuilder html) {
    html.append("<tr>");
    for (List<Inline> cell : cells) {
      html.append('<').append(element).append('>');
      html.append(new MarkdownInlines(this::target, true, "").html(cell));
      html.append("</").append(element).append('>');
    }
    html.append("</tr>\n");
  }
}
