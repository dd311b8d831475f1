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
      @Nullable ArticleAddress address,
      String state) {

    /** Reads the working content or a revision. */
    static Stored read(ResultSet row) throws SQLException {
      String id = row.getString(1);
      long revision = row.getLong(2);
      String path = row.getString(9);
      return new Stored(
          id,
          revision,
          row.getLong(3),
          content(id, revision, row),
          Session.longOrNull(row, 7),
          Session.longOrNull(row, 8),
          path == null ? null : ArticleAddress.parse(path).orElse(null),
          row.getString(10));
    }

    /** Reads the live content. Its state is that of what readers see, whatever editors are at. */
    static Stored readVisible(ResultSet row) throws SQLException {
      String id = row.getString(1);
      long revision = row.getLong(2);
      byte[] content = content(id, revision, row);
      LiveColumns live = LiveColumns.read(id, revision, row, 6);
      return new Stored(
          id,
          revision,
          live.updatedAt(),
          content,
          live.firstPublishedAt(),
          live.publishedAt(),
          live.address(),
          WorkflowState.PUBLISHED.id());
    }

    private static byte[] content(String id, long revision, ResultSet row) throws SQLException {
      String what = "revision " + revision + " of article " + id;
      byte[] content = row.getBytes(4);
      if (content == null) {
        throw Checksum.damaged(what);
      }
      checksum(row.getLong(6), revision, row.getLong(3), content).require(row.getLong(5), what);
      return content;
    }

    /** What is kept with a revision. */
    static Checksum checksum(long num, long revision, long updatedAt, byte[] content) {
      return Checksum.of(content).and(num).and(revision).and(updatedAt);
    }

    Article decode() {
      return ContentJson.readArticle(content)
          .revision(revision)
          .updatedAt(Millis.instant(updatedAt))
          .firstPublishedAt(Millis.instantOrNull(firstPublishedAt))
          .publishedAt(Millis.instantOrNull(publishedAt))
          .address(address)
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
  record StoredSummary(byte[] summary, LiveColumns live) {

    static StoredSummary read(ResultSet row) throws SQLException {
      LiveColumns live = LiveColumns.read(row.getString(1), row.getLong(2), row, 5);
      byte[] summary = row.getBytes(3);
      Checksum.of(summary)
          .and(live.num())
          .require(row.getLong(4), "the summary of article " + live.id());
      return new StoredSummary(summary, live);
    }

    ArticleSummary decode() {
      return ContentJson.readSummary(summary)
          .with(
              live.address(),
              Millis.instant(live.firstPublishedAt()),
              Millis.instant(live.publishedAt()),
              Millis.instant(live.updatedAt()),
              live.revision());
    }
  }
}
