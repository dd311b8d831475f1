package org.broadsheet.cms.render.spi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.site.Site;

/**
 * What a block renderer is given beside its block. Valid during one call only, on the calling
 * thread.
 */
public interface BlockContext {
  /** Where to write. */
  HtmlWriter html();

  /** The language of the text around the block. */
  Locale locale();

  Site site();

  /**
   * One of the pages' own words in {@link #locale}, such as those that {@link HtmlBinder#addLabels}
   * added.
   *
   * @throws IllegalArgumentException if there is none of that key
   */
  String label(String key);

  /** The article's media item of that id. */
  Optional<MediaItem> media(String id);

  /** Where the article of that id is read; empty when readers may not see it. */
  Optional<String> articlePath(String articleId);

  /** Writes running text. */
  void inlines(List<? extends Inline> inlines);

  /** Writes blocks one after the other, such as those within a quotation. */
  void blocks(List<? extends Block> blocks);

  /**
   * The level, 2 to 6, for the heading that is about to be written, so that the page's outline
   * skips none.
   *
   * @param wanted 2 for a heading right below the title of the part, 3 for one below that, and so
   *     on
   */
  int headingLevel(int wanted);

  /** An element id that nothing else on the page has, starting with {@code prefix}. */
  String uniqueId(String prefix);
}
