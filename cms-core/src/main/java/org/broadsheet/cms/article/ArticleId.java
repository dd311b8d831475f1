package org.broadsheet.cms.article;

import org.broadsheet.cms.content.Check;

/**
 * Names an article for ever: a story in one locale. Chosen by whoever creates it, such as {@code
 * 2026-budget}.
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  public ArticleId {
    value = Check.id("id", value);
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
