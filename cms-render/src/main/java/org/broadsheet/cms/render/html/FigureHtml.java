package org.broadsheet.cms.render.html;

import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.content.Figure;
import org.broadsheet.cms.render.spi.BlockContext;
import org.broadsheet.cms.render.spi.BlockRenderer;
import org.broadsheet.cms.render.spi.HtmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the article with caption and credit; other media are shown as a link. Nothing when
 * the article has no such item.
 */
final class FigureHtml implements BlockRenderer<Figure> {
  private static final byte[] START = Markup.of("<figure class=\"figure\">");
  private static final byte[] END = Markup.of("</figure>\n");

  @Override
  public void render(Figure block, BlockContext context) {
    MediaItem item = context.media(block.media()).orElse(null);
    if (item == null || item.renditions().isEmpty()) {
      return;
    }
    HtmlWriter html = context.html();
    html.markup(START);
    if (item.type().equals(MediaItem.PICTURE)) {
      Pictures.write(item, Pictures.BODY, html);
    } else {
      link(item, item.renditions().get(0), html);
    }
    caption(item, html);
    html.markup(END);
  }

  private static void link(MediaItem item, Rendition file, HtmlWriter html) {
    html.markup("<p><a href=\"").address(file.href()).markup("\">");
    html.text(firstOf(item.alt(), item.caption(), file.name())).markup("</a></p>");
  }

  private static String firstOf(@Nullable String one, @Nullable String other, String last) {
    if (one != null && !one.isBlank()) {
      return one;
    }
    return other != null && !other.isBlank() ? other : last;
  }

  static void caption(MediaItem item, HtmlWriter html) {
    if (item.caption() == null && item.credit() == null) {
      return;
    }
    html.markup("<figcaption>");
    if (item.caption() != null) {
      html.text(item.caption());
    }
    if (item.credit() != null) {
      html.markup(item.caption() == null ? "<cite>" : " <cite>");
      html.text(item.credit()).markup("</cite>");
    }
    html.markup("</figcaption>");
  }
}
