package org.broadsheet.cms.asset;

import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.InvalidContentException;

/**
 * One file in which a media item can be shown.
 *
 * @param name what it is for, such as {@code original}, {@code card}
 * @param href where it is: an http or https address, or a path of the site
 * @param type its media type, such as {@code image/png}
 * @param width in pixels; 0 when it has none or it is not known
 * @param height in pixels; 0 when it has none or it is not known
 * @param extensions fields this version does not know
 */
public record Rendition(
    String name, String href, String type, int width, int height, Data.Tree extensions) {
  private static final int MAX_PIXELS = 100_000;

  public Rendition {
    name = Check.filled("name", name, ContentLimits.LINE_LENGTH);
    href = Check.resource("href", href);
    type = Check.filled("type", type, ContentLimits.LINE_LENGTH);
    requirePixels("width", width);
    requirePixels("height", height);
    extensions = Data.bounded("extensions", extensions);
  }

  public Rendition(String name, String href, String type, int width, int height) {
    this(name, href, type, width, height, Data.Tree.EMPTY);
  }

  private static void requirePixels(String field, int value) {
    if (value < 0 || value > MAX_PIXELS) {
      throw new InvalidContentException(
          field, "out-of-range", "must be 0 to " + MAX_PIXELS + " but is " + value);
    }
  }
}
