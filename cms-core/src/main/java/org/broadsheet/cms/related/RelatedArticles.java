package org.broadsheet.cms.related;

import java.util.List;
import org.broadsheet.cms.article.Article;

/**
 * Suggests what to read after an article. Called by many threads at once; one instance serves all.
 */
public interface RelatedArticles {
  /**
   * The articles to read next, best first.
   *
   * @param article published or a draft; need not be in the store
   * @param limit how many at most; fewer are given when fewer are known
   * @return only articles that readers may see now, never {@code article} itself
   */
  List<RelatedArticle> related(Article article, int limit);
}
