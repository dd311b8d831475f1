package org.broadsheet.cms.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection with its held prepared statements. Used by one thread at a time. Transactions are
 * begun and ended by statements, never by the connection's own methods.
 */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final SqlListener listener;
  private final Map<String, PreparedStatement> held = new HashMap<>();

  Session(Connection connection, SqlListener listener) {
    this.connection = connection;
    this.listener = listener;
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  interface Row<T extends @Nullable Object> {
    T read(ResultSet row) throws SQLException;
  }

  /** Returns how many rows were changed. */
  int update(String sql, @Nullable Object... values) throws SQLException {
    listener.executing(sql);
    int count;
    try {
      count = bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      drop(sql);
      throw e;
    }
    listener.executed(sql);
    return count;
  }

  <T> List<T> list(String sql, Row<T> reader, @Nullable Object... values) throws SQLException {
    listener.executing(sql);
    List<T> rows = new ArrayList<>();
    try (ResultSet result = bound(sql, values).executeQuery()) {
      while (result.next()) {
        rows.add(reader.read(result));
      }
    } catch (SQLException e) {
      drop(sql);
      throw e;
    }
    listener.executed(sql);
    return rows;
  }

  /** The first row, or null when there is none. */
  <T> @Nullable T first(String sql, Row<T> reader, @Nullable Object... values) throws SQLException {
    listener.executing(sql);
    T value = null;
    try (ResultSet result = bound(sql, values).executeQuery()) {
      if (result.next()) {
        value = reader.read(result);
      }
    } catch (SQLException e) {
      drop(sql);
      throw e;
    }
    listener.executed(sql);
    return value;
  }

  /** The first column of the first row, or {@code missing} when there is no row or it is null. */
  long number(long missing, String sql, @Nullable Object... values) throws SQLException {
    Long value = first(sql, row -> longOr(missing, row), values);
    return value == null ? missing : value;
  }

  private static Long longOr(long missing, ResultSet row) throws SQLException {
    Long value = longOrNull(row, 1);
    return value == null ? missing : value;
  }

  static @Nullable Long longOrNull(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private PreparedStatement bound(String sql, @Nullable Object[] values) throws SQLException {
    PreparedStatement statement = held.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      held.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setObject(index, null);
      case Long number -> statement.setLong(index, number);
      case Integer number -> statement.setInt(index, number);
      case String text -> statement.setString(index, text);
      case byte[] bytes -> statement.setBytes(index, bytes);
      case Boolean flag -> statement.setInt(index, flag ? 1 : 0);
      default -> throw new IllegalArgumentException("cannot bind a " + value.getClass());
    }
  }

  /**
   * The driver closes a statement that failed in a way it does not know, so it cannot be held on
   * to.
   */
  private void drop(String sql) {
    PreparedStatement statement = held.remove(sql);
    if (statement != null) {
      closeQuietly(statement);
    }
  }

  @Override
  public void close() {
    held.values().forEach(Session::closeQuietly);
    held.clear();
    closeQuietly(connection);
  }

  static void closeQuietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      // What failed to close is of no use any more, and whoever closes it has nothing to decide.
    }
  }
}
