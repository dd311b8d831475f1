package org.broadsheet.cms.store.jdbc;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.error.CmsException;
import org.broadsheet.cms.store.Actor;
import org.broadsheet.cms.store.AddressMatch;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.ArticleWrite.Effect;
import org.broadsheet.cms.store.Listing;
import org.broadsheet.cms.store.ListingPage;
import org.broadsheet.cms.store.RevisionInfo;
import org.broadsheet.cms.store.StoreCounts;
import org.broadsheet.cms.store.WritePriority;
import org.broadsheet.cms.store.WriteResult;
import org.broadsheet.cms.store.jdbc.ArticleReads.Stored;
import org.broadsheet.cms.store.jdbc.ArticleReads.StoredSummary;
import org.jspecify.annotations.Nullable;

/** Articles in SQLite. */
final class SqliteArticleStore implements ArticleStore {
  private final Database database;
  private final AddressBook addresses = new AddressBook();

  SqliteArticleStore(Database database) {
    this.database = database;
  }

  @Override
  public CompletableFuture<WriteResult> write(ArticleWrite write, WritePriority priority) {
    try {
      boolean needsWorking = write.content() == null && write.effect() == Effect.PUBLISH;
      Article working = needsWorking ? findWorking(write.id()).orElse(null) : null;
      return database.submit(new ArticleWriter(write, working, addresses), priority);
    } catch (CmsException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public Optional<Article> findWorking(ArticleId id) {
    return findOne(Stored::read, Sql.WORKING_ONE, id.value());
  }

  @Override
  public List<Article> findWorking(Collection<ArticleId> ids) {
    return findMany(ids, Stored::read, Sql.WORKING_MANY, json(ids));
  }

  @Override
  public Optional<Article> findVisible(ArticleId id, Instant at) {
    long time = Millis.reading(at);
    return findOne(Stored::readVisible, Sql.VISIBLE_ONE, id.value(), time, time);
  }

  @Override
  public List<Article> findVisible(Collection<ArticleId> ids, Instant at) {
    long time = Millis.reading(at);
    return findMany(ids, Stored::readVisible, Sql.VISIBLE_MANY, json(ids), time, time);
  }

  private Optional<Article> findOne(Session.Row<Stored> row, String sql, Object... values) {
    Stored stored = database.read(session -> session.first(sql, row, values));
    return Optional.ofNullable(stored).map(Stored::decode);
  }

  private List<Article> findMany(
      Collection<ArticleId> ids, Session.Row<Stored> row, String sql, Object... values) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Stored> rows = database.read(session -> session.list(sql, row, values));
    Map<String, Article> found = new HashMap<>();
    rows.forEach(each -> found.computeIfAbsent(each.id(), id -> each.decode()));
    return inOrder(ids, found);
  }

  private static <T> List<T> inOrder(Collection<ArticleId> ids, Map<String, T> found) {
    return ids.stream().map(id -> found.get(id.value())).filter(Objects::nonNull).toList();
  }

  private static String json(Collection<ArticleId> ids) {
    return JsonArray.of(ids.stream().map(ArticleId::value).distinct().toList());
  }

  @Override
  public List<ArticleSummary> summaries(Collection<ArticleId> ids, Instant at) {
    if (ids.isEmpty()) {
      return List.of();
    }
    long time = Millis.reading(at);
    List<StoredSummary> rows =
        database.read(
            session -> session.list(Sql.SUMMARIES, StoredSummary::read, json(ids), time, time));
    Map<String, ArticleSummary> found = new HashMap<>();
    rows.forEach(row -> found.computeIfAbsent(row.live().id(), id -> row.decode()));
    return inOrder(ids, found);
  }

  @Override
  public List<ArticleSummary> translations(String translationGroup, Instant at) {
    long time = Millis.reading(at);
    List<StoredSummary> rows =
        database.read(
            session ->
                session.list(Sql.TRANSLATIONS, StoredSummary::read, translationGroup, time, time));
    return rows.stream()
        .map(StoredSummary::decode)
        .sorted(Comparator.comparing(summary -> summary.locale().toLanguageTag()))
        .toList();
  }

  /** A row of a list with its place in it. */
  private record Listed(StoredSummary summary, Cursor place) {}

  @Override
  public ListingPage list(Listing listing, Instant at) {
    StoreSnapshot snapshot = database.snapshot();
    List<Listed> rows = rows(listing, snapshot, Millis.reading(at));
    boolean more = rows.size() > listing.limit();
    List<Listed> shown = more ? rows.subList(0, listing.limit()) : rows;
    String next =
        more ? shown.get(shown.size() - 1).place().encode(snapshot.storeId(), listing) : null;
    return page(shown.stream().map(Listed::summary).toList(), next, at);
  }

  private List<Listed> rows(Listing listing, StoreSnapshot snapshot, long time) {
    ZoneId zone = snapshot.site().zone();
    long start = Long.MIN_VALUE;
    long end = Long.MAX_VALUE;
    if (listing.month() != null) {
      start = Millis.floor(listing.month().atDay(1).atStartOfDay(zone).toInstant());
      end = Millis.floor(listing.month().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }
    boolean newest = listing.order() == Listing.Order.NEWEST_FIRST;
    Cursor place =
        listing.after() == null
            ? new Cursor(newest ? end : start, Long.MIN_VALUE)
            : Cursor.decode(listing.after(), snapshot.storeId(), listing);
    List<Object> values = new ArrayList<>();
    String scope = scope(listing.scope(), values);
    values.addAll(
        List.of(place.publishedAt(), place.article(), newest ? start : end, time, time, time));
    values.add(time);
    List<String> also = listing.also().stream().map(each -> scope(each, values)).toList();
    values.add(listing.limit() + 1);
    String sql = newest ? Sql.newestFirst(scope, also) : Sql.oldestFirst(scope, also);
    return database.read(
        session ->
            session.list(
                sql,
                row ->
                    new Listed(
                        StoredSummary.read(row), new Cursor(row.getLong(13), row.getLong(14))),
                values.toArray()));
  }

  /** A scope's number in SQL; adds what it asks for to {@code values}. */
  private static String scope(Listing.Scope scope, List<Object> values) {
    return switch (scope) {
      case Listing.Everything all -> Sql.SCOPE_EVERYTHING;
      case Listing.InSection in -> {
        values.add(in.section().value());
        yield Sql.SCOPE_SECTION;
      }
      case Listing.WithTag with -> {
        values.add(with.tag().value());
        yield Sql.SCOPE_TAG;
      }
      case Listing.By by -> {
        values.add(by.contributor().value());
        yield Sql.SCOPE_CONTRIBUTOR;
      }
    };
  }

  private ListingPage page(List<StoredSummary> rows, @Nullable String next, Instant at) {
    List<ArticleSummary> articles = new ArrayList<>(rows.size());
    for (StoredSummary row : rows) {
      articles.add(row.decode());
    }
    // Every end of a window of live content is a moment, also of what is not on the page yet.
    return new ListingPage(articles, next, Millis.instant(database.nextMoment(at)));
  }

  @Override
  public ListingPage breaking(Instant at, int limit) {
    long time = Millis.reading(at);
    List<StoredSummary> rows =
        database.read(
            session ->
                session.list(Sql.BREAKING, StoredSummary::read, time, time, time, time, limit));
    return page(rows, null, at);
  }

  @Override
  public Optional<AddressMatch> resolve(String path) {
    return Optional.ofNullable(
        database.read(
            session ->
                session.first(
                    Sql.RESOLVE,
                    row ->
                        new AddressMatch(
                            new ArticleId(row.getString(1)),
                            ArticleAddress.parse(row.getString(2)).orElseThrow()),
                    path)));
  }

  @Override
  public List<RevisionInfo> revisions(ArticleId id) {
    return database.read(
        session ->
            session.list(
                Sql.REVISIONS_OF,
                row -> {
                  long revision = row.getLong(1);
                  Long live = Session.longOrNull(row, 5);
                  return new RevisionInfo(
                      revision,
                      Millis.instant(row.getLong(2)),
                      new Actor(row.getString(3)),
                      row.getString(4),
                      live != null && live == revision);
                },
                id.value()));
  }

  @Override
  public Optional<Article> findRevision(ArticleId id, long revision) {
    if (revision < 1 || revision >= Sql.REVISIONS) {
      return Optional.empty();
    }
    return findOne(Stored::read, Sql.ONE_REVISION, revision, id.value());
  }

  @Override
  public List<Article> scanWorking(@Nullable ArticleId after, int limit) {
    return scan(Stored::read, Sql.WORKING_SCAN, start(after), limit);
  }

  @Override
  public List<Article> scanVisible(@Nullable ArticleId after, int limit, Instant at) {
    long time = Millis.reading(at);
    return scan(Stored::readVisible, Sql.VISIBLE_SCAN, start(after), time, time, limit);
  }

  private List<Article> scan(Session.Row<Stored> row, String sql, Object... values) {
    List<Stored> rows = database.read(session -> session.list(sql, row, values));
    return rows.stream().map(Stored::decode).toList();
  }

  private static String start(@Nullable ArticleId after) {
    return after == null ? "" : after.value();
  }

  @Override
  public StoreCounts counts(Instant at) {
    long time = Millis.reading(at);
    List<StoreCounts> counts =
        database.read(
            session ->
                session.list(
                    Sql.COUNTS,
                    row ->
                        new StoreCounts(
                            row.getLong(1) - row.getLong(2), row.getLong(3), row.getLong(4)),
                    time,
                    time));
    return counts.get(0);
  }

  @Override
  public Optional<Instant> nextMoment(Instant at) {
    long next = database.nextMoment(at);
    return next == Millis.NEVER ? Optional.empty() : Optional.of(Millis.instant(next));
  }
}
