package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;

/** Sees every statement just before it runs; tests count with it, and make statements fail. */
@FunctionalInterface
interface SqlListener {
  SqlListener NONE = sql -> {};

  void executing(String sql) throws SQLException;

  /** Called when {@code sql} has run without a failure. */
  default void executed(String sql) throws SQLException {}
}
