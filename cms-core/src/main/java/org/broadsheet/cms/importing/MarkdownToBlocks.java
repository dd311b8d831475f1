package org.broadsheet.cms.importing;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns Markdown (CommonMark, with tables) into blocks. HTML within it is treated as {@link
 * HtmlToBlocks} treats it. Thread-safe.
 */
public final class MarkdownToBlocks {
  private static final int MAX_NESTING = 100;
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private MarkdownToBlocks() {}

  /**
   * Reads a Markdown text.
   *
   * @throws org.broadsheet.cms.error.InvalidContentException if the result exceeds the model's
   *     bounds
   */
  public static HtmlToBlocks.Result convert(String markdown) {
    return HtmlToBlocks.convert(RENDERER.render(PARSER.parse(markdown)));
  }
}
