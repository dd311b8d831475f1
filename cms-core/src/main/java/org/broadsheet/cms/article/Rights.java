package org.broadsheet.cms.article;

import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.jspecify.annotations.Nullable;

/**
 * Who owns an article and what others may do with it.
 *
 * @param holder the owner, or null for the site's publisher
 * @param notice the copyright line, or null
 * @param terms what others may do, in words, or null
 * @param syndicate whether it may go out in feeds and exchange formats. Default true
 * @param extensions fields this version does not know
 */
public record Rights(
    @Nullable String holder,
    @Nullable String notice,
    @Nullable String terms,
    boolean syndicate,
    Data.Tree extensions) {
  /** Nothing is said: the site owns it and it may be syndicated. */
  public static final Rights DEFAULT = new Rights(null, null, null, true, Data.Tree.EMPTY);

  public Rights {
    holder = Check.optional("holder", holder, ContentLimits.LINE_LENGTH);
    notice = Check.optional("notice", notice, ContentLimits.NOTE_LENGTH);
    terms = Check.optional("terms", terms, ContentLimits.NOTE_LENGTH);
    extensions = Data.bounded("extensions", extensions);
  }
}
