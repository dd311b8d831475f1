package org.broadsheet.cms.render.feed;

import java.util.List;

/**
 * A feed as a page announces it in its head: {@code <link rel="alternate" type="…" href="…"
 * title="…">}.
 *
 * @param mediaType for {@code type}
 * @param path the feed's address within the site
 * @param name the kind of feed, for {@code title} behind the name of the page
 */
public record FeedLink(String mediaType, String path, String name) {
  /**
   * The feeds that go with a page.
   *
   * @param pagePath the address of the home page, or of a section's or a tag's
   */
  public static List<FeedLink> of(String pagePath) {
    String folder = pagePath.equals("/") ? "/" : pagePath + "/";
    return List.of(
        new FeedLink("application/rss+xml", folder + "feed.rss", "RSS"),
        new FeedLink("application/atom+xml", folder + "feed.atom", "Atom"),
        new FeedLink("application/feed+json", folder + "feed.json", "JSON Feed"));
  }
}
