package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.error.ConflictException;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.ArticleWrite.Effect;
import org.broadsheet.cms.store.ChangeKind;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.EntityKind;
import org.broadsheet.cms.store.WriteResult;
import org.broadsheet.cms.store.WriteResult.Outcome;
import org.broadsheet.cms.store.jdbc.ArticleReads.Stored;
import org.broadsheet.cms.store.jdbc.ArticleRow.Live;
import org.jspecify.annotations.Nullable;

/**
 * How a write changes an article's row and what hangs on it. Belongs to one run of the write.
 *
 * <p>A row that is marked deleted stands for no article: writing to it creates one, which takes
 * over the row's number and goes on counting its revisions.
 */
final class ArticleChange {
  private final ArticleWrite write;
  private final byte @Nullable [] content;
  private final @Nullable References references;
  private final @Nullable LiveContent live;
  private final AddressBook addresses;
  private final @Nullable ArticleRow found;

  /** Whether the row stands for an article that is there; if not, the write creates one. */
  private final boolean held;

  private final WriteTransaction transaction;
  private final Session session;
  private final long now;
  private final long num;
  private final long revision;

  ArticleChange(
      PreparedArticle prepared,
      @Nullable ArticleRow found,
      AddressBook addresses,
      WriteTransaction transaction) {
    this.write = prepared.write();
    this.content = prepared.content();
    this.references = prepared.references();
    this.live = prepared.live();
    this.addresses = addresses;
    this.found = found;
    this.held = found != null && !found.deleted();
    this.transaction = transaction;
    this.session = transaction.session();
    this.now = transaction.now();
    this.num = found == null ? transaction.nextArticle() : found.num();
    this.revision = (found == null ? 0 : found.revision()) + (content == null ? 0 : 1);
  }

  private @Nullable ArticleRow before() {
    return held ? found : null;
  }

  /** Whether it imports what is there already. */
  boolean isEmpty() throws SQLException {
    ArticleRow row = before();
    Article given = write.content();
    if (row == null || given == null || !write.keepDates() || !write.moduleState().isEmpty()) {
      return false;
    }
    Long updatedAt =
        session.first(
            Sql.REVISION_EQUALS, each -> each.getLong(1), revisionKey(row.revision()), content);
    return updatedAt != null
        && row.state().equals(state(row))
        && sameLive(row)
        && sameDate(given.updatedAt(), updatedAt)
        && sameDate(given.publishedAt(), row.publishedAt())
        && sameDate(given.firstPublishedAt(), row.firstPublishedAt());
  }

  private boolean sameLive(ArticleRow row) {
    Live current = row.live();
    return write.effect() == Effect.PUBLISH
        ? current != null && current.revision() == row.revision()
        : current == null || write.effect() == Effect.NONE;
  }

  private static boolean sameDate(@Nullable Instant given, @Nullable Long kept) {
    return given == null || Objects.equals(Millis.floor(given), kept);
  }

  WriteResult unchanged() {
    ArticleRow row = Objects.requireNonNull(found);
    return new WriteResult(
        write.id(), row.revision(), row.address(), Outcome.UNCHANGED, transaction.position());
  }

  WriteResult carryOut() throws SQLException {
    if (revision >= Sql.REVISIONS) {
      throw new ConflictException(
          "article %s has %d revisions, more than can be kept".formatted(write.id(), revision));
    }
    Collection<Long> scopes = references == null ? List.of() : references.ensure(transaction);
    ArticleRow after =
        switch (write.effect()) {
          case NONE -> keepLive();
          case PUBLISH -> publish(scopes);
          case UNPUBLISH -> unpublish(false);
          case DELETE -> unpublish(true);
        };
    writeRevision();
    return result(after);
  }

  private WriteResult result(ArticleRow after) throws SQLException {
    ChangePosition position =
        transaction.append(EntityKind.ARTICLE, write.id().value(), changeKind());
    return new WriteResult(
        write.id(),
        after.revision(),
        after.deleted() ? null : after.address(),
        held ? Outcome.UPDATED : Outcome.CREATED,
        position);
  }

  private ChangeKind changeKind() {
    ArticleRow row = before();
    return switch (write.effect()) {
      case NONE -> ChangeKind.SAVED;
      case PUBLISH -> ChangeKind.PUBLISHED;
      case UNPUBLISH ->
          row != null && row.live() != null ? ChangeKind.UNPUBLISHED : ChangeKind.SAVED;
      case DELETE -> ChangeKind.DELETED;
    };
  }

  private String state(@Nullable ArticleRow row) {
    WorkflowState wanted = write.state();
    return switch (write.effect()) {
      case NONE -> wanted != null ? wanted.id() : row == null ? draft() : row.state();
      case PUBLISH -> publishedState(wanted);
      case UNPUBLISH -> unpublishedState(wanted, row);
      case DELETE -> row == null ? draft() : row.state();
    };
  }

  private static String draft() {
    return WorkflowState.DRAFT.id();
  }

