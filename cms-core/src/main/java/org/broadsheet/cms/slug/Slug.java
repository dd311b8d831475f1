package org.broadsheet.cms.slug;

import java.util.Set;
import org.broadsheet.cms.error.InvalidContentException;

/**
 * One segment of a web address: groups of lower-case ASCII letters and digits joined by single
 * hyphens, at most {@value #MAX_LENGTH} characters, and none of the {@linkplain #RESERVED reserved
 * words}.
 *
 * @param value such as {@code budget-vote}
 */
public record Slug(String value) implements Comparable<Slug> {
  public static final int MAX_LENGTH = 96;

  /**
   * Words that the site's own addresses use; a page under one of them could be taken for something
   * else.
   */
  public static final Set<String> RESERVED =
      Set.of(
          "admin",
          "api",
          "archive",
          "article",
          "assets",
          "author",
          "breaking",
          "desk",
          "feed",
          "id",
          "login",
          "logout",
          "media",
          "metrics",
          "newsletter",
          "openapi",
          "preview",
          "robots",
          "search",
          "section",
          "sitemap",
          "static",
          "suggest",
          "tag",
          "well-known");

  public Slug {
    if (!isWellFormed(value)) {
      throw new InvalidContentException(
          "slug",
          "bad-slug",
          "must be lower-case letters a-z and digits in groups joined by single hyphens, 1 to %d characters"
              .formatted(MAX_LENGTH));
    }
    if (RESERVED.contains(value)) {
      throw new InvalidContentException(
          "slug", "reserved-slug", "'" + value + "' is reserved for the site's own addresses");
    }
  }

  /** Whether {@code value} has the form of a slug; reserved words have it too. */
  public static boolean isWellFormed(String value) {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      return false;
    }
    boolean hyphenAllowed = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        hyphenAllowed = true;
      } else if (c == '-' && hyphenAllowed) {
        hyphenAllowed = false;
      } else {
        return false;
      }
    }
    return hyphenAllowed;
  }

  /**
   * This slug with {@code -number} at its end, shortened in front of that where it would grow too
   * long.
   */
  public Slug numbered(int number) {
    String ending = "-" + number;
    String start = value;
    if (start.length() + ending.length() > MAX_LENGTH) {
      start = start.substring(0, MAX_LENGTH - ending.length());
      while (start.endsWith("-")) {
        start = start.substring(0, start.length() - 1);
      }
    }
    return new Slug(start + ending);
  }

  @Override
  public int compareTo(Slug other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
