package org.broadsheet.cms.workflow;

import java.util.List;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.error.ContentProblem;

/**
 * A rule that an article must keep to be published.
 *
 * <p>Called by many threads at once, before the write is queued; one instance serves all. One that
 * throws counts as a refusal.
 */
public interface ArticleValidator {
  /** What is wrong with {@code article}; empty when nothing is. */
  List<ContentProblem> validate(Article article);
}
