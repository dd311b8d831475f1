package org.broadsheet.cms.search.lucene;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The fields of an article's document, and the order of documents. Counting up {@link #FORMAT}
 * makes existing indexes be built afresh.
 */
final class IndexFields {
  static final int FORMAT = 1;

  /** Every word of the article, by language: where terms are looked for. */
  static final String ALL = "all";

  /** The main headline, by language: adds to the score, and is shown. */
  static final String HEADLINE = "headline";

  /** Standfirst and key points, by language: adds to the score. */
  static final String LEAD = "lead";

  /** Names of tags and contributors, unstemmed: adds to the score. */
  static final String NAMES = "names";

  static final String ID = "id";

  /** The id again, for reading it off a hit: the sorted one is packed, and slow to unpack. */
  static final String ID_VALUE = "idValue";

  static final String SECTION = "section";
  static final String TAG = "tag";
  static final String AUTHOR = "author";
  static final String KIND = "kind";
  static final String LOCALE = "locale";
  static final String LANGUAGE = "language";
  static final String LIVE_UPDATE = "liveUpdate";

  /** Milliseconds; the date an article is listed under, and the two ends of its window. */
  static final String PUBLISHED = "published";

  static final String VISIBLE_FROM = "visibleFrom";
  static final String VISIBLE_UNTIL = "visibleUntil";

  /**
   * Stored only: the text that snippets are cut from. It is the beginning of what {@link #ALL}
   * holds, so offsets agree.
   */
  static final String SHOWN_TEXT = "shownText";

  static final String SHOWN_HEADLINE = "shownHeadline";

  /** With offsets, so that highlighting a long article does not analyse it again. */
  static final FieldType TEXT_TYPE = frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  static final FieldType BOOST_TYPE = frozen(IndexOptions.DOCS_AND_FREQS);

  /**
   * Newest first. The id settles ties, so that two builds of the same articles have the same order.
   */
  static final Sort NEWEST_FIRST =
      new Sort(
          new SortField(PUBLISHED, SortField.Type.LONG, true),
          new SortField(ID, SortField.Type.STRING));

  private IndexFields() {}

  static String of(String field, Language language) {
    return field + "." + language.code();
  }

  private static FieldType frozen(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
