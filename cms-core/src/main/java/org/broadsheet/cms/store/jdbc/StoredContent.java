package org.broadsheet.cms.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** An entity's id and content, as the columns id, content and check sum say. */
@SuppressWarnings("ArrayRecordComponent") // Short-lived, and never compared.
record StoredContent(String id, byte[] content) {
  /**
   * @throws org.broadsheet.cms.error.StoreException if the row is damaged
   */
  static StoredContent read(ResultSet row) throws SQLException {
    return read(row, 1);
  }

  static StoredContent read(ResultSet row, int firstColumn) throws SQLException {
    String id = row.getString(firstColumn);
    byte[] content = row.getBytes(firstColumn + 1);
    Checksum.of(content).and(id).require(row.getLong(firstColumn + 2), id);
    return new StoredContent(id, content);
  }

  /** What is kept beside the content. */
  static long checksum(String id, byte[] content) {
    return Checksum.of(content).and(id).value();
  }
}
