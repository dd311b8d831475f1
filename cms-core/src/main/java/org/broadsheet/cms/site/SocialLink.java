package org.broadsheet.cms.site;

import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;

/**
 * A page of the publication elsewhere.
 *
 * @param name of the place, such as {@code Mastodon}
 */
public record SocialLink(String name, String url) {
  public SocialLink {
    name = Check.filled("name", name, ContentLimits.LINE_LENGTH);
    url = Check.webAddress("url", url);
  }
}
