package org.broadsheet.cms.content;

/**
 * The bounds every piece of content must keep, so that one article can never exhaust a reader of
 * it.
 *
 * <p>Lengths are in UTF-16 units. They are far above what newsrooms write and far below what harms
 * a server; the constructors of the model refuse what exceeds them.
 */
public final class ContentLimits {
  /** Ids of articles, blocks, sections, tags and contributors. */
  public static final int ID_LENGTH = 200;

  /** Headlines, names, captions' credits and other one-line text. */
  public static final int LINE_LENGTH = 1_000;

  /** Standfirsts, key points, captions, notes and other short text. */
  public static final int NOTE_LENGTH = 10_000;

  /** One run of text within a block. */
  public static final int TEXT_LENGTH = 200_000;

  /** All the text of one article together. */
  public static final int ARTICLE_TEXT_LENGTH = 4_000_000;

  /** Web addresses. */
  public static final int ADDRESS_LENGTH = 2_048;

  /** Blocks of one article, the nested ones and those of its explainers included. */
  public static final int BLOCKS = 10_000;

  /** Inlines of one block, the nested ones included. */
  public static final int INLINES = 10_000;

  /** How deep inlines nest in inlines, and blocks in blocks. */
  public static final int DEPTH = 16;

  /** Entries of a list-valued field such as key points, tags, contributors, pins. */
  public static final int ENTRIES = 500;

  /** Values in one {@link Data} tree, and how deep it nests. */
  public static final int DATA_VALUES = 50_000;

  public static final int DATA_DEPTH = 32;

  private ContentLimits() {}
}
