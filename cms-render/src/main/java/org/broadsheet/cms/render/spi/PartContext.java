package org.broadsheet.cms.render.spi;

import java.util.Locale;
import org.broadsheet.cms.view.View;

/** What a part renderer is given. Valid during one call only, on the calling thread. */
public interface PartContext {
  /** Where to write. */
  HtmlWriter html();

  /** The page that the part stands on. */
  View view();

  /** The language of the part: the site's around the content, the article's within it. */
  Locale locale();

  /**
   * One of the pages' own words in {@link #locale}, such as those that {@link HtmlBinder#addLabels}
   * added.
   *
   * @throws IllegalArgumentException if there is none of that key
   */
  String label(String key);
}
