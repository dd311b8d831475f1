package org.broadsheet.cms.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.related.RelatedArticle;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.store.InvalidationTag;

/**
 * The page of one article.
 *
 * @param sectionPath the primary section and those above it, the topmost first
 * @param related what to read next, with why
 * @param translations the same story in other locales
 * @param links where each article lives that the text links to; one that is missing here is not
 *     visible, and its link is shown as plain text
 * @param liveUpdates the entries of a live blog, newest first; none for other kinds
 */
public record ArticleView(
    PageFrame frame,
    Article article,
    ArticleAddress address,
    List<Section> sectionPath,
    List<RelatedEntry> related,
    List<ArticleSummary> translations,
    Map<ArticleId, ArticleAddress> links,
    List<LiveUpdate> liveUpdates,
    Set<InvalidationTag> tags,
    Instant validUntil)
    implements View {
  public ArticleView {
    sectionPath = List.copyOf(sectionPath);
    related = List.copyOf(related);
    translations = List.copyOf(translations);
    links = Map.copyOf(links);
    liveUpdates = List.copyOf(liveUpdates);
    tags = Set.copyOf(tags);
  }

  /** One article to read next. */
  public record RelatedEntry(ArticleSummary article, List<RelatedArticle.Reason> reasons) {
    public RelatedEntry {
      reasons = List.copyOf(reasons);
    }
  }
}
