package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Notes every statement, and makes some of them wait or fail. */
final class SqlRecorder implements SqlListener {
  /** Called before or after a statement; may wait, or throw to make the statement fail. */
  @FunctionalInterface
  interface Hook {
    void on(String sql) throws SQLException;
  }

  private final List<String> statements = new ArrayList<>();
  private volatile @Nullable Hook before;
  private volatile @Nullable Hook after;

  @Override
  public void executing(String sql) throws SQLException {
    synchronized (statements) {
      statements.add(sql);
    }
    Hook hook = before;
    if (hook != null) {
      hook.on(sql);
    }
  }

  @Override
  public void executed(String sql) throws SQLException {
    Hook hook = after;
    if (hook != null) {
      hook.on(sql);
    }
  }

  /** The statements since the last call. */
  List<String> take() {
    synchronized (statements) {
      List<String> taken = List.copyOf(statements);
      statements.clear();
      return taken;
    }
  }

  long count(Predicate<String> which) {
    synchronized (statements) {
      return statements.stream().filter(which).count();
    }
  }

  void before(@Nullable Hook hook) {
    before = hook;
  }

  void after(@Nullable Hook hook) {
    after = hook;
  }

  static SQLException failure(SQLiteErrorCode code) {
    return new SQLiteException("made to fail", code);
  }
}
