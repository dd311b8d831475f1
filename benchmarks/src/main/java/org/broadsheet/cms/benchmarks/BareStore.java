package org.broadsheet.cms.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.StringJoiner;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.store.Actor;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.WritePriority;
import org.broadsheet.cms.store.jdbc.SqliteStore;
import org.broadsheet.cms.store.jdbc.SqliteStoreConfig;
import org.sqlite.SQLiteConfig;

/**
 * The yardstick: plain JDBC on a file with the store's own schema, running the statements that a
 * publish runs, with everything but the statements made ready before.
 */
final class BareStore implements AutoCloseable {
  private static final long DAY = 1_772_445_600_000L;

  /** As many digits as a check sum has. */
  private static final long CHECKSUM = 3_141_592_653L;

  private final Connection connection;
  private final String scopes;
  private final PreparedStatement findArticle;
  private final PreparedStatement findAddress;
  private final PreparedStatement insertArticle;
  private final PreparedStatement insertAddress;
  private final PreparedStatement insertListings;
  private final PreparedStatement insertRevision;
  private final PreparedStatement insertChange;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement savepoint;
  private final PreparedStatement release;
  private final byte[] content;
  private final byte[] summary;
  private long number;
  private long position;

  private BareStore(Path file) throws SQLException {
    prepareFile(file);
    SQLiteConfig config = new SQLiteConfig();
    config.setGetGeneratedKeys(false);
    connection = config.createConnection("jdbc:sqlite:" + file);
    run("PRAGMA synchronous = 2");
    run("PRAGMA foreign_keys = 1");
    run("PRAGMA temp_store = 2");
    run("PRAGMA cache_size = -16000");
    run("PRAGMA journal_size_limit = 67108864");
    // As in the store: in its auto-commit mode the driver runs statements of its own.
    connection.setAutoCommit(false);
    run("COMMIT");
    number = longOf("SELECT max(num) FROM article");
    position = longOf("SELECT max(position) FROM change");
    scopes = readScopes();
    findArticle =
        connection.prepareStatement(
            "SELECT num, state, revision, deleted, seen, first_published_at, published_at, address,"
                + " slug, live_revision, live_updated_at, visible_from, visible_until,"
                + " live_checksum, listed_in, translation_group FROM article WHERE id = ?");
    findAddress = connection.prepareStatement("SELECT article, alias FROM address WHERE path = ?");
    insertArticle =
        connection.prepareStatement(
            "INSERT INTO article (num, id, state, revision, deleted, seen, first_published_at,"
                + " published_at, address, slug, live_revision, live_updated_at, visible_from,"
                + " visible_until, live_checksum, listed_in, translation_group, summary,"
                + " summary_checksum)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insertAddress =
        connection.prepareStatement("INSERT INTO address (path, article, alias) VALUES (?, ?, ?)");
    insertListings =
        connection.prepareStatement(
            "INSERT INTO listing (scope, published_at, article, visible_from, visible_until)"
                + " SELECT value, ?, ?, ?, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING");
    insertRevision =
        connection.prepareStatement(
            "INSERT INTO revision (num, updated_at, saved_at, actor, note, content, checksum)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
    insertChange =
        connection.prepareStatement(
            "INSERT INTO change (position, entity, id, kind, at) VALUES (?, ?, ?, ?, ?)");
    begin = connection.prepareStatement("BEGIN IMMEDIATE");
    commit = connection.prepareStatement("COMMIT");
    savepoint = connection.prepareStatement("SAVEPOINT one_write");
    release = connection.prepareStatement("RELEASE one_write");
    Article article = SampleArticles.make(0, 1).get(0);
    content = ContentJson.writeArticle(article);
    ArticleAddress address =
        new ArticleAddress(new Slug("local-news"), LocalDate.of(2026, 3, 2), article.slug());
    Instant time = Instant.ofEpochMilli(DAY);
    summary = ContentJson.writeSummary(ArticleSummary.of(article, address, time, time, time, 1));
  }

  static BareStore open(Path file) throws SQLException {
    return new BareStore(file);
  }

  /** Durable writes a second, in transactions of {@code batch}. */
  double rate(int batch, int writes) throws SQLException {
    long start = System.nanoTime();
    for (int done = 0; done < writes; done += batch) {
      writeBatch(Math.min(batch, writes - done));
    }
    return writes / ((System.nanoTime() - start) / 1e9);
  }

  /** Makes the schema, the section, the tags and the author. */
  private static void prepareFile(Path file) {
    try (SqliteStore store = SqliteStore.open(SqliteStoreConfig.at(file), InstantSource.system())) {
      store
          .articles()
          .write(
              ArticleWrite.saveAndPublish(SampleArticles.first(), Actor.SYSTEM),
              WritePriority.URGENT)
          .join();
    }
  }

  private String readScopes() throws SQLException {
    StringJoiner array = new StringJoiner(",", "[", "]");
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT scope FROM listing ORDER BY scope")) {
      while (rows.next()) {
        array.add(rows.getString(1));
      }
    }
    return array.toString();
  }

  private void writeBatch(int count) throws SQLException {
    begin.executeUpdate();
    for (int i = 0; i < count; i++) {
      write();
    }
    commit.executeUpdate();
  }

  private void write() throws SQLException {
    savepoint.executeUpdate();
    number++;
    String id = "line-" + number;
    String slug = "the-line-along-the-river-part-" + number;
    String path = "/local-news/2026/03/02/" + slug;
    requireMissing(findArticle, id);
    requireMissing(findAddress, path);
    insertArticle(id, slug, path);
    insertAddress.setString(1, path);
    insertAddress.setLong(2, number);
    insertAddress.setInt(3, 0);
    insertAddress.executeUpdate();
    insertListings.setLong(1, DAY + number);
    insertListings.setLong(2, number);
    insertListings.setLong(3, 0);
    insertListings.setLong(4, Long.MAX_VALUE);
    insertListings.setString(5, scopes);
    insertListings.executeUpdate();
    insertRevision.setLong(1, (number << 24) + 1);
    insertRevision.setLong(2, DAY + number);
    insertRevision.setLong(3, DAY + number);
    insertRevision.setString(4, "system");
    insertRevision.setString(5, null);
    insertRevision.setBytes(6, content);
    insertRevision.setLong(7, CHECKSUM);
    insertRevision.executeUpdate();
    insertChange.setLong(1, ++position);
    insertChange.setString(2, "ARTICLE");
    insertChange.setString(3, id);
    insertChange.setString(4, "PUBLISHED");
    insertChange.setLong(5, DAY + number);
    insertChange.executeUpdate();
    release.executeUpdate();
  }

  private void insertArticle(String id, String slug, String path) throws SQLException {
    insertArticle.setLong(1, number);
    insertArticle.setString(2, id);
    insertArticle.setString(3, "published");
    insertArticle.setLong(4, 1);
    insertArticle.setInt(5, 0);
    insertArticle.setInt(6, 0);
    insertArticle.setLong(7, DAY + number);
    insertArticle.setLong(8, DAY + number);
    insertArticle.setString(9, path);
    insertArticle.setString(10, slug);
    insertArticle.setLong(11, 1);
    insertArticle.setLong(12, DAY + number);
    insertArticle.setLong(13, 0);
    insertArticle.setLong(14, Long.MAX_VALUE);
    insertArticle.setLong(15, CHECKSUM);
    insertArticle.setString(16, "5 6 10 14 7");
    insertArticle.setString(17, null);
    insertArticle.setBytes(18, summary);
    insertArticle.setLong(19, CHECKSUM);
    insertArticle.executeUpdate();
  }

  private static void requireMissing(PreparedStatement find, String key) throws SQLException {
    find.setString(1, key);
    try (ResultSet row = find.executeQuery()) {
      if (row.next()) {
        throw new IllegalStateException(key + " is there already");
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long longOf(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
