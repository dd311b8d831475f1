package org.broadsheet.cms.render.spi;

import org.broadsheet.cms.content.CustomInline;

/**
 * Writes custom inlines of one type as HTML: phrasing content only, as it stands within a line.
 *
 * <p>Threads, lifetime and failure are as for {@link BlockRenderer}; the fallback is {@link
 * CustomInline#fallback}.
 */
@FunctionalInterface
public interface InlineRenderer {
  /**
   * Writes {@code inline} to {@link BlockContext#html}. Must neither block nor keep the context.
   */
  void render(CustomInline inline, BlockContext context);
}
