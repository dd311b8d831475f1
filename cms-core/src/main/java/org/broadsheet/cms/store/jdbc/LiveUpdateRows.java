package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.article.LiveUpdateId;
import org.broadsheet.cms.error.NotFoundException;
import org.broadsheet.cms.store.ChangeKind;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.EntityKind;

/** Writes live updates. */
final class LiveUpdateRows {
  /** The kind of moment at which a live update that was given a later time appears. */
  static final String MOMENT = "live-update";

  private LiveUpdateRows() {}

  private record Place(long num, long article) {
    static Place read(java.sql.ResultSet row) throws SQLException {
      return new Place(row.getLong(1), row.getLong(2));
    }
  }

  static ChangePosition save(LiveUpdate update, byte[] content, WriteTransaction transaction)
      throws SQLException {
    Session session = transaction.session();
    ArticleRow article = ArticleRow.find(update.article(), session);
    if (article == null || article.deleted()) {
      throw new NotFoundException("article", update.article().value());
    }
    String id = update.id().value();
    long publishedAt = Millis.ceiling(update.publishedAt());
    long checksum = StoredContent.checksum(id, content);
    Place known = session.first(Sql.LIVE_UPDATE_ROW, Place::read, id);
    if (known == null) {
      session.update(Sql.INSERT_LIVE_UPDATE, id, article.num(), publishedAt, content, checksum);
    } else {
      session.update(
          Sql.UPDATE_LIVE_UPDATE, article.num(), publishedAt, content, checksum, known.num());
      removeMoment(known.article(), id, transaction);
    }
    if (publishedAt > transaction.now()) {
      session.update(Sql.INSERT_MOMENT, article.num(), MOMENT, id, publishedAt, false);
      transaction.touchMoments();
    }
    return transaction.append(EntityKind.LIVE_UPDATE, id, ChangeKind.SAVED);
  }

  static ChangePosition delete(LiveUpdateId id, WriteTransaction transaction) throws SQLException {
    Session session = transaction.session();
    Place known = session.first(Sql.LIVE_UPDATE_ROW, Place::read, id.value());
    if (known == null) {
      throw new NotFoundException("live update", id.value());
    }
    session.update(Sql.DELETE_LIVE_UPDATE, known.num());
    removeMoment(known.article(), id.value(), transaction);
    return transaction.append(EntityKind.LIVE_UPDATE, id.value(), ChangeKind.DELETED);
  }

  /** Deletes those of an article that is deleted itself. */
  static void deleteAll(long article, WriteTransaction transaction) throws SQLException {
    Session session = transaction.session();
    record Entry(long num, String id) {}
    for (Entry each :
        session.list(
            Sql.LIVE_UPDATES_OF, row -> new Entry(row.getLong(1), row.getString(2)), article)) {
      session.update(Sql.DELETE_LIVE_UPDATE, each.num());
      transaction.append(EntityKind.LIVE_UPDATE, each.id(), ChangeKind.DELETED);
    }
  }

  private static void removeMoment(long article, String id, WriteTransaction transaction)
      throws SQLException {
    if (transaction.session().update(Sql.DELETE_MOMENT, article, MOMENT, id) > 0) {
      transaction.touchMoments();
    }
  }
}
