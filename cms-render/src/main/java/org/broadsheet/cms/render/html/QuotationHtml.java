package org.broadsheet.cms.render.html;

import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.render.spi.BlockContext;
import org.broadsheet.cms.render.spi.BlockRenderer;
import org.broadsheet.cms.render.spi.HtmlWriter;

/** Words of somebody else, with their name below. */
final class QuotationHtml implements BlockRenderer<Quotation> {
  private static final byte[] START = Markup.of("<figure class=\"quote\"><blockquote>");
  private static final byte[] QUOTE_END = Markup.of("</blockquote>");
  private static final byte[] NAME = Markup.of("<figcaption>");
  private static final byte[] NAME_END = Markup.of("</figcaption>");
  private static final byte[] END = Markup.of("</figure>\n");

  @Override
  public void render(Quotation block, BlockContext context) {
    HtmlWriter html = context.html();
    html.markup(START);
    context.blocks(block.blocks());
    html.markup(QUOTE_END);
    if (block.attribution() != null) {
      html.markup(NAME).text(block.attribution()).markup(NAME_END);
    }
    html.markup(END);
  }
}
