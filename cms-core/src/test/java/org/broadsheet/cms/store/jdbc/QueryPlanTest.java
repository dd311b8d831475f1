package org.broadsheet.cms.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No statement reads a table from end to end or sorts, but for the few that mean to. */
class QueryPlanTest extends JdbcFixture {
  /**
   * Small tables that are read whole at start, and what counts, sums or checks everything or a part
   * of it.
   */
  private static final Set<String> MAY_SCAN =
      Set.of(
          "STORE",
          "UPDATE_SITE",
          "UPDATE_PRUNED",
          "SECTIONS",
          "NAMESPACES",
          "COUNTS",
          "ADDRESS_PART",
          "ADDRESS_PART_SUM",
          "CHECK_WORKING",
          "CHECK_LIVE",
          "CHECK_LISTED",
          "CHECK_LISTING",
          "CHECK_ADDRESS",
          "CHECK_POSITIONS");

  /** Only the few that are breaking at the time. */
  private static final Set<String> MAY_SORT = Set.of("BREAKING");

  @Test
  void statementsSearchByIndexes() throws Exception {
    try (SqliteStore store = open()) {
      publish(store, "a");
    }
    Map<String, String> statements = statements();
    assertTrue(statements.size() > 60, "found only " + statements.keySet());
    List<String> faults = new ArrayList<>();
    try (Connection connection = new SqliteFile(file(), false).openForReading()) {
      for (Map.Entry<String, String> each : statements.entrySet()) {
        for (String step : plan(each.getValue(), connection)) {
          if (isFault(each.getKey(), step)) {
            faults.add(each.getKey() + ": " + step);
          }
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void listsWalkTheirTreeWithinTheCursor() throws Exception {
    open().close();
    try (Connection connection = new SqliteFile(file(), false).openForReading()) {
      for (String list :
          List.of(Sql.LIST_EVERYTHING, Sql.LIST_SECTION, Sql.LIST_TAG, Sql.LIST_CONTRIBUTOR)) {
        List<String> plan = plan(list, connection);
        assertTrue(
            plan.get(0).contains("SEARCH l USING PRIMARY KEY")
                && plan.get(0).contains("(published_at,article)<(?,?)"),
            plan.toString());
      }
    }
  }

  private static boolean isFault(String name, String step) {
    boolean scans =
        step.startsWith("SCAN")
            && !step.contains("VIRTUAL TABLE")
            && !step.equals("SCAN CONSTANT ROW")
            && !step.startsWith("SCAN (subquery");
    return (scans && !MAY_SCAN.contains(name))
        || (step.contains("TEMP B-TREE") && !MAY_SORT.contains(name));
  }

  private static Map<String, String> statements() throws IllegalAccessException {
    Map<String, String> statements = new TreeMap<>();
    for (Field field : Sql.class.getDeclaredFields()) {
      if (field.getType() == String.class && !Modifier.isPrivate(field.getModifiers())) {
        String sql = (String) field.get(null);
        if (sql.matches("(SELECT|UPDATE|DELETE|INSERT).*")) {
          statements.put(field.getName(), sql);
        }
      }
    }
    return statements;
  }

  private static List<String> plan(String sql, Connection connection) throws SQLException {
    List<String> steps = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
    }
    return steps;
  }
}
