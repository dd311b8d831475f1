package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.store.ChangeKind;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.EntityKind;

/**
 * What a write works with: the writer's session, and the state in memory as it will be if the
 * transaction commits. Belongs to the writer's thread.
 */
final class WriteTransaction {
  private final Session session;
  private final InstantSource clock;
  private final Numbers tags = new Numbers(Sql.TAG_NUMBER, Sql.LAST_TAG);
  private final Numbers contributors = new Numbers(Sql.CONTRIBUTOR_NUMBER, Sql.LAST_CONTRIBUTOR);
  private long lastArticle;
  private StoreSnapshot state;
  private StoreSnapshot stateBeforeWrite;
  private boolean momentsTouched;
  private long now;

  /** Reads the committed state; a database that is new gets its identity and {@code site}. */
  static WriteTransaction open(Session session, InstantSource clock, Site site)
      throws SQLException {
    if (SnapshotReader.isNew(session)) {
      initialise(session, clock, site);
    }
    return new WriteTransaction(session, clock);
  }

  private WriteTransaction(Session session, InstantSource clock) throws SQLException {
    this.session = session;
    this.clock = clock;
    state = SnapshotReader.read(session);
    stateBeforeWrite = state;
    tags.load(session);
    contributors.load(session);
    lastArticle = session.number(0, Sql.LAST_ARTICLE);
    now = Millis.floor(clock.instant());
  }

  private static void initialise(Session session, InstantSource clock, Site site)
      throws SQLException {
    session.update(Sql.BEGIN);
    byte[] content = ContentJson.write(site);
    session.update(
        Sql.INSERT_STORE,
        UUID.randomUUID().toString(),
        1L,
        content,
        StoredContent.checksum(SqliteSiteStore.ID, content));
    session.update(
        Sql.INSERT_CHANGE,
        1L,
        EntityKind.SITE.name(),
        SqliteSiteStore.ID,
        ChangeKind.SAVED.name(),
        Millis.floor(clock.instant()));
    session.update(Sql.COMMIT);
  }

  /** Called before each write. */
  void startWrite() {
    stateBeforeWrite = state;
    now = Millis.floor(clock.instant());
  }

  /** Called when a write's savepoint was released. */
  void keepWrite() {
    tags.keep();
    contributors.keep();
  }

  /** Called when a write's savepoint was rolled back. */
  void undoWrite() {
    state = stateBeforeWrite;
    tags.undo();
    contributors.undo();
  }

  Session session() {
    return session;
  }

  StoreSnapshot state() {
    return state;
  }

  Sections sections() {
    return state.sections();
  }

  void change(StoreSnapshot newState) {
    state = newState;
  }

  /** The time of this write, in milliseconds. */
  long now() {
    return now;
  }

  Numbers tags() {
    return tags;
  }

  Numbers contributors() {
    return contributors;
  }

  long nextArticle() {
    return ++lastArticle;
  }

  ChangePosition position() {
    return ChangePosition.of(state.position());
  }

  ChangePosition append(EntityKind entity, String id, ChangeKind kind) throws SQLException {
    long position = state.position() + 1;
    session.update(Sql.INSERT_CHANGE, position, entity.name(), id, kind.name(), now);
    state = state.at(position);
    return ChangePosition.of(position);
  }

  /** Says that a moment was set, moved or removed. */
  void touchMoments() {
    momentsTouched = true;
  }

  /** Whether that was said since the last call. */
  boolean takeMomentsTouched() {
    boolean touched = momentsTouched;
    momentsTouched = false;
    return touched;
  }
}
