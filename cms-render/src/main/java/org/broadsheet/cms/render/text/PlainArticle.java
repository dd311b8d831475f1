package org.broadsheet.cms.render.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.Correction;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.asset.MediaItem;
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
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.html.Wording;
import org.broadsheet.cms.site.Site;
import org.jspecify.annotations.Nullable;

/** One article as plain text. Not thread-safe. */
final class PlainArticle {
  private final Article article;
  private final ArticleAddress address;
  private final Map<ArticleId, ArticleAddress> links;
  private final Site site;
  private final Wording wording;
  private final TextLines lines;
  private final List<String> targets = new ArrayList<>();

  PlainArticle(
      Article article,
      ArticleAddress address,
      Map<ArticleId, ArticleAddress> links,
      Site site,
      Wording wording) {
    this.article = article;
    this.address = address;
    this.links = links;
    this.site = site;
    this.wording = wording;
    this.lines = new TextLines(PlainTexts.WIDTH, article.locale());
  }

  /** What was written so far. */
  String text() {
    return lines.toString();
  }

  /** Headline, byline and dates. */
  void head() {
    if (article.kicker() != null && !article.kicker().isBlank()) {
      lines.wrapped(legible(article.kicker()));
    }
    titled(article.headline(), '=');
    String byline = article.printedByline();
    if (byline != null && !byline.isBlank()) {
      lines.wrapped(
          legible(article.byline() == null ? wording.label("by") + " " + byline : byline));
    }
    Instant published =
        Objects.requireNonNull(article.publishedAt(), "a live article has its dates");
    String dateline = article.dateline();
    String where = dateline == null || dateline.isBlank() ? "" : dateline + ", ";
    lines.wrapped(legible(where + wording.dateTime(published)));
  }

  void body() {
    note(
        article.sensitivity() == null
            ? null
            : wording.titled("sensitivity.", article.sensitivity()));
    note(article.standfirst());
    if (!article.keyPoints().isEmpty()) {
      part(wording.label("key-points"));
      article.keyPoints().forEach(each -> lines.wrapped(legible(each), "* ", "  "));
    }
    blocks(article.blocks(), "");
    for (Explainer explainer : article.explainers()) {
      if (!explainer.blocks().isEmpty()) {
        part(wording.explainer(explainer.kind()));
        blocks(explainer.blocks(), "");
      }
    }
    corrections();
    if (article.publicNote() != null) {
      part(wording.label("public-note"));
      note(article.publicNote());
    }
  }

  private void corrections() {
    if (article.corrections().isEmpty()) {
      return;
    }
    part(wording.label("corrections"));
    for (Correction each : article.corrections()) {
      note(
          "%s (%s): %s"
              .formatted(
                  wording.titled("correction.", each.type()),
                  wording.date(each.at()),
                  each.text()));
    }
  }

  /** Where the text links to, and where it is read itself. */
  void foot() {
    addresses();
    lines.blank().line("-- ").wrapped(legible(site.name())).line(Permalinks.of(site, address));
  }

  void addresses() {
    if (!targets.isEmpty()) {
      lines.blank();
      for (int i = 0; i < targets.size(); i++) {
        lines.line("[" + (i + 1) + "] " + targets.get(i));
      }
    }
  }

  private void titled(String title, char line) {
    lines.wrapped(legible(title));
    int width = Math.min(PlainTexts.WIDTH, DisplayWidth.of(legible(title)));
    lines.line(String.valueOf(line).repeat(Math.max(width, 1)));
  }

  private void part(String title) {
    lines.blank();
    titled(title, '-');
  }

  private void note(@Nullable String text) {
    if (text != null && !text.isBlank()) {
      lines.blank().wrapped(legible(text));
    }
  }

  private void blocks(List<Block> blocks, String indent) {
    blocks.forEach(each -> block(each, indent));
  }

