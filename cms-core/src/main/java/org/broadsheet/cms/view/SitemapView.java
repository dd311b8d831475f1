package org.broadsheet.cms.view;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.broadsheet.cms.store.InvalidationTag;
import org.jspecify.annotations.Nullable;

/**
 * Some of the site's addresses, for crawlers.
 *
 * @param pages at most {@value #SIZE}
 */
public record SitemapView(
    PageFrame frame, List<Entry> pages, Set<InvalidationTag> tags, Instant validUntil)
    implements View {
  /** Addresses in one file, which is what the protocol allows. */
  public static final int SIZE = 50_000;

  public SitemapView {
    pages = List.copyOf(pages);
    tags = Set.copyOf(tags);
  }

  /**
   * One page.
   *
   * @param path its address within the site
   * @param updatedAt when it last changed, or null when that is not known
   */
  public record Entry(String path, @Nullable Instant updatedAt) {}
}
