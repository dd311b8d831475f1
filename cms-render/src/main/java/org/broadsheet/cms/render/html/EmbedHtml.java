package org.broadsheet.cms.render.html;

import org.broadsheet.cms.content.Embed;
import org.broadsheet.cms.render.spi.BlockContext;
import org.broadsheet.cms.render.spi.BlockRenderer;
import org.broadsheet.cms.render.spi.HtmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * What lives elsewhere: a title, what the reader misses, and a link. Nothing is fetched from there.
 */
final class EmbedHtml implements BlockRenderer<Embed> {
  @Override
  public void render(Embed block, BlockContext context) {
    HtmlWriter html = context.html();
    String title = filled(block.title());
    html.markup("<aside class=\"aside\"");
    if (title != null) {
      html.markup(" aria-label=\"").attribute(title).markup("\">");
      HeadingHtml.write(title, 2, context);
    } else {
      html.markup(">");
    }
    html.markup("<p>");
    String fallback = filled(block.fallback());
    if (fallback != null) {
      html.text(fallback).markup(" ");
    }
    html.markup("<a href=\"").address(block.url()).markup("\" rel=\"external\">");
    html.text(host(block.url())).markup("</a></p></aside>\n");
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** The name of the place, which readers know better than a long address. */
  private static String host(String url) {
    int start = url.indexOf("//") + 2;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }
}
