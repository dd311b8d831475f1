package org.broadsheet.cms.web;

import org.broadsheet.cms.view.MessageView;
import org.broadsheet.cms.view.View;

/** What an address leads to. */
sealed interface Answer {
  /** A page of the site. */
  record Page(View view) implements Answer {}

  /** A page that says why there is nothing else. */
  record Message(MessageView.Kind kind) implements Answer {
    static final Message NOT_FOUND = new Message(MessageView.Kind.NOT_FOUND);
    static final Message BAD_REQUEST = new Message(MessageView.Kind.BAD_REQUEST);
  }

  /**
   * Another address of the site.
   *
   * @param location path and query, encoded
   */
  record Redirect(int status, String location) implements Answer {}

  /** A file. */
  record File(StaticResource resource) implements Answer {}
}
