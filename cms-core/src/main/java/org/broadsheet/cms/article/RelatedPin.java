package org.broadsheet.cms.article;

import java.time.Instant;
import java.util.Objects;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.InvalidContentException;
import org.jspecify.annotations.Nullable;

/**
 * An editor's choice among the related articles.
 *
 * @param id the article to show
 * @param position its place in the list, from 1
 * @param until when it gives way to computed ones, or null for never
 * @param extensions fields this version does not know
 */
public record RelatedPin(
    ArticleId id, int position, @Nullable Instant until, Data.Tree extensions) {
  public RelatedPin {
    Objects.requireNonNull(id, "id");
    if (position < 1 || position > ContentLimits.ENTRIES) {
      throw new InvalidContentException(
          "position", "out-of-range", "must be 1 to " + ContentLimits.ENTRIES);
    }
    extensions = Data.bounded("extensions", extensions);
  }

  public RelatedPin(ArticleId id, int position, @Nullable Instant until) {
    this(id, position, until, Data.Tree.EMPTY);
  }
}
