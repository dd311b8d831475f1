package org.broadsheet.cms.render.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.Correction;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
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
import org.broadsheet.cms.render.spi.HtmlWriter;
import org.broadsheet.cms.site.Site;

/** An article's blocks with their styles on them. Custom blocks are shown by their fallback. */
final class MailBlocks {
  private final Article article;
  private final ArticleAddress address;
  private final Map<ArticleId, ArticleAddress> links;
  private final Site site;
  private final Wording wording;
  private final HtmlWriter html;

  MailBlocks(
      Article article,
      ArticleAddress address,
      Map<ArticleId, ArticleAddress> links,
      Site site,
      Wording wording,
      HtmlWriter html) {
    this.article = article;
    this.address = address;
    this.links = links;
    this.site = site;
    this.wording = wording;
    this.html = html;
  }

  void write(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  void keyPoints() {
    if (article.keyPoints().isEmpty()) {
      return;
    }
    heading(wording.label("key-points"));
    html.markup("<ul class=\"ink\" style=\"" + Style.LIST + "\">");
    article.keyPoints().forEach(each -> html.markup("<li>").text(each).markup("</li>"));
    html.markup("</ul>\n");
  }

  void notes() {
    if (!article.corrections().isEmpty()) {
      heading(wording.label("corrections"));
    }
    for (Correction each : article.corrections()) {
      start("p", Style.TEXT);
      html.markup("<strong>").text(wording.titled("correction.", each.type()));
      html.markup("</strong> (").text(wording.date(each.at())).markup("): ").text(each.text());
      html.markup("</p>\n");
    }
    if (article.publicNote() != null) {
      heading(wording.label("public-note"));
      text("p", Style.TEXT, article.publicNote());
    }
  }

  void heading(String text) {
    text("h2", Style.SUBHEAD, text);
  }

  private void text(String element, String style, String text) {
    start(element, style);
    html.text(text).markup("</" + element + ">\n");
  }

  private void start(String element, String style) {
    html.markup("<" + element + " class=\"ink\" style=\"" + style + "\">");
  }

  private void block(Block block) {
    switch (block) {
      case Paragraph paragraph -> {
        start("p", Style.TEXT);
        inlines(paragraph.inlines());
        html.markup("</p>\n");
      }
      case Heading heading -> text("h" + heading.level(), Style.SUBHEAD, heading.text());
      case Quotation quotation -> {
        html.markup("<blockquote class=\"line\" style=\"" + Style.QUOTE + "\">\n");
        write(quotation.blocks());
        if (quotation.attribution() != null) {
          html.markup("<p class=\"soft\" style=\"" + Style.SMALL + "\">— ");
          html.text(quotation.attribution()).markup("</p>\n");
        }
        html.markup("</blockquote>\n");
      }
      case ListBlock list -> list(list);
      case Figure figure -> article.findMedia(figure.media()).ifPresent(this::figure);
      case Table table -> table(table);
      case Embed embed -> embed(embed);
      case Rule rule -> html.markup("<hr class=\"line\" style=\"" + Style.RULE + "\">\n");
      case CustomBlock custom -> write(custom.fallback());
    }
  }

  private void list(ListBlock list) {
    String element = list.ordered() ? "ol" : "ul";
    start(element, Style.LIST);
    for (List<Inline> item : list.items()) {
      html.markup("<li>");
      inlines(item);
      html.markup("</li>");
    }
    html.markup("</" + element + ">\n");
  }

  private void figure(MediaItem item) {
    Rendition file = HtmlMail.mailFile(item);
    if (file == null) {
      return;
    }
    Style.image(file, site, item.alt(), html);
    html.markup("<p class=\"soft\" style=\"" + Style.SMALL + "\">");
    if (item.caption() != null) {
      html.text(item.caption()).markup(" ");
    }
    if (item.credit() != null) {
      html.text(item.credit());
    }
    html.markup("</p>\n");
  }

  private void embed(Embed embed) {
    start("p", Style.TEXT);
    if (embed.fallback() != null) {
      html.text(embed.fallback()).markup(" ");
    }
    html.markup("<a class=\"link\" style=\"" + Style.LINK + "\" href=\"").address(embed.url());
    html.markup("\">").text(embed.title() == null ? embed.url() : embed.title());
    html.markup("</a></p>\n");
  }

  private void table(Table table) {
    html.markup("<table class=\"ink\" style=\"" + Style.TABLE + "\">");
    if (table.caption() != null) {
      html.markup("<caption style=\"text-align:start;padding:6px 0\">").text(table.caption());
      html.markup("</caption>");
    }
    if (!table.header().isEmpty()) {
      row("th", table.header());
    }
    table.rows().forEach(row -> row("td", row));
    html.markup("</table>\n");
  }

  private void row(String element, List<List<Inline>> cells) {
    html.markup("<tr>");
    for (List<Inline> cell : cells) {
      html.markup("<" + element + " class=\"line\" style=\"" + Style.CELL + "\">");
      inlines(cell);
      html.markup("</" + element + ">");
    }
    html.markup("</tr>");
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Text text -> html.text(text.text());
        case Emphasis emphasis -> wrapped("em", emphasis.inlines());
        case Strong strong -> wrapped("strong", strong.inlines());
        case Link link -> link(link);
        case LineBreak lineBreak -> html.markup("<br>");
        case CustomInline custom -> html.text(custom.fallback());
      }
    }
  }

  private void wrapped(String element, List<Inline> inlines) {
    html.markup("<" + element + ">");
    inlines(inlines);
    html.markup("</" + element + ">");
  }

  private void link(Link link) {
    Optional<String> target = target(link);
    if (target.isEmpty()) {
      inlines(link.inlines());
      return;
    }
    html.markup("<a class=\"link\" style=\"" + Style.LINK + "\" href=\"");
    html.address(target.get()).markup("\">");
    inlines(link.inlines());
    html.markup("</a>");
  }

  private Optional<String> target(Link link) {
    return Permalinks.ofLink(link, links, site, address);
  }
}
