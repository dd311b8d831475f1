package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.cms.store.ArticleDirectory;
import org.jspecify.annotations.Nullable;

/** The addresses of articles in SQLite. */
final class SqliteArticleDirectory implements ArticleDirectory {
  private final Database database;

  SqliteArticleDirectory(Database database) {
    this.database = database;
  }

  @Override
  public List<Part> parts(int size, Instant at) {
    requireSize(size);
    long time = Millis.reading(at);
    return database.read(
        session -> {
          List<Part> parts = new ArrayList<>();
          Part part = sum(0, size, time, session);
          while (part != null) {
            parts.add(part);
            part = part.size() < size ? null : sum(parts.size(), size, time, session);
          }
          return parts;
        });
  }

  private static @Nullable Part sum(int number, int size, long time, Session session)
      throws SQLException {
    Part part =
        session.first(
            Sql.ADDRESS_PART_SUM,
            row -> new Part(row.getLong(1), Millis.instant(row.getLong(2))),
            time,
            time,
            size,
            (long) number * size,
            time,
            time);
    return part == null || part.size() == 0 ? null : part;
  }

  @Override
  public List<Entry> part(int number, int size, Instant at) {
    requireSize(size);
    if (number < 0) {
      return List.of();
    }
    long time = Millis.reading(at);
    return database.read(
        session ->
            session.list(
                Sql.ADDRESS_PART,
                row -> {
                  LiveColumns live = LiveColumns.read(row.getString(1), row.getLong(2), row, 3);
                  return new Entry(live.address(), Millis.instant(live.updatedAt()));
                },
                time,
                time,
                size,
                (long) number * size,
                time,
                time));
  }

  private static void requireSize(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("size must be positive but was " + size);
    }
  }
}
