package org.broadsheet.cms.render.html;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.CustomBlock;
import org.broadsheet.cms.content.CustomInline;
import org.broadsheet.cms.content.Embed;
import org.broadsheet.cms.content.Figure;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.content.Rule;
import org.broadsheet.cms.content.Table;
import org.broadsheet.cms.extension.Contribution;
import org.broadsheet.cms.extension.Extensions;
import org.broadsheet.cms.render.spi.BlockContribution;
import org.broadsheet.cms.render.spi.BlockRenderer;
import org.broadsheet.cms.render.spi.BlockTypes;
import org.broadsheet.cms.render.spi.HtmlWriter;
import org.broadsheet.cms.render.spi.InlineContribution;

/**
 * Which renderer writes which type of block, at one time. Immutable; a page keeps one from its
 * start to its end.
 *
 * <p>The library's own renderers write straight to the page. One from outside takes the place of
 * the library's, which then is its fallback.
 */
final class BlockTable {
  private final OutsideCalls calls;
  private final Map<String, BlockContribution> outside = new HashMap<>();
  private final Map<String, InlineContribution> inlines = new HashMap<>();

  private final BlockRenderer<Paragraph> paragraph;
  private final BlockRenderer<Heading> heading;
  private final BlockRenderer<Quotation> quotation;
  private final BlockRenderer<ListBlock> list;
  private final BlockRenderer<Figure> figure;
  private final BlockRenderer<Table> table;
  private final BlockRenderer<Embed> embed;
  private final BlockRenderer<Rule> rule;

  BlockTable(
      OutsideCalls calls,
      Extensions.Snapshot<BlockContribution> blocks,
      Extensions.Snapshot<InlineContribution> inlineRenderers) {
    this.calls = calls;
    for (Contribution<BlockContribution> each : blocks.contributions()) {
      outside.put(each.value().type(), each.value());
    }
    for (Contribution<InlineContribution> each : inlineRenderers.contributions()) {
      inlines.put(each.value().type(), each.value());
    }
    paragraph = choose(BlockTypes.PARAGRAPH, new ParagraphHtml());
    heading = choose(BlockTypes.HEADING, new HeadingHtml());
    quotation = choose(BlockTypes.QUOTE, new QuotationHtml());
    list = choose(BlockTypes.LIST, new ListHtml());
    figure = choose(BlockTypes.FIGURE, new FigureHtml());
    table = choose(BlockTypes.TABLE, new TableHtml());
    embed = choose(BlockTypes.EMBED, new EmbedHtml());
    rule = choose(BlockTypes.RULE, new RuleHtml());
  }

  void write(Block block, PageContext context) {
    switch (block) {
      case Paragraph each -> paragraph.render(each, context);
      case Heading each -> heading.render(each, context);
      case Quotation each -> quotation.render(each, context);
      case ListBlock each -> list.render(each, context);
      case Figure each -> figure.render(each, context);
      case Table each -> table.render(each, context);
      case Embed each -> embed.render(each, context);
      case Rule each -> rule.render(each, context);
      case CustomBlock each -> write(each, context);
    }
  }

  void write(CustomInline inline, PageContext context) {
    InlineContribution renderer = inlines.get(inline.type());
    if (renderer == null || !writeOutside(renderer, inline, context)) {
      context.html().text(inline.fallback());
    }
  }

  private void write(CustomBlock block, PageContext context) {
    BlockContribution renderer = outside.get(block.type());
    if (renderer == null || !writeOutside(renderer, block, context)) {
      context.blocks(block.fallback());
    }
  }

  private <B extends Block> BlockRenderer<B> choose(String type, BlockRenderer<B> builtIn) {
    BlockContribution replacement = outside.get(type);
    if (replacement == null) {
      return builtIn;
    }
    return (block, context) -> {
      if (!writeOutside(replacement, block, (PageContext) context)) {
        builtIn.render(block, context);
      }
    };
  }

  private boolean writeOutside(BlockContribution renderer, Block block, PageContext page) {
    return guarded(
        renderer.owner(),
        "block renderer of " + renderer.type(),
        page,
        part -> renderer.renderer().render(block, part));
  }

  private boolean writeOutside(InlineContribution renderer, CustomInline inline, PageContext page) {
    return guarded(
        renderer.owner(),
        "inline renderer of " + renderer.type(),
        page,
        part -> renderer.renderer().render(inline, part));
  }

  private boolean guarded(String owner, String claim, PageContext page, Call call) {
    PageContext.Mark mark = page.mark();
    HtmlWriter target = page.html();
    boolean written = calls.write(owner, claim, target, part -> call.write(page.writingTo(part)));
    if (!written) {
      page.reset(mark);
    }
    return written;
  }

  private interface Call {
    void write(PageContext part);
  }
}
