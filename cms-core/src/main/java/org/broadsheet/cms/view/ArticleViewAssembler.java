package org.broadsheet.cms.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Breaking;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.article.RelatedPin;
import org.broadsheet.cms.related.RelatedArticle;
import org.broadsheet.cms.related.RelatedArticles;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.store.LiveUpdateStore;

/** Gathers the page of one article. */
final class ArticleViewAssembler {
  private static final int RELATED = 6;
  private static final int LIVE_UPDATES = 50;

  private final ArticleStore articles;
  private final LiveUpdateStore liveUpdates;
  private final RelatedArticles related;

  ArticleViewAssembler(
      ArticleStore articles, LiveUpdateStore liveUpdates, RelatedArticles related) {
    this.articles = articles;
    this.liveUpdates = liveUpdates;
    this.related = related;
  }

  ArticleView assemble(Article article, FrameDraft frame) {
    List<RelatedArticle> suggestions = related.related(article, RELATED);
    Map<ArticleId, ArticleSummary> others = others(article, suggestions, frame);
    dependOn(article, frame);
    return new ArticleView(
        frame.build(),
        article,
        Objects.requireNonNull(article.address(), "a live article has an address"),
        sectionPath(article.section(), frame),
        entries(suggestions, others),
        translations(article, frame),
        addresses(others),
        updates(article, frame),
        frame.tags(),
        frame.validUntil());
  }

  /**
   * What the page shows of other articles, in one query: the related ones and those the text links
   * to.
   */
  private Map<ArticleId, ArticleSummary> others(
      Article article, List<RelatedArticle> suggestions, FrameDraft frame) {
    Set<ArticleId> ids = new LinkedHashSet<>();
    suggestions.forEach(each -> ids.add(each.id()));
    ids.addAll(ArticleLinks.in(article));
    if (ids.isEmpty()) {
      return Map.of();
    }
    // Also the ones that are hidden now: the page changes when they appear.
    ids.forEach(id -> frame.tag(InvalidationTag.article(id.value())));
    Map<ArticleId, ArticleSummary> found = new HashMap<>();
    for (ArticleSummary summary : articles.summaries(ids, frame.at())) {
      found.put(summary.id(), summary);
    }
    frame.tagArticles(found.values());
    return found;
  }

  private static void dependOn(Article article, FrameDraft frame) {
    frame.tag(InvalidationTag.article(article.id().value()));
    frame.tag(InvalidationTag.related(article.id().value()));
    frame.until(article.window().nextChangeAfter(frame.at()));
    Breaking breaking = article.breaking();
    if (breaking != null) {
      untilIfLater(breaking.from(), frame);
      untilIfLater(breaking.until(), frame);
    }
    for (RelatedPin pin : article.related()) {
      if (pin.until() != null) {
        untilIfLater(pin.until(), frame);
      }
    }
  }

  private static void untilIfLater(Instant instant, FrameDraft frame) {
    if (instant.isAfter(frame.at())) {
      frame.until(instant);
    }
  }

  private static List<Section> sectionPath(SectionId section, FrameDraft frame) {
    List<Section> path = new ArrayList<>();
    for (SectionId id : frame.sections().withAncestors(section)) {
      frame.sections().find(id).ifPresent(path::add);
    }
    Collections.reverse(path);
    return path;
  }

  private static List<ArticleView.RelatedEntry> entries(
      List<RelatedArticle> suggestions, Map<ArticleId, ArticleSummary> others) {
    List<ArticleView.RelatedEntry> entries = new ArrayList<>();
    for (RelatedArticle each : suggestions) {
      ArticleSummary summary = others.get(each.id());
      if (summary != null) {
        entries.add(new ArticleView.RelatedEntry(summary, each.reasons()));
      }
    }
    return entries;
  }

  private List<ArticleSummary> translations(Article article, FrameDraft frame) {
    if (article.translationGroup() == null) {
      return List.of();
    }
    List<ArticleSummary> all = articles.translations(article.translationGroup(), frame.at());
    frame.tagArticles(all);
    return all.stream().filter(each -> !each.id().equals(article.id())).toList();
  }

  private static Map<ArticleId, ArticleAddress> addresses(Map<ArticleId, ArticleSummary> others) {
    Map<ArticleId, ArticleAddress> addresses = new HashMap<>();
    others.forEach((id, summary) -> addresses.put(id, summary.address()));
    return addresses;
  }

  private List<LiveUpdate> updates(Article article, FrameDraft frame) {
    if (!article.kind().equals(Article.LIVE_BLOG)) {
      return List.of();
    }
    return liveUpdates.list(article.id(), null, LIVE_UPDATES, frame.at());
  }
}
