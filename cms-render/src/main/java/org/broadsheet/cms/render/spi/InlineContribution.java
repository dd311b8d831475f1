package org.broadsheet.cms.render.spi;

/**
 * An inline renderer from outside, as {@link HtmlBinder} records it.
 *
 * @param owner the module or plugin that brings it
 * @param type the inline type it claims
 */
public record InlineContribution(String owner, String type, InlineRenderer renderer) {}
