package org.broadsheet.cms.render.mail;

import java.util.List;
import java.util.Objects;

/**
 * A mail without its sender and its recipient. Immutable.
 *
 * @param subject one line; line ends and control characters that were in it are spaces
 * @param headers further headers, in visible ASCII
 * @param plain for readers without HTML
 * @param html a whole document with its styles in it
 */
public record MailMessage(String subject, List<Header> headers, String plain, String html) {
  /** A header whose value holds nothing that could start another one. */
  public record Header(String name, String value) {
    public Header {
      if (!name.matches("[A-Za-z][A-Za-z0-9-]*")) {
        throw new IllegalArgumentException("a header cannot be called '" + name + "'");
      }
      if (value.chars().anyMatch(c -> c < ' ' || c >= 0x7F)) {
        throw new IllegalArgumentException(
            "the header %s may hold visible ASCII only, encode it".formatted(name));
      }
    }
  }

  public MailMessage {
    subject = oneLine(subject);
    headers = List.copyOf(headers);
    Objects.requireNonNull(plain, "plain");
    Objects.requireNonNull(html, "html");
  }

  /** {@code text} with spaces in place of line ends and other control characters. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(each -> isLineEnd(each) || Character.isISOControl(each) ? ' ' : each)
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  private static boolean isLineEnd(int codePoint) {
    return codePoint == 0x2028 || codePoint == 0x2029;
  }
}