  private void block(Block block, String indent) {
    switch (block) {
      case Paragraph paragraph -> paragraph(text(paragraph.inlines()), indent);
      case Heading heading -> {
        lines.blank();
        if (indent.isEmpty()) {
          titled(heading.text(), heading.level() == 2 ? '-' : '.');
        } else {
          paragraph(legible(heading.text()), indent);
        }
      }
      case Quotation quotation -> {
        blocks(quotation.blocks(), indent + "> ");
        if (quotation.attribution() != null) {
          lines.wrapped("— " + legible(quotation.attribution()), indent + "> ", indent + "> ");
        }
      }
      case ListBlock list -> list(list, indent);
      case Figure figure ->
          article.findMedia(figure.media()).ifPresent(each -> media(each, indent));
      case Table table -> table(table, indent);
      case Embed embed -> embed(embed, indent);
      case Rule rule -> lines.blank().line(indent + "* * *");
      case CustomBlock custom -> blocks(custom.fallback(), indent);
    }
  }

  private void paragraph(String text, String indent) {
    if (!text.isBlank()) {
      lines.blank().wrapped(text, indent, indent);
    }
  }

  private void list(ListBlock list, String indent) {
    lines.blank();
    for (int i = 0; i < list.items().size(); i++) {
      String mark = list.ordered() ? (i + 1) + ". " : "* ";
      String text = text(list.items().get(i)).replace('\n', ' ');
      lines.wrapped(text, indent + mark, indent + " ".repeat(mark.length()));
    }
  }

  /** What a reader without pictures needs to know. */
  private void media(MediaItem item, String indent) {
    List<String> words = new ArrayList<>();
    for (@Nullable String each : new String[] {item.alt(), item.caption(), item.credit()}) {
      if (each != null && !each.isBlank()) {
        words.add(legible(each));
      }
    }
    if (!words.isEmpty()) {
      paragraph("[" + String.join(" – ", words) + "]", indent);
    }
  }

  private void embed(Embed embed, String indent) {
    String title = embed.title() == null || embed.title().isBlank() ? "" : embed.title() + ": ";
    paragraph(legible(title) + embed.url(), indent);
    if (embed.fallback() != null) {
      paragraph(legible(embed.fallback()), indent);
    }
  }

  private void table(Table table, String indent) {
    List<List<String>> rows = new ArrayList<>();
    if (!table.header().isEmpty()) {
      rows.add(cells(table.header()));
    }
    table.rows().forEach(row -> rows.add(cells(row)));
    if (table.caption() != null && !table.caption().isBlank()) {
      paragraph(legible(table.caption()), indent);
    }
    lines.blank();
    new PlainTable(rows, !table.header().isEmpty()).write(lines, indent);
  }

  private List<String> cells(List<List<Inline>> row) {
    return row.stream().map(each -> text(each).replace('\n', ' ').strip()).toList();
  }

  private String text(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    append(inlines, text);
    return legible(text.toString()).strip();
  }

  private void append(List<Inline> inlines, StringBuilder text) {
    for (Inline inline : inlines) {
      switch (inline) {
        // A line end within a text counts as a space.
        case Text plain -> text.append(plain.text().replaceAll("\\s+", " "));
        case Emphasis emphasis -> append(emphasis.inlines(), text);
        case Strong strong -> append(strong.inlines(), text);
        case Link link -> append(link, text);
        case LineBreak lineBreak -> text.append('\n');
        case CustomInline custom -> text.append(custom.fallback());
      }
    }
  }

  private void append(Link link, StringBuilder text) {
    append(link.inlines(), text);
    target(link)
        .ifPresent(
            target -> {
              if (!targets.contains(target)) {
                targets.add(target);
              }
              text.append(" [").append(targets.indexOf(target) + 1).append(']');
            });
  }

  /** Empty where a reader may not follow. */
  private Optional<String> target(Link link) {
    return Permalinks.ofLink(link, links, site, address);
  }

  /** Without what would move a terminal's cursor or change its colours. */
  static String legible(String text) {
    StringBuilder legible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' || c == '\t') {
        legible.append(' ');
      } else {
        legible.append(c != '\n' && Character.isISOControl(c) ? '\uFFFD' : c);
      }
    }
    return legible.toString();
  }
}
