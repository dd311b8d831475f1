package org.broadsheet.cms.render.html;

import org.broadsheet.cms.content.Rule;
import org.broadsheet.cms.render.spi.BlockContext;
import org.broadsheet.cms.render.spi.BlockRenderer;

/** A change of subject, shown as a line. */
final class RuleHtml implements BlockRenderer<Rule> {
  private static final byte[] LINE = Markup.of("<hr>\n");

  @Override
  public void render(Rule block, BlockContext context) {
    context.html().markup(LINE);
  }
}
