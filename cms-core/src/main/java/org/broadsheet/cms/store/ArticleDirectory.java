package org.broadsheet.cms.store;

import java.time.Instant;
import java.util.List;
import org.broadsheet.cms.article.ArticleAddress;

/**
 * The addresses of all visible articles, the first published first, in parts of a given size. An
 * article keeps its part for as long as those before it stay visible. Thread-safe.
 */
public interface ArticleDirectory {
  /**
   * A part as a whole.
   *
   * @param size how many articles it holds
   * @param updatedAt when the latest changed of them last changed
   */
  record Part(long size, Instant updatedAt) {}

  /** One article. */
  record Entry(ArticleAddress address, Instant updatedAt) {}

  /**
   * All parts, in order. Goes over all visible articles: a moment where there are very many.
   *
   * @param size of each part but the last
   */
  List<Part> parts(int size, Instant at);

  /**
   * The articles of one part; none when there is no such part. One query.
   *
   * @param number from 0
   */
  List<Entry> part(int number, int size, Instant at);
}
