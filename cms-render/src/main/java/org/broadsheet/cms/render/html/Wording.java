package org.broadsheet.cms.render.html;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.cms.article.ExplainerKind;

/**
 * The pages' own words and dates in one language, for formats other than pages. Immutable; get one
 * from {@link HtmlFragments#wording}.
 */
public final class Wording {
  private final Locale locale;
  private final Labels labels;
  private final Dates dates;

  Wording(Locale locale, Labels labels, Dates dates) {
    this.locale = locale;
    this.labels = labels;
    this.dates = dates;
  }

  /** The language that was asked for. */
  public Locale locale() {
    return locale;
  }

  /**
   * One of the pages' own words.
   *
   * @throws IllegalArgumentException if there is none of that key
   */
  public String label(String key) {
    return labels.get(key);
  }

  /** A label with {@code values} in it; knows plurals. */
  public String label(String key, Object... values) {
    return labels.format(key, values);
  }

  public Optional<String> find(String key) {
    return labels.find(key);
  }

  /** The label {@code prefix + id}, or the words of {@code id} when there is none. */
  public String titled(String prefix, String id) {
    return labels.titled(prefix, id);
  }

  public String explainer(ExplainerKind kind) {
    return labels.explainer(kind);
  }

  /** A long date in the site's zone. */
  public String date(Instant instant) {
    return dates.date(instant);
  }

  /** A long date with the time. */
  public String dateTime(Instant instant) {
    return labels
        .get("date-time")
        .replace("{0}", dates.date(instant))
        .replace("{1}", dates.time(instant));
  }

  public boolean isRightToLeft() {
    return Languages.isRightToLeft(locale);
  }

  /** {@code ltr} or {@code rtl}. */
  public String direction() {
    return Languages.direction(locale);
  }
}
