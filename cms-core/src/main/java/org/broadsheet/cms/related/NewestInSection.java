package org.broadsheet.cms.related;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.RelatedPin;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.related.RelatedArticle.Kind;
import org.broadsheet.cms.related.RelatedArticle.Reason;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.Listing;

/**
 * What stands in while no recommender is installed: editors' pins, then the newest of the same
 * section and language.
 */
public final class NewestInSection implements RelatedArticles {
  private static final int MAX_LIMIT = 100;

  private final ArticleStore articles;
  private final InstantSource clock;

  @Inject
  public NewestInSection(ArticleStore articles, @CmsClock InstantSource clock) {
    this.articles = articles;
    this.clock = clock;
  }

  @Override
  public List<RelatedArticle> related(Article article, int limit) {
    Instant now = clock.instant();
    List<RelatedArticle> suggestions = new ArrayList<>(pinned(article, now));
    Set<ArticleId> left = new HashSet<>(article.relatedBans());
    left.add(article.id());
    suggestions.forEach(each -> left.add(each.id()));
    int wanted = Math.min(limit, MAX_LIMIT) + left.size();
    Listing newest = Listing.inSection(article.section(), Math.min(2 * wanted, Listing.MAX_LIMIT));
    for (ArticleSummary each : articles.list(newest, now).articles()) {
      if (left.add(each.id()) && sameLanguage(each, article)) {
        Reason reason = new Reason(Kind.NEWEST_IN_SECTION, List.of());
        suggestions.add(new RelatedArticle(each.id(), 0, List.of(reason)));
      }
    }
    return List.copyOf(suggestions.subList(0, Math.min(limit, suggestions.size())));
  }

  private List<RelatedArticle> pinned(Article article, Instant now) {
    List<ArticleId> pins =
        article.related().stream()
            .filter(pin -> pin.until() == null || now.isBefore(pin.until()))
            .sorted(Comparator.comparingInt(RelatedPin::position))
            .map(RelatedPin::id)
            .filter(id -> !id.equals(article.id()))
            .toList();
    if (pins.isEmpty()) {
      return List.of();
    }
    return articles.summaries(pins, now).stream()
        .map(pin -> new RelatedArticle(pin.id(), 1, List.of(new Reason(Kind.PINNED, List.of()))))
        .toList();
  }

  private static boolean sameLanguage(ArticleSummary one, Article other) {
    return one.locale().getLanguage().equals(other.locale().getLanguage());
  }
}
