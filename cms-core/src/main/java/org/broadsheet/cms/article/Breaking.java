package org.broadsheet.cms.article;

import java.time.Instant;
import java.util.Objects;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.InvalidContentException;
import org.jspecify.annotations.Nullable;

/**
 * Marks an article as breaking news for a while.
 *
 * @param from when it starts
 * @param until when it ends by itself; after {@code from}
 * @param text the line for the ticker, or null to use the short headline
 * @param extensions fields this version does not know
 */
public record Breaking(Instant from, Instant until, @Nullable String text, Data.Tree extensions) {
  public Breaking {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    if (!until.isAfter(from)) {
      throw new InvalidContentException("until", "out-of-order", "must be after from");
    }
    text = Check.optional("text", text, ContentLimits.LINE_LENGTH);
    extensions = Data.bounded("extensions", extensions);
  }

  public Breaking(Instant from, Instant until, @Nullable String text) {
    this(from, until, text, Data.Tree.EMPTY);
  }

  public boolean activeAt(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }
}
