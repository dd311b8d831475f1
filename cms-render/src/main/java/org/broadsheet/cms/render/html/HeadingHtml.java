package org.broadsheet.cms.render.html;

import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.render.spi.BlockContext;
import org.broadsheet.cms.render.spi.BlockRenderer;
import org.broadsheet.cms.render.spi.HtmlWriter;

/** A crosshead, at the level that keeps the page's outline whole. */
final class HeadingHtml implements BlockRenderer<Heading> {
  @Override
  public void render(Heading block, BlockContext context) {
    write(block.text(), block.level(), context);
  }

  static void write(String text, int wanted, BlockContext context) {
    int level = context.headingLevel(wanted);
    HtmlWriter html = context.html();
    html.markup("<h").number(level).markup(">").text(text);
    html.markup("</h").number(level).markup(">\n");
  }
}
