package org.broadsheet.cms.search.related.lucene;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.RelatedPin;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.related.RelatedArticle;
import org.broadsheet.cms.related.RelatedArticle.Kind;
import org.broadsheet.cms.related.RelatedArticle.Reason;
import org.broadsheet.cms.related.RelatedArticles;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.Listing;

/**
 * Suggests articles by the words they share with one. Editors' pins stand at their places, bans are
 * kept, and what is still missing is filled with the newest of the section, marked as such.
 * Whatever is suggested was visible in the store when it was asked.
 */
public final class LuceneRelatedArticles implements RelatedArticles {
  /** More candidates than asked for, so that some may turn out to be hidden. */
  private static final int SPARE = 10;

  private final RelatedIndex index;
  private final ArticleStore articles;
  private final InstantSource clock;
  private final TermSelector selector;

  @Inject
  public LuceneRelatedArticles(
      RelatedIndex index,
      ArticleStore articles,
      @CmsClock InstantSource clock,
      RelatedOptions options) {
    this.index = index;
    this.articles = articles;
    this.clock = clock;
    this.selector = new TermSelector(options);
  }

  @Override
  public List<RelatedArticle> related(Article article, int limit) {
    if (limit < 1) {
      return List.of();
    }
    Instant now = clock.instant();
    Set<ArticleId> unwanted = new HashSet<>(article.relatedBans());
    unwanted.add(article.id());
    List<RelatedPin> pins = pins(article, unwanted, now);
    pins.forEach(pin -> unwanted.add(pin.id()));
    List<RelatedArticle> found =
        index.read(view -> computed(article, view, now, unwanted, limit + SPARE), List.of());
    Map<ArticleId, ArticleSummary> visible = visible(pins, found, now);
    List<RelatedArticle> list =
        new ArrayList<>(
            found.stream().filter(each -> visible.containsKey(each.id())).limit(limit).toList());
    List<RelatedPin> shown = pins.stream().filter(pin -> visible.containsKey(pin.id())).toList();
    fillWithNewest(list, article, now, unwanted, limit - Math.min(limit, shown.size()));
    return withPins(list, shown, limit);
  }

  private static List<RelatedPin> pins(Article article, Set<ArticleId> unwanted, Instant now) {
    Set<ArticleId> seen = new HashSet<>(unwanted);
    return article.related().stream()
        .filter(pin -> pin.until() == null || pin.until().isAfter(now))
        .sorted(Comparator.comparingInt(RelatedPin::position))
        .filter(pin -> seen.add(pin.id()))
        .toList();
  }

  private List<RelatedArticle> computed(
      Article article, RelatedIndex.View view, Instant now, Set<ArticleId> unwanted, int wanted)
      throws IOException {
    List<SelectedTerm> terms = selector.select(article, view);
    List<RelatedArticle> related = new ArrayList<>(wanted);
    for (CandidateFinder.Candidate each :
        CandidateFinder.find(terms, view, now, unwanted, wanted)) {
      Reason reason = ReasonWriter.sharedWords(terms, view.searcher(), each.document());
      related.add(new RelatedArticle(each.id(), each.score(), List.of(reason)));
    }
    return related;
  }

  private Map<ArticleId, ArticleSummary> visible(
      List<RelatedPin> pins, List<RelatedArticle> found, Instant now) {
    Set<ArticleId> ids = new LinkedHashSet<>();
    pins.forEach(pin -> ids.add(pin.id()));
    found.forEach(each -> ids.add(each.id()));
    Map<ArticleId, ArticleSummary> visible = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      articles.summaries(ids, now).forEach(each -> visible.put(each.id(), each));
    }
    return visible;
  }

  private void fillWithNewest(
      List<RelatedArticle> list,
      Article article,
      Instant now,
      Set<ArticleId> unwanted,
      int wanted) {
    if (list.size() >= wanted) {
      return;
    }
    Set<ArticleId> passed = new HashSet<>(unwanted);
    list.forEach(each -> passed.add(each.id()));
    int count = Math.min(Listing.MAX_LIMIT, wanted + passed.size());
    Reason reason = new Reason(Kind.NEWEST_IN_SECTION, List.of());
    for (ArticleSummary newest :
        articles.list(Listing.inSection(article.section(), count), now).articles()) {
      boolean sameLanguage = newest.locale().getLanguage().equals(article.locale().getLanguage());
      if (list.size() < wanted && sameLanguage && passed.add(newest.id())) {
        list.add(new RelatedArticle(newest.id(), 0, List.of(reason)));
      }
    }
  }

  /**
   * Puts each pin at its place; one whose place is beyond the list's end comes last, and none is
   * left out for a computed one.
   */
  private static List<RelatedArticle> withPins(
      List<RelatedArticle> computed, List<RelatedPin> pins, int limit) {
    int pinned = Math.min(limit, pins.size());
    List<RelatedArticle> list =
        new ArrayList<>(computed.subList(0, Math.min(computed.size(), limit - pinned)));
    double best = list.isEmpty() ? 1 : list.get(0).score() + 1;
    Reason reason = new Reason(Kind.PINNED, List.of());
    for (RelatedPin pin : pins.subList(0, pinned)) {
      int place = Math.min(pin.position() - 1, list.size());
      list.add(place, new RelatedArticle(pin.id(), best, List.of(reason)));
    }
    return List.copyOf(list);
  }
}
