package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.error.StoreException.Outcome;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's failures mean to a caller. */
final class Failures {
  private final String file;

  Failures(String file) {
    this.file = file;
  }

  /** A failure of a read or of a statement whose transaction was rolled back. */
  StoreException of(SQLException cause) {
    return of(cause, Outcome.NOT_WRITTEN);
  }

  /** A failure of COMMIT itself, after which nobody can tell whether the disk has it. */
  StoreException ofCommit(SQLException cause) {
    return of(cause, Outcome.UNKNOWN);
  }

  private StoreException of(SQLException cause, Outcome whenReadingOrWritingFails) {
    return switch (primaryCode(cause)) {
      case SQLITE_FULL ->
          failure(Outcome.NOT_WRITTEN, "the disk that holds %s is full; free some space", cause);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          failure(
              Outcome.BROKEN,
              "%s is damaged or not a database; restore it from the last backup",
              cause);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          failure(Outcome.BROKEN, "%s may not be written; check its owner and rights", cause);
      case SQLITE_CANTOPEN ->
          failure(Outcome.NOT_WRITTEN, "%s cannot be opened; check its directory", cause);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          failure(Outcome.NOT_WRITTEN, "%s is locked by another program", cause);
      case SQLITE_NOMEM -> failure(Outcome.NOT_WRITTEN, "no memory was left for %s", cause);
      case SQLITE_CONSTRAINT ->
          failure(Outcome.BROKEN, "a write to %s breaks a rule of its schema", cause);
      case SQLITE_IOERR ->
          failure(whenReadingOrWritingFails, "reading or writing %s failed; check the disk", cause);
      default -> failure(whenReadingOrWritingFails, "the database %s failed", cause);
    };
  }

  private StoreException failure(Outcome outcome, String message, SQLException cause) {
    String end = outcome == Outcome.UNKNOWN ? " (it is not known whether the write was kept)" : "";
    return new StoreException(
        outcome, message.formatted(file) + end + ": " + cause.getMessage(), cause);
  }

  /** The failure without its extension: an I/O error, whatever it hit. */
  static SQLiteErrorCode primaryCode(SQLException cause) {
    int code =
        cause instanceof SQLiteException known ? known.getResultCode().code : cause.getErrorCode();
    return SQLiteErrorCode.getErrorCode(code & 0xFF);
  }
}
