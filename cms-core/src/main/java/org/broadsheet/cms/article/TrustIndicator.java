package org.broadsheet.cms.article;

import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.jspecify.annotations.Nullable;

/**
 * A statement on how the article was made, such as an ethics policy or a fact-checking standard it
 * keeps.
 *
 * @param name what it says
 * @param href where it can be read, or null
 * @param extensions fields this version does not know
 */
public record TrustIndicator(String name, @Nullable String href, Data.Tree extensions) {
  public TrustIndicator {
    name = Check.filled("name", name, ContentLimits.LINE_LENGTH);
    href = href == null ? null : Check.resource("href", href);
    extensions = Data.bounded("extensions", extensions);
  }
}
