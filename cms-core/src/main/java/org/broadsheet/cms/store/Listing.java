package org.broadsheet.cms.store;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.TagId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for visible articles in the order of their publication.
 *
 * @param scope which ones
 * @param also further scopes that each of them must be in as well
 * @param order which come first
 * @param month only those of that month in the site's zone, or null for all
 * @param after the cursor of the page before, or null for the first page
 * @param limit how many at most, 1 to {@value #MAX_LIMIT}
 */
public record Listing(
    Scope scope,
    List<Scope> also,
    Order order,
    @Nullable YearMonth month,
    @Nullable String after,
    int limit) {
  public static final int MAX_LIMIT = 1_000;

  /** Which articles of a list come first. */
  public enum Order {
    NEWEST_FIRST,
    OLDEST_FIRST
  }

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
    also = List.copyOf(also);
    Objects.requireNonNull(order, "order");
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + " but was " + limit);
    }
  }

  public static Listing newest(int limit) {
    return of(new Everything(), limit);
  }

  public static Listing inSection(SectionId section, int limit) {
    return of(new InSection(section), limit);
  }

  public static Listing withTag(TagId tag, int limit) {
    return of(new WithTag(tag), limit);
  }

  public static Listing by(ContributorId contributor, int limit) {
    return of(new By(contributor), limit);
  }

  /** All of {@code scope}, newest first. */
  public static Listing of(Scope scope, int limit) {
    return new Listing(scope, List.of(), Order.NEWEST_FIRST, null, null, limit);
  }

  /**
   * Only those that are in {@code further} as well. Give the narrowest scope first: its list is
   * gone through until the page is full.
   */
  public Listing and(Scope further) {
    List<Scope> more = new ArrayList<>(also);
    more.add(further);
    return new Listing(scope, more, order, month, after, limit);
  }

  public Listing order(Order newOrder) {
    return new Listing(scope, also, newOrder, month, after, limit);
  }

  /** The same listing from {@code cursor} on, or from the start for null. */
  public Listing after(@Nullable String cursor) {
    return new Listing(scope, also, order, month, cursor, limit);
  }

  public Listing in(@Nullable YearMonth newMonth) {
    return new Listing(scope, also, order, newMonth, after, limit);
  }
}
