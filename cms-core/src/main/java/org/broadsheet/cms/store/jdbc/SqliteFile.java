package org.broadsheet.cms.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.broadsheet.cms.error.ConfigurationException;
import org.sqlite.SQLiteConfig;

/**
 * The database file: opens connections with the settings that the store's promises rest on, and
 * checks that they took hold.
 */
final class SqliteFile {
  /** "Brds"; tells a store's file from other SQLite files. */
  static final int APPLICATION_ID = 0x42726473;

  /** The schema that this version writes; script {@code sqlite-N.sql} leads to version N. */
  static final int VERSION = 1;

  /** Bytes of log up to which commits leave it to the {@link Checkpointer}. */
  static final long LOG_LIMIT = 64L << 20;

  /** SQLite's own default. */
  private static final int PAGE_SIZE = 4_096;

  private static final int BUSY_MILLIS = 5_000;

  private final Path path;
  private final boolean readOnly;

  SqliteFile(Path path, boolean readOnly) {
    this.path = path.toAbsolutePath().normalize();
    this.readOnly = readOnly;
  }

  Path path() {
    return path;
  }

  /**
   * Sees that the file can be there.
   *
   * @throws ConfigurationException if its directory is missing and cannot be made, or it is missing
   *     and only to be read
   */
  void prepareDirectory() {
    if (Files.isDirectory(path)) {
      throw new ConfigurationException(
          path + " is a directory; name a file in it, such as content.db");
    }
    if (readOnly) {
      if (!Files.exists(path)) {
        throw new ConfigurationException(path + " does not exist; there is nothing to read");
      }
      return;
    }
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException e) {
      throw new ConfigurationException(
          "the directory %s cannot be made (%s); create it or choose another"
              .formatted(path.getParent(), StoreLock.reason(e)),
          e);
    }
  }

  /** A connection to write with, after bringing the schema up to date. */
  Connection openForWriting() throws SQLException {
    return closingOnFailure(
        connect(""),
        connection -> {
          requireOurs(connection);
          demand(connection, "journal_mode", "wal");
          demand(connection, "synchronous", "2");
          demandCommon(connection);
          set(connection, "journal_size_limit", Long.toString(LOG_LIMIT));
          set(connection, "wal_autocheckpoint", Long.toString(LOG_LIMIT / PAGE_SIZE));
          set(connection, "cache_size", "-16000");
          migrate(connection);
          leaveTransactionsToStatements(connection);
        });
  }

  /** A connection that copies the log into the file and writes nothing of its own. */
  Connection openForCheckpoints() throws SQLException {
    return closingOnFailure(
        connect(""),
        connection -> {
          demand(connection, "synchronous", "2");
          set(connection, "wal_autocheckpoint", "0");
        });
  }

  /** A connection to read with; the schema must be up to date. */
  Connection openForReading() throws SQLException {
    return closingOnFailure(
        connect("?mode=ro" + (readOnly && isAtRestInReadOnlyDirectory() ? "&immutable=1" : "")),
        connection -> {
          requireOurs(connection);
          requireUpToDate(connection);
          demandCommon(connection);
          leaveTransactionsToStatements(connection);
        });
  }

  /**
   * SQLite reads a WAL database only where it can make the files beside it, or is told that nobody
   * writes.
   */
  private boolean isAtRestInReadOnlyDirectory() {
    Path wal = path.resolveSibling(path.getFileName() + "-wal");
    return !Files.exists(wal) && !Files.isWritable(path.getParent());
  }

  private Connection connect(String parameters) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setGetGeneratedKeys(false);
    config.setBusyTimeout(BUSY_MILLIS);
    return config.createConnection("jdbc:sqlite:" + path.toUri() + parameters);
  }

  @FunctionalInterface
  private interface Setup {
    void on(Connection connection) throws SQLException;
  }

  private static Connection closingOnFailure(Connection connection, Setup setup)
      throws SQLException {
    boolean done = false;
    try {
      setup.on(connection);
      done = true;
      return connection;
    } finally {
      if (!done) {
        connection.close();
      }
    }
  }

  private void demandCommon(Connection connection) throws SQLException {
    demand(connection, "foreign_keys", "1");
    demand(connection, "busy_timeout", Integer.toString(BUSY_MILLIS));
    // Savepoints keep what they may have to undo in memory instead of a temporary file.
    set(connection, "temp_store", "2");
  }

  private void requireOurs(Connection connection) throws SQLException {
    int application = number(connection, "application_id");
    int version = number(connection, "user_version");
    boolean empty = application == 0 && version == 0 && isEmpty(connection);
    if (application != APPLICATION_ID && !empty) {
      throw new ConfigurationException(
          path + " is an SQLite file of another program; choose another file for the content");
    }
    if (version > VERSION) {
      throw new ConfigurationException(
          "%s was written by a newer version (schema %d; this version knows up to %d); update Broadsheet"
              .formatted(path, version, VERSION));
    }
  }

  private void requireUpToDate(Connection connection) throws SQLException {
    int version = number(connection, "user_version");
    if (version < VERSION) {
      throw new ConfigurationException(
          "%s has schema %d and needs %d; open it once for writing"
              .formatted(path, version, VERSION));
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT count(*) FROM sqlite_master")) {
      return result.getInt(1) == 0;
    }
  }

  private static int number(Connection connection, String pragma) throws SQLException {
    return Integer.parseInt(read(connection, pragma));
  }

  private static String read(Connection connection, String pragma) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA " + pragma)) {
      return result.getString(1);
    }
  }

  private static void set(Connection connection, String pragma, String value) throws SQLException {
    run(connection, "PRAGMA " + pragma + " = " + value);
  }

  private void demand(Connection connection, String pragma, String value) throws SQLException {
    set(connection, pragma, value);
    String found = read(connection, pragma);
    if (!value.equalsIgnoreCase(found)) {
      throw new ConfigurationException(
          "%s cannot be used safely: SQLite's %s must be %s but is %s; is it on a network or read-only file system?"
              .formatted(path, pragma, value, found));
    }
  }

  private static void migrate(Connection connection) throws SQLException {
    for (int next = number(connection, "user_version") + 1; next <= VERSION; next++) {
      run(connection, "BEGIN IMMEDIATE");
      for (String statement : script(next)) {
        run(connection, statement);
      }
      set(connection, "application_id", Integer.toString(APPLICATION_ID));
      set(connection, "user_version", Integer.toString(next));
      run(connection, "COMMIT");
    }
  }

  private static String[] script(int version) {
    String name = "sqlite-" + version + ".sql";
    try (InputStream stream = SqliteFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the script " + name + " is missing from the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n", -1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    if (sql.isBlank()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * In its auto-commit mode the driver runs further statements after each of ours to find out where
   * it stands.
   */
  private static void leaveTransactionsToStatements(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    run(connection, "COMMIT");
  }
}
