package org.broadsheet.cms.render.html;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to search engines and to places where it is shared.
 *
 * @param title for the window's bar and for results
 * @param socialTitle for cards
 * @param description one or two sentences, or null
 * @param canonical the page's absolute address, or null for pages that have none
 * @param indexed whether search engines should keep it
 * @param next the path of the next page, or null
 * @param previous the path of the page before, or null
 */
record Head(
    String title,
    String socialTitle,
    @Nullable String description,
    @Nullable String canonical,
    boolean indexed,
    @Nullable Article article,
    List<Alternate> alternates,
    @Nullable String next,
    @Nullable String previous) {

  /** The same story in a language, this one included. */
  record Alternate(Locale locale, String url) {
    String language() {
      return locale.toLanguageTag();
    }
  }

  /**
   * What only an article's page says.
   *
   * @param image the picture for cards, or null
   * @param data the article as linked data
   */
  record Article(Instant published, Instant modified, @Nullable Image image, Writing data) {}

  /** A picture for cards, with an absolute address. */
  record Image(String url, int width, int height, String alt) {
    private static final int CARD_WIDTH = 600;

    static @Nullable Image of(@Nullable MediaItem item, Site site) {
      if (item == null || item.renditions().isEmpty() || !item.type().equals(MediaItem.PICTURE)) {
        return null;
      }
      Rendition file =
          item.renditions().stream()
              .filter(each -> each.width() >= CARD_WIDTH && !each.type().contains("svg"))
              .findFirst()
              .orElse(item.renditions().get(0));
      String alt = item.alt() == null ? "" : item.alt();
      return new Image(site.absolute(file.href()), file.width(), file.height(), alt);
    }
  }

  static Head of(String title, @Nullable String description, @Nullable String canonical) {
    return new Head(
        title, title, description, canonical, canonical != null, null, List.of(), null, null);
  }

  Head between(@Nullable String previousPath, @Nullable String nextPath) {
    return new Head(
        title,
        socialTitle,
        description,
        canonical,
        indexed,
        article,
        alternates,
        nextPath,
        previousPath);
  }
}
