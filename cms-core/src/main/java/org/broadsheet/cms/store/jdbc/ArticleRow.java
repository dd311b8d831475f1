package org.broadsheet.cms.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.store.jdbc.Listings.Placement;
import org.jspecify.annotations.Nullable;

/** An article's row without its summary; see the article table. */
record ArticleRow(
    long num,
    String id,
    String state,
    long revision,
    boolean deleted,
    boolean seen,
    @Nullable Long firstPublishedAt,
    @Nullable Long publishedAt,
    @Nullable ArticleAddress address,
    @Nullable Slug slug,
    @Nullable Live live) {

  /** The columns of the live content. */
  record Live(
      long revision,
      long updatedAt,
      long from,
      long until,
      List<Long> listedIn,
      @Nullable String translationGroup) {
    boolean couldBeSeenBy(long now) {
      return from <= now && from < until;
    }
  }

  static @Nullable ArticleRow find(ArticleId id, Session session) throws SQLException {
    return session.first(Sql.ARTICLE_ROW, row -> read(id.value(), row), id.value());
  }

  private static ArticleRow read(String id, ResultSet row) throws SQLException {
    String address = row.getString(8);
    String slug = row.getString(9);
    ArticleRow found =
        new ArticleRow(
            row.getLong(1),
            id,
            row.getString(2),
            row.getLong(3),
            row.getInt(4) == 1,
            row.getInt(5) == 1,
            Session.longOrNull(row, 6),
            Session.longOrNull(row, 7),
            address == null ? null : ArticleAddress.parse(address).orElse(null),
            slug == null ? null : new Slug(slug),
            live(row));
    found.requireIntact(row);
    return found;
  }

  private static @Nullable Live live(ResultSet row) throws SQLException {
    Long revision = Session.longOrNull(row, 10);
    if (revision == null) {
      return null;
    }
    return new Live(
        revision,
        row.getLong(11),
        row.getLong(12),
        row.getLong(13),
        Scope.split(row.getString(15)),
        row.getString(16));
  }

  /** Whether readers may have seen it at some time up to {@code now}. */
  boolean seenBy(long now) {
    return seen || (live != null && live.couldBeSeenBy(now));
  }

  /** Where it stands in the lists; null when it is not live. */
  @Nullable Placement placement() {
    if (live == null) {
      return null;
    }
    if (publishedAt == null) {
      throw new IllegalStateException("live article number " + num + " has no date of publication");
    }
    return new Placement(num, publishedAt, live.from(), live.until(), live.listedIn());
  }

  /** The live columns with all that their check sum covers; null when it is not live. */
  private @Nullable LiveColumns liveColumns() {
    if (live == null || firstPublishedAt == null || publishedAt == null || address == null) {
      return null;
    }
    return new LiveColumns(
        num,
        id,
        live.revision(),
        firstPublishedAt,
        publishedAt,
        address,
        live.updatedAt(),
        live.from(),
        live.until());
  }

  private void requireIntact(ResultSet row) throws SQLException {
    LiveColumns columns = liveColumns();
    if (columns != null) {
      columns.checksum().require(row.getLong(14), "article " + id);
    } else if (live != null) {
      throw Checksum.damaged("article " + id);
    }
  }

  void insert(byte @Nullable [] summary, Session session) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>(Arrays.asList(num, id));
    values.addAll(columns(summary));
    session.update(Sql.INSERT_ARTICLE, values.toArray());
  }

  /** Writes every column. */
  void update(byte @Nullable [] summary, Session session) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>(columns(summary));
    values.add(num);
    session.update(Sql.UPDATE_ARTICLE, values.toArray());
  }

  /** Every column behind number and id, in the order of both statements. */
  private List<@Nullable Object> columns(byte @Nullable [] summary) {
    LiveColumns columns = liveColumns();
    return Arrays.asList(
        state,
        revision,
        deleted,
        seen,
        firstPublishedAt,
        publishedAt,
        path(),
        slugText(),
        live == null ? null : live.revision(),
        live == null ? null : live.updatedAt(),
        live == null ? null : live.from(),
        live == null ? null : live.until(),
        columns == null ? null : columns.checksum().value(),
        live == null ? null : Scope.join(live.listedIn()),
        live == null ? null : live.translationGroup(),
        summary,
        summary == null ? null : Checksum.of(summary).and(num).value());
  }

  /** Writes the columns that do not describe the live content. */
  void updateWorking(Session session) throws SQLException {
    session.update(
        Sql.UPDATE_WORKING, state, revision, deleted, seen, firstPublishedAt, publishedAt, num);
  }

  private @Nullable String path() {
    return address == null ? null : address.path();
  }

  private @Nullable String slugText() {
    return slug == null ? null : slug.value();
  }
}
