package org.broadsheet.cms.render.formats;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What a program shows of Markdown, HTML in it included. */
final class MarkdownReader {
  private final Parser parser =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

  String html(String markdown) {
    return renderer.render(parser.parse(markdown));
  }
}
