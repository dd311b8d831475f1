package org.broadsheet.cms.search;

import java.util.List;
import org.broadsheet.cms.article.ArticleId;

/**
 * One article that was found.
 *
 * @param score comparable within one result only; higher is better
 * @param headline the headline with what matched marked; empty when snippets were not asked for
 * @param snippets pieces of the text with what matched marked, the best first
 */
public record SearchHit(ArticleId id, double score, Snippet headline, List<Snippet> snippets) {
  public SearchHit {
    snippets = List.copyOf(snippets);
  }
}
