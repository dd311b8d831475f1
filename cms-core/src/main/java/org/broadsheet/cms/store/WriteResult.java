package org.broadsheet.cms.store;

import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a write; it is durable when this is handed out.
 *
 * @param revision the newest revision afterwards
 * @param address where the article is or will be read, or null before it was first published
 * @param position the change that was appended; for an unchanged one the newest change there was.
 *     Await it to read one's own write
 */
public record WriteResult(
    ArticleId id,
    long revision,
    @Nullable ArticleAddress address,
    Outcome outcome,
    ChangePosition position) {

  /** What the write found and did. */
  public enum Outcome {
    CREATED,
    UPDATED,
    /** An import that would have changed nothing. */
    UNCHANGED
  }
}
