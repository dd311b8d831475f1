package org.broadsheet.cms.asset;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video or other file that belongs to an article.
 *
 * @param id names it within its article
 * @param role its place: {@code lead} for the one above the body and on fronts, {@code body} for
 *     those shown by a figure
 * @param type {@code picture}, {@code video}, {@code audio} or another word
 * @param alt what a reader who cannot see it needs to know; empty for a picture that only
 *     decorates; null when nobody has written it yet
 * @param caption shown below it, or null
 * @param credit who made or owns it, or null
 * @param focalPoint what crops keep. Default the centre
 * @param renditions its files, the best first
 * @param extensions fields this version does not know
 */
public record MediaItem(
    String id,
    String role,
    String type,
    @Nullable String alt,
    @Nullable String caption,
    @Nullable String credit,
    FocalPoint focalPoint,
    List<Rendition> renditions,
    Data.Tree extensions) {
  public static final String LEAD = "lead";
  public static final String BODY = "body";
  public static final String PICTURE = "picture";

  public MediaItem {
    id = Check.id("id", id);
    role = Check.id("role", role);
    type = Check.id("type", type);
    alt = Check.optional("alt", alt, ContentLimits.NOTE_LENGTH);
    caption = Check.optional("caption", caption, ContentLimits.NOTE_LENGTH);
    credit = Check.optional("credit", credit, ContentLimits.LINE_LENGTH);
    Objects.requireNonNull(focalPoint, "focalPoint");
    renditions = Check.list("renditions", renditions, ContentLimits.ENTRIES);
    extensions = Data.bounded("extensions", extensions);
  }

  /** The rendition called {@code name}. */
  public Optional<Rendition> rendition(String name) {
    return renditions.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
