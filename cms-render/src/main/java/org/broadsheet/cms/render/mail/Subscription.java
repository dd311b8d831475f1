package org.broadsheet.cms.render.mail;

import org.broadsheet.cms.content.Check;

/**
 * What a mail says of how to end it.
 *
 * @param unsubscribe an absolute address: shows a button when it is opened, and ends the
 *     subscription at once when a mail program posts to it (RFC 8058)
 */
public record Subscription(String unsubscribe) {
  public Subscription {
    unsubscribe = Check.webAddress("unsubscribe", unsubscribe);
  }
}
