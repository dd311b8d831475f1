package org.broadsheet.cms.render.html;

import java.util.List;
import org.broadsheet.cms.asset.FocalPoint;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.render.spi.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** Pictures in the sizes that a place needs. */
final class Pictures {
  /** Above an article. */
  static final Place LEAD = new Place("(min-width:60em) 54rem, 100vw", true, true);

  /** Within an article. */
  static final Place BODY = new Place("(min-width:60em) 41rem, 100vw", false, true);

  /** On the leading card of a front. */
  static final Place LEAD_CARD = new Place("(min-width:60em) 50rem, 100vw", true, true);

  /** On a card, whose headline says what the picture would. */
  static final Place CARD = new Place("(min-width:60em) 19rem, 7.5rem", false, false);

  /**
   * Where a picture stands.
   *
   * @param sizes how wide it is shown
   * @param first whether it is what the reader sees first, so that it must not wait
   * @param described whether its text alternative is read out there
   */
  record Place(String sizes, boolean first, boolean described) {}

  private Pictures() {}

  /** Writes nothing for an item without files. */
  static void write(MediaItem item, Place place, HtmlWriter html) {
    if (item.renditions().isEmpty()) {
      return;
    }
    Rendition best = item.renditions().get(0);
    html.markup("<img src=\"").address(best.href()).markup("\"");
    sources(item.renditions(), place, html);
    if (best.width() > 0 && best.height() > 0) {
      html.markup(" width=\"").number(best.width());
      html.markup("\" height=\"").number(best.height()).markup("\"");
    }
    html.markup(" alt=\"");
    if (place.described() && item.alt() != null) {
      html.attribute(item.alt());
    }
    html.markup("\"");
    String focus = focus(item.focalPoint());
    if (focus != null) {
      html.markup(" data-focus=\"").markup(focus).markup("\"");
    }
    html.markup(
        place.first() ? " fetchpriority=\"high\">" : " loading=\"lazy\" decoding=\"async\">");
  }

  /** Renditions of another shape are other crops, which a browser must not mix with these. */
  private static void sources(List<Rendition> renditions, Place place, HtmlWriter html) {
    Rendition best = renditions.get(0);
    int written = 0;
    for (int i = 0; i < renditions.size(); i++) {
      Rendition each = renditions.get(i);
      if (isSameShape(best, each) && isFirstOfItsWidth(renditions, i)) {
        html.markup(written++ == 0 ? " srcset=\"" : ", ");
        // A comma at the end of an address would end the candidate.
        html.address(each.href().replace(",", "%2C")).markup(" ").number(each.width()).markup("w");
      }
    }
    if (written > 0) {
      html.markup("\" sizes=\"").attribute(place.sizes()).markup("\"");
    }
  }

  private static boolean isSameShape(Rendition best, Rendition other) {
    if (best.width() == 0 || best.height() == 0 || other.width() == 0 || other.height() == 0) {
      return false;
    }
    double ratio =
        (double) best.width() * other.height() / ((double) best.height() * other.width());
    return ratio > 0.97 && ratio < 1.03;
  }

  private static boolean isFirstOfItsWidth(List<Rendition> renditions, int index) {
    for (int i = 0; i < index; i++) {
      if (renditions.get(i).width() == renditions.get(index).width()) {
        return false;
      }
    }
    return true;
  }

  /** The edge that crops must keep, or null for the middle. */
  private static @Nullable String focus(FocalPoint point) {
    if (point.y() < 0.34 || point.y() > 0.66) {
      return point.y() < 0.5 ? "top" : "bottom";
    }
    if (point.x() < 0.34 || point.x() > 0.66) {
      return point.x() < 0.5 ? "left" : "right";
    }
    return null;
  }
}
