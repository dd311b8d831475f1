package org.broadsheet.cms.render.html;

import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.render.spi.BlockContext;
import org.broadsheet.cms.render.spi.BlockRenderer;

/** A paragraph of running text. */
final class ParagraphHtml implements BlockRenderer<Paragraph> {
  @Override
  public void render(Paragraph block, BlockContext context) {
    context.html().markup(Markup.P);
    context.inlines(block.inlines());
    context.html().markup(Markup.P_END);
  }
}
