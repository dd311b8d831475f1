package org.broadsheet.cms.store;

import java.time.YearMonth;
import java.util.Objects;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.TagId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for visible articles, newest first.
 *
 * @param scope which ones
 * @param month only those of that month in the site's zone, or null for all
 * @param after the cursor of the page before, or null for the first page
 * @param limit how many at most, 1 to {@value #MAX_LIMIT}
 */
public record Listing(Scope scope, @Nullable YearMonth month, @Nullable String after, int limit) {
  public static final int MAX_LIMIT = 1_000;

  /** A set of articles that a covering index keeps in order. */
  public sealed interface Scope {}

  /** Every article. */
  public record Everything() implements Scope {}

  /** Those listed in a section or in one below it. */
  public record InSection(SectionId section) implements Scope {}

  public record WithTag(TagId tag) implements Scope {}

  /** Those that credit a contributor, in whatever role. */
  public record By(ContributorId contributor) implements Scope {}

  public Listing {
    Objects.requireNonNull(scope, "scope");
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + " but was " + limit);
    }
  }

  public static Listing newest(int limit) {
    return new Listing(new Everything(), null, null, limit);
  }

  public static Listing inSection(SectionId section, int limit) {
    return new Listing(new InSection(section), null, null, limit);
  }

  public static Listing withTag(TagId tag, int limit) {
    return new Listing(new WithTag(tag), null, null, limit);
  }

  public static Listing by(ContributorId contributor, int limit) {
    return new Listing(new By(contributor), null, null, limit);
  }

  /** The same listing from {@code cursor} on, or from the start for null. */
  public Listing after(@Nullable String cursor) {
    return new Listing(scope, month, cursor, limit);
  }

  public Listing in(@Nullable YearMonth newMonth) {
    return new Listing(scope, newMonth, after, limit);
  }
}
