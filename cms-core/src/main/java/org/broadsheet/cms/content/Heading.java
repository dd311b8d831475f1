package org.broadsheet.cms.content;

import org.broadsheet.cms.error.InvalidContentException;

/**
 * A crosshead inside the body.
 *
 * @param level 2 to 4; level 1 is the article's headline
 * @param text plain text, not markup
 */
public record Heading(String id, int level, String text, Data.Tree extensions) implements Block {
  public Heading {
    id = Check.id("id", id);
    if (level < 2 || level > 4) {
      throw new InvalidContentException("level", "out-of-range", "must be 2 to 4 but is " + level);
    }
    text = Check.text("text", text, ContentLimits.LINE_LENGTH);
    extensions = Data.bounded("extensions", extensions);
  }

  public Heading(String id, int level, String text) {
    this(id, level, text, Data.Tree.EMPTY);
  }
}
