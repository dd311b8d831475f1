package org.broadsheet.cms.content;

/**
 * A piece of running text within a block.
 *
 * <p>Sealed, so a {@code switch} over it needs no default.
 */
public sealed interface Inline permits Text, Emphasis, Strong, Link, LineBreak, CustomInline {}
