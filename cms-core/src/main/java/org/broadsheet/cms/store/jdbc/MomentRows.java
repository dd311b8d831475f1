package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import org.broadsheet.cms.store.jdbc.LiveContent.MomentRow;
import org.broadsheet.cms.store.jdbc.LiveContent.Span;

/** Writes the moments and the breaking span of live content. */
final class MomentRows {
  private MomentRows() {}

  static void replace(long article, boolean isNew, LiveContent live, WriteTransaction transaction)
      throws SQLException {
    if (!isNew) {
      clear(article, false, transaction);
    }
    Session session = transaction.session();
    Span breaking = live.breaking();
    if (breaking != null) {
      session.update(Sql.INSERT_BREAKING, article, breaking.from(), breaking.until());
    }
    for (MomentRow moment : live.moments()) {
      session.update(
          Sql.INSERT_MOMENT,
          article,
          moment.kind(),
          moment.subject(),
          moment.at(),
          moment.at() <= transaction.now());
      transaction.touchMoments();
    }
  }

  /**
   * @param liveUpdatesToo whether those of the article's live updates go as well
   */
  static void clear(long article, boolean liveUpdatesToo, WriteTransaction transaction)
      throws SQLException {
    Session session = transaction.session();
    session.update(Sql.DELETE_BREAKING, article);
    int gone =
        session.update(liveUpdatesToo ? Sql.DELETE_ALL_MOMENTS : Sql.DELETE_MOMENTS, article);
    if (gone > 0) {
      transaction.touchMoments();
    }
  }
}
