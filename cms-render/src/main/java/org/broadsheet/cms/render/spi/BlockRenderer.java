package org.broadsheet.cms.render.spi;

import org.broadsheet.cms.content.Block;

/**
 * Writes blocks of one type as HTML.
 *
 * <p>Called by many threads at once; one instance serves all and lives as long as its module. A
 * renderer from outside this library writes to a buffer of its own, which is copied to the page
 * only after it returned: when it throws or writes too much, the page shows the block's fallback
 * instead and is otherwise whole.
 *
 * @param <B> the type of block; {@link org.broadsheet.cms.content.CustomBlock} for types of one's
 *     own
 */
@FunctionalInterface
public interface BlockRenderer<B extends Block> {
  /** Writes {@code block} to {@link BlockContext#html}. Must neither block nor keep the context. */
  void render(B block, BlockContext context);
}
