package org.broadsheet.cms.render.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.Explainer;
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

/**
 * Turns links to articles that readers may not see into plain text: not even their ids may show.
 * Not thread-safe.
 */
final class VisibleText {
  private final Map<String, ArticleId> visible = new HashMap<>();
  private final Set<ArticleId> used = new TreeSet<>();
  private boolean changed;

  VisibleText(Map<ArticleId, ArticleAddress> links) {
    links.keySet().forEach(id -> visible.put(id.value(), id));
  }

  /** The articles that the texts link to and that readers may see. */
  Set<ArticleId> used() {
    return used;
  }

  /** The article itself when there is nothing to hide. */
  Article of(Article article) {
    changed = false;
    List<Block> blocks = blocks(article.blocks());
    List<Explainer> explainers =
        article.explainers().stream()
            .map(each -> new Explainer(each.kind(), blocks(each.blocks()), each.extensions()))
            .toList();
    return changed ? article.toBuilder().blocks(blocks).explainers(explainers).build() : article;
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    return switch (block) {
      case Paragraph each -> new Paragraph(each.id(), inlines(each.inlines()), each.extensions());
      case Quotation each ->
          new Quotation(each.id(), blocks(each.blocks()), each.attribution(), each.extensions());
      case ListBlock each ->
          new ListBlock(each.id(), each.ordered(), runs(each.items()), each.extensions());
      case Table each ->
          new Table(
              each.id(),
              each.caption(),
              runs(each.header()),
              each.rows().stream().map(this::runs).toList(),
              each.extensions());
      case CustomBlock each ->
          new CustomBlock(
              each.id(),
              each.type(),
              each.version(),
              each.data(),
              blocks(each.fallback()),
              each.extensions());
      case Heading each -> each;
      case Figure each -> each;
      case Embed each -> each;
      case Rule each -> each;
    };
  }

  private List<List<Inline>> runs(List<List<Inline>> runs) {
    return runs.stream().map(this::inlines).toList();
  }

  private List<Inline> inlines(List<Inline> inlines) {
    List<Inline> shown = new ArrayList<>(inlines.size());
    for (Inline inline : inlines) {
      switch (inline) {
        case Link link -> add(link, shown);
        case Emphasis emphasis -> shown.add(new Emphasis(inlines(emphasis.inlines())));
        case Strong strong -> shown.add(new Strong(inlines(strong.inlines())));
        case Text text -> shown.add(text);
        case LineBreak lineBreak -> shown.add(lineBreak);
        case CustomInline custom -> shown.add(custom);
      }
    }
    return shown;
  }

  private void add(Link link, List<Inline> shown) {
    Optional<String> target = link.articleId();
    if (target.isEmpty()) {
      shown.add(link);
      return;
    }
    ArticleId id = visible.get(target.get());
    if (id == null) {
      changed = true;
      shown.addAll(inlines(link.inlines()));
    } else {
      used.add(id);
      shown.add(link);
    }
  }
}
