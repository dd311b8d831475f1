package org.broadsheet.cms.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.store.jdbc.Listings.Placement;
import org.jspecify.annotations.Nullable;

/** An article's row without its summary; see the article table. */
record ArticleRow(
    long num,
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
    return session.first(Sql.ARTICLE_ROW, ArticleRow::read, id.value());
  }

  private static ArticleRow read(ResultSet row) throws SQLException {
    String address = row.getString(8);
    String slug = row.getString(9);
    return new ArticleRow(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getInt(4) == 1,
        row.getInt(5) == 1,
        Session.longOrNull(row, 6),
        Session.longOrNull(row, 7),
        address == null ? null : ArticleAddress.parse(address).orElse(null),
        slug == null ? null : new Slug(slug),
        live(row));
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
        Scope.split(row.getString(14)),
        row.getString(15));
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

  void insert(ArticleId id, byte @Nullable [] summary, Session session) throws SQLException {
    session.update(
        Sql.INSERT_ARTICLE,
        num,
        id.value(),
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
        live == null ? null : Scope.join(live.listedIn()),
        live == null ? null : live.translationGroup(),
        summary);
  }

  /** Writes every column. */
  void update(byte @Nullable [] summary, Session session) throws SQLException {
    session.update(
        Sql.UPDATE_ARTICLE,
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
        live == null ? null : Scope.join(live.listedIn()),
        live == null ? null : live.translationGroup(),
        summary,
        num);
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
