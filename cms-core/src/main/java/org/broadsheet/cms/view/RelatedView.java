package org.broadsheet.cms.view;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.store.InvalidationTag;

/**
 * What to read after an article, by itself.
 *
 * @param article the article it goes with
 * @param entries the best first
 */
public record RelatedView(
    PageFrame frame,
    ArticleId article,
    List<ArticleView.RelatedEntry> entries,
    Set<InvalidationTag> tags,
    Instant validUntil)
    implements View {
  public RelatedView {
    entries = List.copyOf(entries);
    tags = Set.copyOf(tags);
  }

  /** The related articles that {@code view} shows. */
  public static RelatedView of(ArticleView view) {
    return new RelatedView(
        view.frame(), view.article().id(), view.related(), view.tags(), view.validUntil());
  }
}
