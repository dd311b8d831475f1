package org.broadsheet.cms.article;

import java.time.Instant;
import java.util.Objects;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;

/**
 * A notice to readers that something in the article was wrong or unclear.
 *
 * @param type {@code correction}, {@code clarification} or another word
 * @param text what was wrong and what is right
 * @param at when it was made
 * @param extensions fields this version does not know
 */
public record Correction(String type, String text, Instant at, Data.Tree extensions) {
  public static final String CORRECTION = "correction";
  public static final String CLARIFICATION = "clarification";

  public Correction {
    type = Check.id("type", type);
    text = Check.filled("text", text, ContentLimits.NOTE_LENGTH);
    Objects.requireNonNull(at, "at");
    extensions = Data.bounded("extensions", extensions);
  }

  public Correction(String type, String text, Instant at) {
    this(type, text, at, Data.Tree.EMPTY);
  }
}
