package org.broadsheet.cms.content;

/** A line break that belongs to the text, as in an address or a verse. */
public record LineBreak() implements Inline {}
