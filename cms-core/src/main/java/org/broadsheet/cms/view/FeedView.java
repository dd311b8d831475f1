package org.broadsheet.cms.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.store.InvalidationTag;

/**
 * What programs that follow the site read: the newest articles of the site, a section or a tag,
 * each with its whole text.
 *
 * @param subject what the feed is about: home, a section or a tag
 * @param path the address of the page that it goes with, such as {@code /section/politics}
 * @param entries newest first; only what may be syndicated
 * @param links where each article lives that the texts link to
 */
public record FeedView(
    PageFrame frame,
    FrontView.Subject subject,
    String path,
    List<Entry> entries,
    Map<ArticleId, ArticleAddress> links,
    Set<InvalidationTag> tags,
    Instant validUntil)
    implements View {
  /** Entries in one feed. */
  public static final int SIZE = 30;

  public FeedView {
    entries = List.copyOf(entries);
    links = Map.copyOf(links);
    tags = Set.copyOf(tags);
  }

  /**
   * One article of a feed.
   *
   * @param sectionPath the primary section and those above it, the topmost first
   */
  public record Entry(Article article, ArticleAddress address, List<Section> sectionPath) {
    public Entry {
      sectionPath = List.copyOf(sectionPath);
    }

    public Instant firstPublishedAt() {
      return Objects.requireNonNull(article.firstPublishedAt(), "a live article has its dates");
    }

    public Instant updatedAt() {
      return Objects.requireNonNull(article.updatedAt(), "a live article has its dates");
    }
  }
}
