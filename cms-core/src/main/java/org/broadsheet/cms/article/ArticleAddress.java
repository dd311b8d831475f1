package org.broadsheet.cms.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.cms.slug.Slug;

/**
 * The one address of a published article: {@code /section/yyyy/mm/dd/slug}.
 *
 * @param section the slug of the section it was in when it got the address
 * @param date the day of first publication in the site's zone
 * @param slug unique within section and date
 */
public record ArticleAddress(Slug section, LocalDate date, Slug slug) {
  public ArticleAddress {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(slug, "slug");
  }

  /** The path with its leading slash. */
  public String path() {
    // Not by a format: a front has one for each of its cards, twice.
    StringBuilder path = new StringBuilder(32 + slug.value().length());
    path.append('/').append(section.value());
    append(date.getYear(), 1_000, path);
    append(date.getMonthValue(), 10, path);
    append(date.getDayOfMonth(), 10, path);
    return path.append('/').append(slug.value()).toString();
  }

  private static void append(int number, int highestDigit, StringBuilder path) {
    path.append('/');
    for (int digit = highestDigit; digit > 1 && number < digit; digit /= 10) {
      path.append('0');
    }
    path.append(number);
  }

  /** Reads what {@link #path} wrote; empty for any other text. */
  public static Optional<ArticleAddress> parse(String path) {
    String[] parts = path.split("/", -1);
    if (parts.length != 6
        || !parts[0].isEmpty()
        || !isDigits(parts[2], 4)
        || !isDigits(parts[3], 2)
        || !isDigits(parts[4], 2)
        || !isSlug(parts[1])
        || !isSlug(parts[5])) {
      return Optional.empty();
    }
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), Integer.parseInt(parts[4]));
      return Optional.of(new ArticleAddress(new Slug(parts[1]), date, new Slug(parts[5])));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isSlug(String part) {
    return Slug.isWellFormed(part) && !Slug.RESERVED.contains(part);
  }

  private static boolean isDigits(String part, int length) {
    return part.length() == length && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public String toString() {
    return path();
  }
}
