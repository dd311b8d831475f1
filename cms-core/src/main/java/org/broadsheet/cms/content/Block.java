package org.broadsheet.cms.content;

/**
 * One element of an article's body or of an explainer.
 *
 * <p>Sealed, so a {@code switch} over it needs no default. New types come as {@link CustomBlock}.
 */
public sealed interface Block
    permits Paragraph, Heading, Quotation, ListBlock, Figure, Table, Embed, Rule, CustomBlock {

  /** Names the block within its article; stays the same while the block is edited or moved. */
  String id();

  /** Fields this version does not know, kept and written back. */
  Data.Tree extensions();
}
