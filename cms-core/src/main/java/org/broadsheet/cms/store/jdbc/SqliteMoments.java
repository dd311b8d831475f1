package org.broadsheet.cms.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.store.ChangeKind;
import org.broadsheet.cms.store.EntityKind;
import org.broadsheet.cms.store.Moments;
import org.broadsheet.cms.store.WritePriority;

/** Moments in SQLite. */
final class SqliteMoments implements Moments {
  /** Moments fired in one transaction, so that writers need not wait long after a downtime. */
  private static final int STEP = 500;

  private final Database database;

  SqliteMoments(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Instant> next() {
    long next = database.read(session -> session.number(Millis.NEVER, Sql.NEXT_DUE));
    return next == Millis.NEVER ? Optional.empty() : Optional.of(Millis.instant(next));
  }

  @Override
  public int fireDue(Instant now) {
    long time = Millis.reading(now);
    int fired = 0;
    int step;
    do {
      step = database.call(transaction -> fireStep(time, transaction), WritePriority.URGENT);
      fired += step;
    } while (step == STEP);
    return fired;
  }

  private record Due(
      long article, String kind, String subject, String id, String state, boolean live) {
    static Due read(ResultSet row) throws SQLException {
      return new Due(
          row.getLong(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          Session.longOrNull(row, 6) != null);
    }
  }

  private static int fireStep(long time, WriteTransaction transaction) throws SQLException {
    Session session = transaction.session();
    List<Due> due = session.list(Sql.DUE_MOMENTS, Due::read, time, STEP);
    for (Due each : due) {
      session.update(Sql.MARK_FIRED, each.article(), each.kind(), each.subject());
      if (each.live()) {
        fire(each, transaction);
      }
    }
    return due.size();
  }

  private static void fire(Due due, WriteTransaction transaction) throws SQLException {
    if (due.kind().equals(LiveUpdateRows.MOMENT)) {
      transaction.append(EntityKind.LIVE_UPDATE, due.subject(), ChangeKind.MOMENT);
      return;
    }
    if (due.kind().equals(LiveContent.VISIBLE)
        && due.state().equals(WorkflowState.SCHEDULED.id())) {
      transaction.session().update(Sql.UPDATE_STATE, WorkflowState.PUBLISHED.id(), due.article());
    }
    transaction.append(EntityKind.ARTICLE, due.id(), ChangeKind.MOMENT);
  }
}
