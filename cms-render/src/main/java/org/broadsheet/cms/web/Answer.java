package org.broadsheet.cms.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.view.MessageView;
import org.broadsheet.cms.view.View;
import org.jspecify.annotations.Nullable;

/** What an address leads to. */
sealed interface Answer {
  /** A page of the site. */
  record Page(View view) implements Answer {}

  /**
   * Something other than a page for browsers, gathered only when it is needed.
   *
   * @param target path and query in one fixed form
   * @param format what it is to be rendered as
   * @param negotiated whether the same address gives other formats to other programs
   * @param page the address of the page that says the same, or null
   * @param assembly gathers it, or finds that there is none
   * @param otherwise what the address leads to when there is none
   */
  record Output(
      String target,
      Format format,
      boolean negotiated,
      @Nullable String page,
      Supplier<? extends Optional<? extends View>> assembly,
      Supplier<? extends Answer> otherwise)
      implements Answer {}

  /**
   * A failure that a program is told of (RFC 9457).
   *
   * @param detail for the person who writes that program
   */
  record Problem(int status, String detail) implements Answer {}

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
