package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks for damage in the file and for tables that disagree. */
final class StoreCheck {
  private final List<String> problems = new ArrayList<>();
  private final Session session;

  private StoreCheck(Session session) {
    this.session = session;
  }

  /** A line for each problem; empty when there is none. */
  static List<String> run(Session session) throws SQLException {
    StoreCheck check = new StoreCheck(session);
    check.file();
    if (check.problems.isEmpty()) {
      check.tables();
    }
    return List.copyOf(check.problems);
  }

  private void file() throws SQLException {
    for (String line : session.list(Sql.CHECK_FILE, row -> row.getString(1))) {
      if (!line.equals("ok")) {
        problems.add("damaged file: " + line);
      }
    }
  }

  private void tables() throws SQLException {
    problems.addAll(
        session.list(
            Sql.CHECK_REFERENCES,
            row ->
                "a row of %s refers to a missing %s"
                    .formatted(row.getString(1), row.getString(3))));
    none(Sql.CHECK_WORKING, "articles whose working revision is missing");
    none(Sql.CHECK_LIVE, "live articles whose live revision is missing");
    none(Sql.CHECK_LISTED, "live articles that are not in the list of all, or with another window");
    none(Sql.CHECK_LISTING, "lists that hold articles which are not live");
    none(Sql.CHECK_ADDRESS, "articles whose address leads elsewhere");
    none(Sql.CHECK_POSITIONS, "gaps in the change feed");
  }

  private void none(String sql, String what) throws SQLException {
    long count = session.number(0, sql);
    if (count > 0) {
      problems.add(count + " " + what);
    }
  }
}
