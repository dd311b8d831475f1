package org.broadsheet.cms.store;

import java.util.Objects;

/**
 * Names something that pages depend on. Also sent to shared caches as a surrogate key, so it is one
 * word of ASCII.
 *
 * @param value such as {@code article:2026-budget}
 */
public record InvalidationTag(String value) {
  public static final InvalidationTag SITE = new InvalidationTag("site");
  public static final InvalidationTag BREAKING = new InvalidationTag("breaking");

  /** The newest articles of all. */
  public static final InvalidationTag NEWEST = new InvalidationTag("list:newest");

  public InvalidationTag {
    Objects.requireNonNull(value, "value");
  }

  public static InvalidationTag article(String id) {
    return new InvalidationTag("article:" + id);
  }

  /** The list of a section's articles, also for one that is about to enter it. */
  public static InvalidationTag section(String id) {
    return new InvalidationTag("list:section:" + id);
  }

  public static InvalidationTag front(String id) {
    return new InvalidationTag("front:" + id);
  }

  public static InvalidationTag tag(String id) {
    return new InvalidationTag("tag:" + id);
  }

  public static InvalidationTag author(String id) {
    return new InvalidationTag("author:" + id);
  }

  /** The list of articles related to one. */
  public static InvalidationTag related(String id) {
    return new InvalidationTag("related:" + id);
  }

  public static InvalidationTag plugin(String id) {
    return new InvalidationTag("plugin:" + id);
  }

  @Override
  public String toString() {
    return value;
  }
}
