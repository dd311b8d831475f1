package org.broadsheet.cms.article;

import java.time.Instant;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an article from every reader, however it is published.
 *
 * @param until when it ends, or null for one that holds until it is lifted
 * @param reason for editors only, or null
 * @param extensions fields this version does not know
 */
public record Embargo(@Nullable Instant until, @Nullable String reason, Data.Tree extensions) {
  public Embargo {
    reason = Check.optional("reason", reason, ContentLimits.NOTE_LENGTH);
    extensions = Data.bounded("extensions", extensions);
  }

  public Embargo(@Nullable Instant until, @Nullable String reason) {
    this(until, reason, Data.Tree.EMPTY);
  }
}
