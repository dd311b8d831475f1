package org.broadsheet.cms.store.jdbc;

import java.util.List;
import org.broadsheet.cms.store.Change;
import org.broadsheet.cms.store.ChangeFeed;
import org.broadsheet.cms.store.ChangeKind;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.Checkpoint;
import org.broadsheet.cms.store.EntityKind;
import org.broadsheet.cms.store.Registration;

/**
 * The change feed in SQLite: with one writer, positions are in the order of commits by themselves.
 */
final class SqliteChangeFeed implements ChangeFeed {
  private final Database database;

  SqliteChangeFeed(Database database) {
    this.database = database;
  }

  @Override
  public Checkpoint head() {
    return database.snapshot().head();
  }

  @Override
  public ChangePosition prunedUpTo() {
    return ChangePosition.of(database.snapshot().prunedUpTo());
  }

  @Override
  public List<Change> after(ChangePosition position, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more but was " + limit);
    }
    return database.read(
        session ->
            session.list(
                Sql.CHANGES_AFTER,
                row ->
                    new Change(
                        ChangePosition.of(row.getLong(1)),
                        EntityKind.valueOf(row.getString(2)),
                        row.getString(3),
                        ChangeKind.valueOf(row.getString(4)),
                        Millis.instant(row.getLong(5))),
                position.number(),
                limit));
  }

  @Override
  public Registration onAppend(Runnable listener) {
    return database.onAppend(listener);
  }
}
