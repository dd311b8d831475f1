package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;

/**
 * One write, carried out on the writer's thread within its own savepoint. It may throw a {@link
 * org.broadsheet.cms.error.CmsException} to undo what it did and nothing else.
 */
@FunctionalInterface
interface WriteTask<T> {
  T run(WriteTransaction transaction) throws SQLException;
}
