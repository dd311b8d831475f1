package org.broadsheet.cms.render.spi;

import org.broadsheet.cms.content.Block;

/**
 * A block renderer from outside, as {@link HtmlBinder} records it.
 *
 * @param owner the module or plugin that brings it
 * @param type the block type it claims; it is given blocks of that type only
 */
public record BlockContribution(String owner, String type, BlockRenderer<Block> renderer) {}
