package org.broadsheet.cms.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
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
import org.broadsheet.cms.error.InvalidContentException;

/** Finds the articles that an article's text links to. */
final class ArticleLinks {
  private final Set<ArticleId> found = new LinkedHashSet<>();

  private ArticleLinks() {}

  static Set<ArticleId> in(Article article) {
    ArticleLinks links = new ArticleLinks();
    links.addBlocks(article.blocks());
    article.explainers().forEach(each -> links.addBlocks(each.blocks()));
    return links.found;
  }

  private void addBlocks(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Paragraph paragraph -> addInlines(paragraph.inlines());
        case Quotation quotation -> addBlocks(quotation.blocks());
        case ListBlock list -> list.items().forEach(this::addInlines);
        case Table table -> {
          table.header().forEach(this::addInlines);
          table.rows().forEach(row -> row.forEach(this::addInlines));
        }
        case CustomBlock custom -> addBlocks(custom.fallback());
        case Heading heading -> {}
        case Figure figure -> {}
        case Embed embed -> {}
        case Rule rule -> {}
      }
    }
  }

  private void addInlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Link link -> link.articleId().ifPresent(this::addId);
        case Emphasis emphasis -> addInlines(emphasis.inlines());
        case Strong strong -> addInlines(strong.inlines());
        case Text text -> {}
        case LineBreak lineBreak -> {}
        case CustomInline custom -> {}
      }
    }
  }

  private void addId(String id) {
    try {
      found.add(new ArticleId(id));
    } catch (InvalidContentException e) {
      // A link to what cannot be an article is shown as plain text, like one to an article that is
      // gone.
      return;
    }
  }
}