  /** Published or scheduled goes by the window; other states are a host's own business. */
  private String publishedState(@Nullable WorkflowState wanted) {
    if (wanted != null
        && !wanted.equals(WorkflowState.PUBLISHED)
        && !wanted.equals(WorkflowState.SCHEDULED)) {
      return wanted.id();
    }
    boolean later = live != null && live.from() > now;
    return (later ? WorkflowState.SCHEDULED : WorkflowState.PUBLISHED).id();
  }

  private static String unpublishedState(@Nullable WorkflowState wanted, @Nullable ArticleRow row) {
    if (wanted != null) {
      return wanted.id();
    }
    if (row == null) {
      return draft();
    }
    return row.live() == null ? row.state() : WorkflowState.UNPUBLISHED.id();
  }

  private ArticleRow keepLive() throws SQLException {
    ArticleRow row = before();
    Dates dates = Dates.withoutPublishing(write, row);
    ArticleRow after =
        new ArticleRow(
            num,
            write.id().value(),
            state(row),
            revision,
            false,
            (row != null && row.seen()) || dates.given(),
            dates.first(),
            dates.published(),
            row == null ? null : row.address(),
            row == null ? null : row.slug(),
            row == null ? null : row.live());
    if (found == null) {
      after.insert(null, session);
    } else if (held) {
      after.updateWorking(session);
    } else {
      after.update(null, session);
    }
    return after;
  }

  private ArticleRow publish(Collection<Long> scopes) throws SQLException {
    ArticleRow row = before();
    LiveContent next = Objects.requireNonNull(live, "live content");
    boolean seen = row != null && row.seenBy(now);
    Dates dates = Dates.publishing(write, row, seen, next.opens(now));
    AddressBook.Claim claim = claim(row, next, dates);
    Live newLive =
        new Live(
            revision,
            updatedAt(),
            next.from(),
            next.until(),
            List.copyOf(scopes),
            next.translationGroup());
    ArticleRow after =
        new ArticleRow(
            num,
            write.id().value(),
            state(row),
            revision,
            false,
            seen || dates.given(),
            dates.first(),
            dates.published(),
            claim.address(),
            next.slug(),
            newLive);
    if (found == null) {
      after.insert(next.summary(), session);
    } else {
      after.update(next.summary(), session);
    }
    claim.write(num, session);
    addresses.setAliases(num, found == null, next.aliases(), session);
    Listings.replace(row == null ? null : row.placement(), after.placement(), transaction);
    MomentRows.replace(num, found == null, next, transaction);
    return after;
  }

  /** The present address, unless the section, the slug or the day of publication changed. */
  private AddressBook.Claim claim(@Nullable ArticleRow row, LiveContent next, Dates dates)
      throws SQLException {
    ArticleAddress present =
        row != null && Objects.equals(row.firstPublishedAt(), dates.first()) ? row.address() : null;
    Slug section = sectionSlug(next);
    if (row != null
        && present != null
        && present.section().equals(section)
        && next.slug().equals(row.slug())) {
      return new AddressBook.Claim(present, false, false);
    }
    LocalDate day = present == null ? day(dates.requireFirst()) : present.date();
    return addresses.claim(new ArticleAddress(section, day, next.slug()), num, session);
  }

  private LocalDate day(long time) {
    return Millis.instant(time).atZone(transaction.state().site().zone()).toLocalDate();
  }

  private Slug sectionSlug(LiveContent next) {
    return transaction
        .sections()
        .tree()
        .find(next.references().section())
        .map(Section::slug)
        .orElseThrow(() -> new IllegalStateException("the section was not created"));
  }

  private long updatedAt() throws SQLException {
    Article given = write.content();
    if (given == null) {
      return session.number(now, Sql.REVISION_UPDATED_AT, revisionKey(revision));
    }
    return Dates.updated(write, given, now);
  }

  private ArticleRow unpublish(boolean delete) throws SQLException {
    ArticleRow row = before();
    boolean seen = row != null && row.seenBy(now);
    Dates dates = Dates.withoutPublishing(write, row);
    boolean dated = seen || dates.given();
    ArticleRow after =
        new ArticleRow(
            num,
            write.id().value(),
            state(row),
            revision,
            delete,
            dated,
            dated ? dates.first() : null,
            dated ? dates.published() : null,
            row == null ? null : row.address(),
            row == null ? null : row.slug(),
            null);
    if (found == null) {
      after.insert(null, session);
    } else {
      after.update(null, session);
    }
    if (row != null) {
      withdraw(row, delete);
    }
    return after;
  }

  private void withdraw(ArticleRow row, boolean delete) throws SQLException {
    Listings.replace(row.placement(), null, transaction);
    MomentRows.clear(num, delete, transaction);
    if (delete) {
      addresses.setAliases(num, false, List.of(), session);
      LiveUpdateRows.deleteAll(num, transaction);
    }
  }

  private void writeRevision() throws SQLException {
    Article given = write.content();
    if (given == null || content == null) {
      return;
    }
    long updatedAt = Dates.updated(write, given, now);
    session.update(
        Sql.INSERT_REVISION,
        revisionKey(revision),
        updatedAt,
        now,
        write.actor().id(),
        write.note(),
        content,
        Stored.checksum(num, revision, updatedAt, content).value());
  }

  private long revisionKey(long number) {
    return num * Sql.REVISIONS + number;
  }
}
