package org.broadsheet.cms.view;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.broadsheet.cms.store.InvalidationTag;
import org.jspecify.annotations.Nullable;

/**
 * Leads crawlers to the site's sitemaps.
 *
 * @param files the sitemaps, in order
 */
public record SitemapIndexView(
    PageFrame frame, List<Entry> files, Set<InvalidationTag> tags, Instant validUntil)
    implements View {
  public SitemapIndexView {
    files = List.copyOf(files);
    tags = Set.copyOf(tags);
  }

  /**
   * One sitemap.
   *
   * @param path its address within the site
   * @param updatedAt when something in it last changed, or null when that is not known
   */
  public record Entry(String path, @Nullable Instant updatedAt) {}
}
