package org.broadsheet.cms.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.article.LiveUpdateId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the entries of live blogs. Whether readers may see an entry depends on its own time and on
 * its article, which the caller checks. Thread-safe.
 */
public interface LiveUpdateStore {
  /**
   * Creates or replaces an entry.
   *
   * @throws org.broadsheet.cms.error.NotFoundException if its article is not held
   */
  ChangePosition save(LiveUpdate update);

  /**
   * Removes an entry.
   *
   * @throws org.broadsheet.cms.error.NotFoundException if there is no such entry
   */
  ChangePosition delete(LiveUpdateId id);

  Optional<LiveUpdate> find(LiveUpdateId id);

  /**
   * The entries of {@code article} published at or before {@code at}, newest first.
   *
   * @param before the last entry of the page before, or null to start
   */
  List<LiveUpdate> list(ArticleId article, @Nullable LiveUpdate before, int limit, Instant at);
}
