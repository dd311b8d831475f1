package org.broadsheet.cms.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.json.ContentJson;
import org.jspecify.annotations.Nullable;

/** Makes articles and summaries of the columns that {@link Sql} selects for them. */
final class ArticleReads {
  private ArticleReads() {}

  /**
   * The columns of an article, read while its row is at hand; decoded by {@link #decode} when the
   * connection is free again.
   */
  @SuppressWarnings("ArrayRecordComponent") // Short-lived, and never compared.
  record Stored(
      String id,
      long revision,
      long updatedAt,
      byte[] content,
      @Nullable Long firstPublishedAt,
      @Nullable Long publishedAt,
      @Nullable String address,
      String state) {

    static Stored read(ResultSet row) throws SQLException {
      return new Stored(
          row.getString(1),
          row.getLong(2),
          row.getLong(3),
          row.getBytes(4),
          Session.longOrNull(row, 5),
          Session.longOrNull(row, 6),
          row.getString(7),
          row.getString(8));
    }

    Article decode() {
      return ContentJson.readArticle(content)
          .revision(revision)
          .updatedAt(Millis.instant(updatedAt))
          .firstPublishedAt(Millis.instantOrNull(firstPublishedAt))
          .publishedAt(Millis.instantOrNull(publishedAt))
          .address(address == null ? null : ArticleAddress.parse(address).orElse(null))
          .status(new WorkflowState(state))
          .build();
    }
  }

  static @Nullable Article working(ArticleId id, Session session) throws SQLException {
    Stored stored = session.first(Sql.WORKING_ONE, Stored::read, id.value());
    return stored == null ? null : stored.decode();
  }

  /** The columns of a summary. */
  @SuppressWarnings("ArrayRecordComponent") // Short-lived, and never compared.
  record StoredSummary(
      byte[] summary,
      String address,
      long firstPublishedAt,
      long publishedAt,
      long updatedAt,
      long revision,
      long visibleUntil) {

    static StoredSummary read(ResultSet row) throws SQLException {
      return new StoredSummary(
          row.getBytes(1),
          row.getString(2),
          row.getLong(3),
          row.getLong(4),
          row.getLong(5),
          row.getLong(6),
          row.getLong(7));
    }

    ArticleSummary decode() {
      return ContentJson.readSummary(summary)
          .with(
              ArticleAddress.parse(address)
                  .orElseThrow(() -> new IllegalStateException("not an address: " + address)),
              Millis.instant(firstPublishedAt),
              Millis.instant(publishedAt),
              Millis.instant(updatedAt),
              revision);
    }
  }
}
