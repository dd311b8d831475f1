package org.broadsheet.cms.render.html;

import java.util.List;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.render.spi.BlockContext;
import org.broadsheet.cms.render.spi.BlockRenderer;
import org.broadsheet.cms.render.spi.HtmlWriter;

/** A list of short entries, with numbers where the order counts. */
final class ListHtml implements BlockRenderer<ListBlock> {
  private static final byte[] ITEM = Markup.of("<li>");
  private static final byte[] ITEM_END = Markup.of("</li>");

  @Override
  public void render(ListBlock block, BlockContext context) {
    HtmlWriter html = context.html();
    html.markup(block.ordered() ? "<ol>" : "<ul>");
    for (List<Inline> item : block.items()) {
      html.markup(ITEM);
      context.inlines(item);
      html.markup(ITEM_END);
    }
    html.markup(block.ordered() ? "</ol>\n" : "</ul>\n");
  }
}
