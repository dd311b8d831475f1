package org.broadsheet.cms.render.formats;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.content.CustomInline;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.Emphasis;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.LineBreak;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.Strong;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.Outputs;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.section.TagId;
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
    List<Inline> line =
        List.of(
            new Text(text),
            new Emphasis(List.of(new Text(text))),
            new Strong(List.of(new Text(text), new Emphasis(List.of(new Text(text))))),
            new LineBreak(),
            new CustomInline("x.y", Data.Tree.EMPTY, text),
            new Link("https://a.example/?a=1&b=(2)", List.of(new Text(text))));
    return Newsroom.filled(text, line);
  }
}
