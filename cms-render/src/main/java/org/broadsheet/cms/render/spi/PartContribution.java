package org.broadsheet.cms.render.spi;

/**
 * A part renderer from outside, as {@link HtmlBinder} records it.
 *
 * @param owner the module or plugin that brings it
 */
public record PartContribution(String owner, PagePart part, PartRenderer renderer) {}
