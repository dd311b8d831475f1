package org.broadsheet.cms.render.formats;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Correction;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.Rights;
import org.broadsheet.cms.article.TrustIndicator;
import org.broadsheet.cms.asset.FocalPoint;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
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
import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.content.Strong;
import org.broadsheet.cms.content.Table;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.Outputs;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.section.TagReference;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.FrontView;
import org.broadsheet.cms.view.RelatedView;
import org.broadsheet.cms.view.View;

/** Views in which every field that people write holds one text. */
final class Filled {
  private final String text;
  private final Newsroom newsroom;
  final Outputs outputs;

  Filled(String text) {
    this.text = text;
    this.newsroom = new Newsroom(site(), List.of());
    this.outputs = new Outputs(newsroom);
  }

  private Site site() {
    return Site.builder(text, URI.create("https://courant.example"))
        .tagline(text)
        .description(text)
        .build();
  }

  List<View> views() {
    Article article = article();
    ArticleView view = newsroom.view(article);
    ArticleSummary summary = Newsroom.summary(article);
    Section section = Section.named(text).withDescription(text);
    return List.of(
        view,
        RelatedView.of(
            new ArticleView(
                view.frame(),
                article,
                view.address(),
                List.of(section),
                List.of(new ArticleView.RelatedEntry(summary, List.of())),
                List.of(),
                Map.of(),
                List.of(),
                Set.of(),
                view.validUntil())),
        outputs.feed(new FrontView.Home(), "/", List.of(article, article)),
        outputs.feed(
            new FrontView.OfSection(section, List.of(), List.of()), "/section/x", List.of(article)),
        outputs.feed(
            new FrontView.OfTag(new Tag(new TagId("x"), text, Tag.KEYWORD, text, Data.Tree.EMPTY)),
            "/tag/x",
            List.of()),
        outputs.list(List.of(article), text),
        outputs.sections(),
        outputs.news(List.of(summary)),
        outputs.newsletter(text, text, Locale.UK, List.of(article, article)),
        outputs.newsletter(text, text, Locale.forLanguageTag("ar"), List.of(article)));
  }

  Article article() {
    MediaItem picture =
        new MediaItem(
            "m",
            MediaItem.LEAD,
            MediaItem.PICTURE,
            text,
            text,
            text,
            FocalPoint.CENTRE,
            List.of(new Rendition("r", "/media/x.png", "image/png", 100, 100)),
            Data.Tree.EMPTY);
    List<Inline> line =
        List.of(
            new Text(text),
            new Emphasis(List.of(new Text(text))),
            new Strong(List.of(new Text(text), new Emphasis(List.of(new Text(text))))),
            new LineBreak(),
            new CustomInline("x.y", Data.Tree.EMPTY, text),
            new Link("https://a.example/?a=1&b=(2)", List.of(new Text(text))));
    return Newsroom.draft("x", text)
        .headline("seo", text)
        .headline("short", text)
        .kicker(text)
        .standfirst(text)
        .keyPoint(text)
        .byline(text)
        .contributors(List.of(Credit.author(text)))
        .dateline(text)
        .series(text)
        .tags(List.of(new TagReference(new TagId("t"), text)))
        .media(List.of(picture))
        .blocks(
            List.of(
                new Paragraph("1", line),
                new Heading("2", 2, text),
                new ListBlock("3", true, List.of(line)),
                new Quotation("4", List.of(new Paragraph("5", line)), text),
                new Figure("6", "m"),
                new Table("7", text, List.of(line), List.of(List.of(line))),
                new Embed("8", "https://a.example/x", text, text, text),
                new CustomBlock(
                    "9",
                    "x.y",
                    1,
                    Data.Tree.of("text", Data.of(text)),
                    List.of(new Paragraph("10", line)))))
        .whyThisMatters(text)
        .whatThisMeansForYou(text)
        .corrections(List.of(new Correction("correction", text, Newsroom.NOW)))
        .rights(new Rights(text, text, text, true, Data.Tree.EMPTY))
        .sourceType(text)
        .trust(List.of(new TrustIndicator(text, "/trust", Data.Tree.EMPTY)))
        .sensitivity(text)
        .publicNote(text)
        .build();
  }
}
