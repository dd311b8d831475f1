package org.broadsheet.cms.view;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.SiteStore;
import org.broadsheet.cms.store.TaxonomyStore;

/** Gathers editions of newsletters, each in two queries. Thread-safe. */
public final class NewsletterAssembler {
  /** Longer ones are cut by mail programs anyway. */
  public static final int MAX_STORIES = 50;

  private final Gathering gathering;

  @Inject
  public NewsletterAssembler(
      ArticleStore articles,
      TaxonomyStore taxonomy,
      SiteStore sites,
      @CmsClock InstantSource clock) {
    this.gathering = new Gathering(articles, taxonomy, sites, clock);
  }

  /**
   * An edition of the articles that readers may see now.
   *
   * @param ids in the order to be shown, at most {@value #MAX_STORIES}
   * @return empty when readers may see none of them, so that there is nothing to send
   */
  public Optional<NewsletterView> edition(NewsletterView.Edition edition, List<ArticleId> ids) {
    if (ids.size() > MAX_STORIES) {
      throw new IllegalArgumentException(
          "an edition holds at most %d stories, but %d were given"
              .formatted(MAX_STORIES, ids.size()));
    }
    FrameDraft frame = gathering.frame();
    List<Article> found = gathering.whole(ids, frame);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<NewsletterView.Story> stories =
        found.stream()
            .map(
                each ->
                    new NewsletterView.Story(
                        each,
                        Gathering.addressOf(each),
                        Gathering.sectionPath(each.section(), frame)))
            .toList();
    return Optional.of(
        new NewsletterView(
            frame.build(),
            edition,
            stories,
            gathering.links(found, frame),
            frame.tags(),
            frame.validUntil()));
  }
}
