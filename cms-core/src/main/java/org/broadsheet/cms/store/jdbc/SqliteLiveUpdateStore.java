package org.broadsheet.cms.store.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.article.LiveUpdateId;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.LiveUpdateStore;
import org.broadsheet.cms.store.WritePriority;
import org.jspecify.annotations.Nullable;

/** Live updates in SQLite. */
final class SqliteLiveUpdateStore implements LiveUpdateStore {
  private final Database database;

  SqliteLiveUpdateStore(Database database) {
    this.database = database;
  }

  @Override
  public ChangePosition save(LiveUpdate update) {
    byte[] content = ContentJson.write(update);
    return database.call(
        transaction -> LiveUpdateRows.save(update, content, transaction), WritePriority.URGENT);
  }

  @Override
  public ChangePosition delete(LiveUpdateId id) {
    return database.call(
        transaction -> LiveUpdateRows.delete(id, transaction), WritePriority.URGENT);
  }

  @Override
  public Optional<LiveUpdate> find(LiveUpdateId id) {
    return Optional.ofNullable(
            database.read(
                session -> session.first(Sql.LIVE_UPDATE, StoredContent::read, id.value())))
        .map(stored -> ContentJson.readLiveUpdate(stored.content()));
  }

  @Override
  public List<LiveUpdate> list(
      ArticleId article, @Nullable LiveUpdate before, int limit, Instant at) {
    // The first instant that is not listed: the next millisecond, or the place of the entry before.
    long end = Millis.reading(at) + 1;
    String endId = "";
    if (before != null && Millis.ceiling(before.publishedAt()) < end) {
      end = Millis.ceiling(before.publishedAt());
      endId = before.id().value();
    }
    Object[] values = {article.value(), end, endId, limit};
    List<StoredContent> rows =
        database.read(session -> session.list(Sql.LIVE_UPDATES, StoredContent::read, values));
    return rows.stream().map(stored -> ContentJson.readLiveUpdate(stored.content())).toList();
  }
}
