package org.broadsheet.cms.render.spi;

/**
 * Further words for the pages, as {@link HtmlBinder} records them.
 *
 * @param owner the module or plugin that brings them
 * @param loader where the files are
 * @param baseName their common path without language and ending
 */
public record LabelContribution(String owner, ClassLoader loader, String baseName) {}
