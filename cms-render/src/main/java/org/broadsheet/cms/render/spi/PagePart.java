package org.broadsheet.cms.render.spi;

/** The parts of an HTML page that a host or plugin may write in place of the built-in ones. */
public enum PagePart {
  /** More elements for the head; nothing by default. */
  HEAD,
  /** Brand, tagline, search and social links. */
  HEADER,
  /** The sections. */
  NAVIGATION,
  /** Breaking news; nothing when there is none. */
  BREAKING,
  /** Byline, dates and languages beside an article. */
  ARTICLE_META,
  /** What stands between an article's text and its related articles; nothing by default. */
  ARTICLE_END,
  /** What to read after an article. */
  RELATED,
  /** The foot of the page. */
  FOOTER
}
