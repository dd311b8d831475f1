package org.broadsheet.cms.search.lucene;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.related.RelatedArticle;
import org.broadsheet.cms.search.related.lucene.LuceneRelatedArticles;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.store.Invalidations;

/**
 * Says whose lists of related articles may have moved when articles changed: those of the articles
 * themselves, and those of the articles nearest to them, whose lists they are likely to enter or
 * leave.
 */
final class RelatedMoves {
  /**
   * Of more articles changed at once the neighbours are not looked up: that is an import, not news.
   */
  private static final int NEIGHBOURS_UP_TO = 20;

  private static final int NEIGHBOURS = 10;

  private final LuceneRelatedArticles related;
  private final Invalidations invalidations;

  @Inject
  RelatedMoves(LuceneRelatedArticles related, Invalidations invalidations) {
    this.related = related;
    this.invalidations = invalidations;
  }

  /**
   * @param changed what changed
   * @param visible those of them that readers may see; may be left empty for an import
   */
  void announce(Collection<ArticleId> changed, List<Article> visible) {
    Set<InvalidationTag> tags = new LinkedHashSet<>();
    changed.forEach(id -> tags.add(InvalidationTag.related(id.value())));
    if (changed.size() <= NEIGHBOURS_UP_TO) {
      for (Article article : visible) {
        for (RelatedArticle neighbour : related.related(article, NEIGHBOURS)) {
          tags.add(InvalidationTag.related(neighbour.id().value()));
        }
      }
    }
    invalidations.announce(tags);
  }

  /** Whether it helps to pass what readers may see of so many changed articles. */
  static boolean wantsVisible(int changed) {
    return changed <= NEIGHBOURS_UP_TO;
  }
}
