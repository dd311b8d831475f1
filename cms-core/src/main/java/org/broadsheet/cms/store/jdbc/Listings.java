package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the lists in step with the articles and the section tree. */
final class Listings {
  /** Rows held in memory at a time when sections move. */
  private static final int STEP = 1_000;

  private Listings() {}

  /**
   * Where a live article stands.
   *
   * @param listedIn the scopes its content names
   */
  record Placement(long article, long publishedAt, long from, long until, List<Long> listedIn) {
    boolean sameRows(Placement other) {
      return publishedAt == other.publishedAt && from == other.from && until == other.until;
    }
  }

  /**
   * Turns the rows of {@code before} into those of {@code after}; null for an article that is not
   * live.
   */
  static void replace(
      @Nullable Placement before, @Nullable Placement after, WriteTransaction transaction)
      throws SQLException {
    Sections sections = transaction.sections();
    if (before != null && after != null && before.sameRows(after)) {
      turn(
          after,
          sections.closure(before.listedIn()),
          sections.closure(after.listedIn()),
          transaction);
      return;
    }
    if (before != null) {
      turn(before, sections.closure(before.listedIn()), Set.of(), transaction);
    }
    if (after != null) {
      turn(after, Set.of(), sections.closure(after.listedIn()), transaction);
    }
  }

  private static void turn(
      Placement place, Set<Long> from, Set<Long> to, WriteTransaction transaction)
      throws SQLException {
    Session session = transaction.session();
    String gone = arrayOfMissing(from, to);
    if (gone != null) {
      session.update(Sql.DELETE_LISTINGS, place.publishedAt(), place.article(), gone);
    }
    String added = arrayOfMissing(to, from);
    if (added != null) {
      session.update(
          Sql.INSERT_LISTINGS,
          place.publishedAt(),
          place.article(),
          place.from(),
          place.until(),
          added);
    }
  }

  /**
   * Those of {@code scopes} that {@code others} lacks, as a JSON array; null when there are none.
   */
  private static @Nullable String arrayOfMissing(Set<Long> scopes, Set<Long> others) {
    StringBuilder array = new StringBuilder();
    for (Long scope : scopes) {
      if (!others.contains(scope)) {
        array.append(array.isEmpty() ? '[' : ',').append(scope.longValue());
      }
    }
    return array.isEmpty() ? null : array.append(']').toString();
  }

  /**
   * Relists what stands in a section whose ancestors changed. Called with the new tree in place;
   * takes a moment when the section is large. An article that stands in several such sections is
   * relisted for each, to the same end.
   */
  static void relist(long section, Sections before, WriteTransaction transaction)
      throws SQLException {
    Sections after = transaction.sections();
    long publishedAt = Long.MIN_VALUE;
    long article = Long.MIN_VALUE;
    List<Placement> step;
    do {
      step = placements(section, publishedAt, article, transaction.session());
      for (Placement each : step) {
        turn(each, before.closure(each.listedIn()), after.closure(each.listedIn()), transaction);
        publishedAt = each.publishedAt();
        article = each.article();
      }
    } while (step.size() == STEP);
  }

  private static List<Placement> placements(
      long section, long publishedAt, long article, Session session) throws SQLException {
    return session.list(
        Sql.LISTED_IN_SCOPE,
        row ->
            new Placement(
                row.getLong(2),
                row.getLong(1),
                row.getLong(3),
                row.getLong(4),
                Scope.split(row.getString(5))),
        Scope.section(section),
        publishedAt,
        article,
        STEP);
  }
}
