package org.broadsheet.cms.view;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
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
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.store.SiteStore;
import org.broadsheet.cms.store.TaxonomyStore;

/** What the assemblers of whole articles share. Thread-safe. */
final class Gathering {
  private final ArticleStore articles;
  private final TaxonomyStore taxonomy;
  private final SiteStore sites;
  private final InstantSource clock;

  Gathering(ArticleStore articles, TaxonomyStore taxonomy, SiteStore sites, InstantSource clock) {
    this.articles = articles;
    this.taxonomy = taxonomy;
    this.sites = sites;
    this.clock = clock;
  }

  /** The start of something that is no page. */
  FrameDraft frame() {
    return new FrameDraft(sites.site(), taxonomy.sections(), clock.instant());
  }

  /** The whole articles, in one query; the frame depends on each of them. */
  List<Article> whole(Collection<ArticleId> ids, FrameDraft frame) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Article> found = articles.findVisible(ids, frame.at());
    for (Article article : found) {
      frame.tag(InvalidationTag.article(article.id().value()));
      frame.until(article.window().nextChangeAfter(frame.at()));
    }
    return found;
  }

  /**
   * Where the articles live that {@code texts} link to, in one query. Depends also on the hidden
   * ones: a link appears with its article.
   */
  Map<ArticleId, ArticleAddress> links(List<Article> texts, FrameDraft frame) {
    Set<ArticleId> ids = new LinkedHashSet<>();
    texts.forEach(each -> ids.addAll(ArticleLinks.in(each)));
    if (ids.isEmpty()) {
      return Map.of();
    }
    ids.forEach(id -> frame.tag(InvalidationTag.article(id.value())));
    List<ArticleSummary> found = articles.summaries(ids, frame.at());
    frame.tagArticles(found);
    Map<ArticleId, ArticleAddress> links = new HashMap<>();
    found.forEach(each -> links.put(each.id(), each.address()));
    return links;
  }

  static ArticleAddress addressOf(Article article) {
    return Objects.requireNonNull(article.address(), "a live article has an address");
  }

  /** The section and those above it, the topmost first. */
  static List<Section> sectionPath(SectionId section, FrameDraft frame) {
    List<Section> path = new ArrayList<>();
    for (SectionId id : frame.sections().withAncestors(section)) {
      frame.sections().find(id).ifPresent(path::add);
    }
    Collections.reverse(path);
    return path;
  }
}
