package org.broadsheet.cms.related;

import java.util.List;
import org.broadsheet.cms.article.ArticleId;

/**
 * A suggestion.
 *
 * @param score comparable within one list only; higher is better
 * @param reasons why it is there, the weightiest first; never empty
 */
public record RelatedArticle(ArticleId id, double score, List<Reason> reasons) {
  public RelatedArticle {
    reasons = List.copyOf(reasons);
  }

  /**
   * Why an article is suggested.
   *
   * @param detail the words shared, the series' name and the like, weightiest first; may be empty
   */
  public record Reason(Kind kind, List<String> detail) {
    public Reason {
      detail = List.copyOf(detail);
    }
  }

  /** The kinds of reasons there are. */
  public enum Kind {
    PINNED,
    SAME_STORY,
    SAME_SERIES,
    SHARED_WORDS,
    SHARED_TAGS,
    NEWEST_IN_SECTION
  }
}
