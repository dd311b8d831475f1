package org.broadsheet.cms.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.broadsheet.cms.article.ArticleAddress;

/** The columns of an article that decide where and when readers see which of its revisions. */
record LiveColumns(
    long num,
    String id,
    long revision,
    long firstPublishedAt,
    long publishedAt,
    ArticleAddress address,
    long updatedAt,
    long from,
    long until) {

  /**
   * Reads the number, the dates, the address, the window and the check sum from {@code firstColumn}
   * on.
   *
   * @throws org.broadsheet.cms.error.StoreException if the row is damaged
   */
  static LiveColumns read(String id, long revision, ResultSet row, int firstColumn)
      throws SQLException {
    String path = String.valueOf(row.getString(firstColumn + 3));
    LiveColumns columns =
        new LiveColumns(
            row.getLong(firstColumn),
            id,
            revision,
            row.getLong(firstColumn + 1),
            row.getLong(firstColumn + 2),
            ArticleAddress.parse(path).orElseThrow(() -> Checksum.damaged("article " + id)),
            row.getLong(firstColumn + 4),
            row.getLong(firstColumn + 5),
            row.getLong(firstColumn + 6));
    columns.checksum().require(row.getLong(firstColumn + 7), "article " + id);
    return columns;
  }

  Checksum checksum() {
    return Checksum.of(null)
        .and(num)
        .and(id)
        .and(revision)
        .and(firstPublishedAt)
        .and(publishedAt)
        .and(address.path())
        .and(updatedAt)
        .and(from)
        .and(until);
  }
}
