package org.broadsheet.cms.store.jdbc;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Every statement the store runs, apart from the schema. Another engine's dialect would differ
 * here.
 */
final class Sql {
  private Sql() {}

  /** Revision numbers lie below this; see the revision table. */
  static final long REVISIONS = 1L << 24;

  // Transactions.
  static final String BEGIN = "BEGIN IMMEDIATE";
  static final String COMMIT = "COMMIT";
  static final String ROLLBACK = "ROLLBACK";
  static final String SAVEPOINT = "SAVEPOINT one_write";
  static final String ROLLBACK_TO = "ROLLBACK TO one_write";
  static final String RELEASE = "RELEASE one_write";

  // The store itself.
  static final String INSERT_STORE =
      "INSERT INTO store (one, store_id, epoch, pruned_up_to, site, checksum) VALUES (1, ?, ?, 0,"
          + " ?, ?)";
  static final String STORE =
      "SELECT store_id, epoch, pruned_up_to, 'site', site, checksum FROM store";
  static final String UPDATE_SITE = "UPDATE store SET site = ?, checksum = ?";
  static final String UPDATE_PRUNED = "UPDATE store SET pruned_up_to = ?";

  // The change feed.
  static final String INSERT_CHANGE =
      "INSERT INTO change (position, entity, id, kind, at) VALUES (?, ?, ?, ?, ?)";
  static final String CHANGES_AFTER =
      "SELECT position, entity, id, kind, at FROM change WHERE position > ? ORDER BY position LIMIT"
          + " ?";
  static final String LAST_POSITION = "SELECT max(position) FROM change";

  /** The first change of a step that is too young to be pruned. */
  static final String FIRST_KEPT =
      "SELECT min(position) FROM (SELECT position, at FROM change WHERE position > ?"
          + " ORDER BY position LIMIT ?) WHERE at >= ?";

  static final String PRUNE_CHANGES = "DELETE FROM change WHERE position <= ?";

  // Articles.
  private static final String LIVE_COLUMNS =
      "live_revision, live_updated_at, visible_from, visible_until, live_checksum, listed_in,"
          + " translation_group";
  static final String ARTICLE_ROW =
      "SELECT num, state, revision, deleted, seen, first_published_at, published_at, address, slug,"
          + " "
          + LIVE_COLUMNS
          + " FROM article WHERE id = ?";
  static final String INSERT_ARTICLE =
      "INSERT INTO article (num, id, state, revision, deleted, seen, first_published_at,"
          + " published_at, address, slug, "
          + LIVE_COLUMNS
          + ", summary, summary_checksum)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  static final String UPDATE_ARTICLE =
      "UPDATE article SET state = ?, revision = ?, deleted = ?, seen = ?, first_published_at = ?,"
          + " published_at = ?, address = ?, slug = ?, live_revision = ?, live_updated_at = ?,"
          + " visible_from = ?, visible_until = ?, live_checksum = ?, listed_in = ?,"
          + " translation_group = ?, summary = ?, summary_checksum = ? WHERE num = ?";
  static final String UPDATE_WORKING =
      "UPDATE article SET state = ?, revision = ?, deleted = ?, seen = ?, first_published_at = ?,"
          + " published_at = ? WHERE num = ?";
  static final String LAST_ARTICLE = "SELECT max(num) FROM article";

  static final String INSERT_REVISION =
      "INSERT INTO revision (num, updated_at, saved_at, actor, note, content, checksum)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";
  static final String REVISION_UPDATED_AT = "SELECT updated_at FROM revision WHERE num = ?";
  static final String REVISION_EQUALS =
      "SELECT updated_at FROM revision WHERE num = ? AND content = ?";

  // A revision that is missing is damage and must not look like an article that is not there.
  private static final String WORKING =
      "SELECT a.id, a.revision, r.updated_at, r.content, r.checksum, a.num, a.first_published_at,"
          + " a.published_at, a.address, a.state FROM %s article a %s"
          + " LEFT JOIN revision r ON r.num = a.num * "
          + REVISIONS
          + " + a.revision WHERE %s a.deleted = 0 %s";
  private static final String VISIBLE =
      "SELECT a.id, a.live_revision, r.updated_at, r.content, r.checksum, a.num,"
          + " a.first_published_at, a.published_at, a.address, a.live_updated_at, a.visible_from,"
          + " a.visible_until, a.live_checksum FROM %s article a %s"
          + " LEFT JOIN revision r ON r.num = a.num * "
          + REVISIONS
          + " + a.live_revision WHERE %s a.visible_from <= ? AND a.visible_until > ? %s";
  private static final String GIVEN = "json_each(?) wanted CROSS JOIN";
  private static final String IS_GIVEN = "ON a.id = wanted.value";

  static final String WORKING_ONE = WORKING.formatted("", "", "a.id = ? AND", "");
  static final String WORKING_MANY = WORKING.formatted(GIVEN, IS_GIVEN, "", "");
  static final String WORKING_SCAN =
      WORKING.formatted("", "", "a.id > ? AND", "ORDER BY a.id LIMIT ?");
  static final String VISIBLE_ONE = VISIBLE.formatted("", "", "a.id = ? AND", "");
  static final String VISIBLE_MANY = VISIBLE.formatted(GIVEN, IS_GIVEN, "", "");
  static final String VISIBLE_SCAN =
      VISIBLE.formatted("", "", "a.id > ? AND", "ORDER BY a.id LIMIT ?");
  static final String ONE_REVISION =
      "SELECT a.id, r.num - a.num * "
          + REVISIONS
          + ", r.updated_at, r.content, r.checksum, a.num, a.first_published_at, a.published_at,"
          + " a.address, a.state FROM article a JOIN revision r ON r.num = a.num * "
          + REVISIONS
          + " + ? WHERE a.id = ? AND a.deleted = 0";
  static final String REVISIONS_OF =
      "SELECT r.num - a.num * "
          + REVISIONS
          + ", r.saved_at, r.actor, r.note, a.live_revision FROM article a CROSS JOIN revision r"
          + " ON r.num > a.num * "
          + REVISIONS
          + " AND r.num < (a.num + 1) * "
          + REVISIONS
          + " WHERE a.id = ? AND a.deleted = 0 ORDER BY r.num DESC";

  private static final String SUMMARY =
      "a.id, a.live_revision, a.summary, a.summary_checksum, a.num, a.first_published_at,"
          + " a.published_at, a.address, a.live_updated_at, a.visible_from, a.visible_until,"
          + " a.live_checksum";
  static final String SUMMARIES =
      "SELECT "
          + SUMMARY
          + " FROM json_each(?) wanted CROSS JOIN article a ON a.id = wanted.value"
          + " WHERE a.visible_from <= ? AND a.visible_until > ?";

  static final String TRANSLATIONS =
      "SELECT "
          + SUMMARY
          + " FROM article a WHERE a.translation_group = ?"
          + " AND a.visible_from <= ? AND a.visible_until > ?";

  // Lists. The windows are tested in the list's own tree, so that only articles to be shown are
  // looked up; they are tested again on the article, which is the truth.
  private static final String LIST =
      "SELECT "
          + SUMMARY
          + ", l.published_at, l.article FROM listing l CROSS JOIN article a ON a.num = l.article"
          + " WHERE l.scope = %s AND (l.published_at, l.article) %s (?, ?) AND l.published_at %s ?"
          + " AND l.visible_from <= ? AND l.visible_until > ?"
          + " AND a.visible_from <= ? AND a.visible_until > ?%s"
          + " ORDER BY l.published_at %s, l.article %s LIMIT ?";
  static final String SCOPE_EVERYTHING = "0";
  static final String SCOPE_SECTION = "(SELECT num * 4 + 1 FROM section WHERE id = ?)";
  static final String SCOPE_TAG = "(SELECT num * 4 + 2 FROM tag WHERE id = ?)";
  static final String SCOPE_CONTRIBUTOR = "(SELECT num * 4 + 3 FROM contributor WHERE id = ?)";
  private static final String IS_LISTED_TOO =
      " AND EXISTS (SELECT 1 FROM listing o WHERE o.scope = %s"
          + " AND o.published_at = l.published_at AND o.article = l.article)";

  // What fronts ask for, ready made.
  static final String LIST_EVERYTHING = newestFirst(SCOPE_EVERYTHING, "");
  static final String LIST_SECTION = newestFirst(SCOPE_SECTION, "");
  static final String LIST_TAG = newestFirst(SCOPE_TAG, "");
  static final String LIST_CONTRIBUTOR = newestFirst(SCOPE_CONTRIBUTOR, "");

  private static String newestFirst(String scope, String also) {
    return LIST.formatted(scope, "<", ">=", also, "DESC", "DESC");
  }

  static String newestFirst(String scope, List<String> also) {
    if (!also.isEmpty()) {
      return newestFirst(scope, listedToo(also));
    }
    return switch (scope) {
      case SCOPE_EVERYTHING -> LIST_EVERYTHING;
      case SCOPE_SECTION -> LIST_SECTION;
      case SCOPE_TAG -> LIST_TAG;
      default -> LIST_CONTRIBUTOR;
    };
  }

  static String oldestFirst(String scope, List<String> also) {
    return LIST.formatted(scope, ">", "<", listedToo(also), "ASC", "ASC");
  }

  private static String listedToo(List<String> also) {
    return also.stream().map(IS_LISTED_TOO::formatted).collect(Collectors.joining());
  }

  // Parts of all the addresses, for sitemaps. Numbered, so that a part keeps its name while old
  // articles stay; skipping goes over the list's tree alone.
  private static final String VISIBLE_LISTED =
      " FROM listing WHERE scope = 0 AND visible_from <= ? AND visible_until > ?";
  static final String ADDRESS_PART_SUM =
      "SELECT count(*), max(a.live_updated_at) FROM (SELECT article"
          + VISIBLE_LISTED
          + " ORDER BY published_at, article LIMIT ? OFFSET ?) l"
          + " CROSS JOIN article a ON a.num = l.article"
          + " WHERE a.visible_from <= ? AND a.visible_until > ?";
  static final String ADDRESS_PART =
      "SELECT a.id, a.live_revision, a.num, a.first_published_at, a.published_at, a.address,"
          + " a.live_updated_at, a.visible_from, a.visible_until, a.live_checksum"
          + " FROM (SELECT published_at, article"
          + VISIBLE_LISTED
          + " ORDER BY published_at, article LIMIT ? OFFSET ?) l"
          + " CROSS JOIN article a ON a.num = l.article"
          + " WHERE a.visible_from <= ? AND a.visible_until > ?"
          + " ORDER BY l.published_at, l.article";

  /** One row for each scope of a JSON array. "WHERE true" tells ON CONFLICT from a join's ON. */
  static final String INSERT_LISTINGS =
      "INSERT INTO listing (scope, published_at, article, visible_from, visible_until)"
          + " SELECT value, ?, ?, ?, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING";

  static final String DELETE_LISTINGS =
      "DELETE FROM listing WHERE published_at = ? AND article = ?"
          + " AND scope IN (SELECT value FROM json_each(?))";

  /**
   * Articles of a scope with what is needed to list them elsewhere, in the order of the scope's
   * tree.
   */
  static final String LISTED_IN_SCOPE =
      "SELECT l.published_at, l.article, l.visible_from, l.visible_until, a.listed_in"
          + " FROM listing l CROSS JOIN article a ON a.num = l.article"
          + " WHERE l.scope = ? AND (l.published_at, l.article) > (?, ?)"
          + " ORDER BY l.published_at, l.article LIMIT ?";

  static final String COUNTS =
      "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM article WHERE deleted = 1),"
          + " (SELECT count(*) FROM listing WHERE scope = 0), (SELECT count(*) FROM listing WHERE"
          + " scope = 0 AND visible_from <= ? AND visible_until > ?)";

  // Breaking news.
  static final String INSERT_BREAKING =
      "INSERT INTO breaking (article, breaking_from, breaking_until) VALUES (?, ?, ?)";
  static final String DELETE_BREAKING = "DELETE FROM breaking WHERE article = ?";
  static final String BREAKING =
      "SELECT "
          + SUMMARY
          + " FROM breaking b CROSS JOIN article a ON a.num = b.article"
          + " WHERE b.breaking_until > ? AND b.breaking_from <= ?"
          + " AND a.visible_from <= ? AND a.visible_until > ?"
          + " ORDER BY b.breaking_from DESC, b.article DESC LIMIT ?";

  // Addresses.
  static final String ADDRESS_OWNER = "SELECT article, alias FROM address WHERE path = ?";
  static final String INSERT_ADDRESS =
      "INSERT INTO address (path, article, alias) VALUES (?, ?, ?)";
  static final String KEEP_ADDRESS = "UPDATE address SET alias = 0 WHERE path = ?";
  static final String ALIASES = "SELECT path FROM address WHERE article = ? AND alias = 1";
  static final String DELETE_ADDRESS = "DELETE FROM address WHERE path = ?";
  static final String RESOLVE =
      "SELECT a.id, a.address FROM address p CROSS JOIN article a ON a.num = p.article"
          + " WHERE p.path = ? AND a.deleted = 0 AND a.address IS NOT NULL";

  // Moments.
  static final String INSERT_MOMENT =
      "INSERT INTO moment (article, kind, subject, at, fired) VALUES (?, ?, ?, ?, ?)";
  static final String DELETE_MOMENTS =
      "DELETE FROM moment WHERE article = ? AND kind <> 'live-update'";
  static final String DELETE_ALL_MOMENTS = "DELETE FROM moment WHERE article = ?";
  static final String DELETE_MOMENT =
      "DELETE FROM moment WHERE article = ? AND kind = ? AND subject = ?";
  static final String NEXT_DUE = "SELECT min(at) FROM moment WHERE fired = 0";
  static final String NEXT_MOMENT = "SELECT min(at) FROM moment WHERE at > ?";
  static final String DUE_MOMENTS =
      "SELECT m.article, m.kind, m.subject, a.id, a.state, a.live_revision FROM moment m"
          + " CROSS JOIN article a ON a.num = m.article WHERE m.fired = 0 AND m.at <= ?"
          + " ORDER BY m.at, m.article, m.kind, m.subject LIMIT ?";
  static final String MARK_FIRED =
      "UPDATE moment SET fired = 1 WHERE article = ? AND kind = ? AND subject = ?";
  static final String UPDATE_STATE = "UPDATE article SET state = ? WHERE num = ?";

  // Sections, tags and contributors.
  static final String SECTIONS = "SELECT num, id, content, checksum FROM section";
  static final String INSERT_SECTION =
      "INSERT INTO section (num, id, slug, content, checksum) VALUES (?, ?, ?, ?, ?)";
  static final String UPDATE_SECTION =
      "UPDATE section SET slug = ?, content = ?, checksum = ? WHERE num = ?";
  static final String LAST_TAG = "SELECT max(num) FROM tag";
  static final String TAG_NUMBER = "SELECT num FROM tag WHERE id = ?";
  static final String INSERT_TAG =
      "INSERT INTO tag (num, id, content, checksum) VALUES (?, ?, ?, ?)";
  static final String UPDATE_TAG = "UPDATE tag SET content = ?, checksum = ? WHERE num = ?";
  static final String TAG = "SELECT id, content, checksum FROM tag WHERE id = ?";
  static final String TAGS =
      "SELECT t.id, t.content, t.checksum FROM json_each(?) wanted CROSS JOIN tag t ON t.id ="
          + " wanted.value";
  static final String LAST_CONTRIBUTOR = "SELECT max(num) FROM contributor";
  static final String CONTRIBUTOR_NUMBER = "SELECT num FROM contributor WHERE id = ?";
  static final String INSERT_CONTRIBUTOR =
      "INSERT INTO contributor (num, id, content, checksum) VALUES (?, ?, ?, ?)";
  static final String UPDATE_CONTRIBUTOR =
      "UPDATE contributor SET content = ?, checksum = ? WHERE num = ?";
  static final String CONTRIBUTOR = "SELECT id, content, checksum FROM contributor WHERE id = ?";
  static final String CONTRIBUTORS =
      "SELECT c.id, c.content, c.checksum FROM json_each(?) wanted CROSS JOIN contributor c ON c.id"
          + " = wanted.value";

  // Live updates.
  static final String LIVE_UPDATE_ROW = "SELECT num, article FROM live_update WHERE id = ?";
  static final String INSERT_LIVE_UPDATE =
      "INSERT INTO live_update (id, article, published_at, content, checksum) VALUES (?, ?, ?, ?,"
          + " ?)";
  static final String UPDATE_LIVE_UPDATE =
      "UPDATE live_update SET article = ?, published_at = ?, content = ?, checksum = ? WHERE num ="
          + " ?";
  static final String DELETE_LIVE_UPDATE = "DELETE FROM live_update WHERE num = ?";
  static final String LIVE_UPDATE = "SELECT id, content, checksum FROM live_update WHERE id = ?";
  static final String LIVE_UPDATES =
      "SELECT u.id, u.content, u.checksum FROM live_update u"
          + " WHERE u.article = (SELECT num FROM article WHERE id = ? AND deleted = 0)"
          + " AND (u.published_at, u.id) < (?, ?)"
          + " ORDER BY u.published_at DESC, u.id DESC LIMIT ?";
  static final String LIVE_UPDATES_OF = "SELECT num, id FROM live_update WHERE article = ?";

  // Module state.
  static final String NAMESPACES = "SELECT name, num, version FROM state_namespace";
  static final String INSERT_NAMESPACE =
      "INSERT INTO state_namespace (num, name, version) VALUES (?, ?, ?)";
  static final String UPDATE_NAMESPACE = "UPDATE state_namespace SET version = ? WHERE num = ?";
  static final String STATE =
      "SELECT key, value, checksum FROM state_record WHERE namespace = ? AND key = ?";
  static final String STATES =
      "SELECT s.key, s.value, s.checksum FROM json_each(?) wanted CROSS JOIN state_record s"
          + " ON s.namespace = ? AND s.key = wanted.value";
  static final String STATE_SCAN =
      "SELECT key, value, checksum FROM state_record WHERE namespace = ? AND key > ? AND key >= ?"
          + " AND key < ? ORDER BY key LIMIT ?";
  static final String PUT_STATE =
      "INSERT INTO state_record (namespace, key, value, checksum) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value,"
          + " checksum = excluded.checksum";
  static final String ADD_STATE =
      "INSERT INTO state_record (namespace, key, value, checksum) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (namespace, key) DO NOTHING";
  static final String STATE_EXISTS = "SELECT 1 FROM state_record WHERE namespace = ? AND key = ?";
  static final String REMOVE_STATE = "DELETE FROM state_record WHERE namespace = ? AND key = ?";
  static final String CLEAR_STATE =
      "DELETE FROM state_record WHERE namespace = ? AND key IN"
          + " (SELECT key FROM state_record WHERE namespace = ? LIMIT ?)";

  // Checks.
  static final String CHECK_FILE = "PRAGMA integrity_check(20)";
  static final String CHECK_REFERENCES = "PRAGMA foreign_key_check";
  static final String CHECK_WORKING =
      "SELECT count(*) FROM article a WHERE NOT EXISTS (SELECT 1 FROM revision r WHERE r.num ="
          + " a.num * "
          + REVISIONS
          + " + a.revision)";
  static final String CHECK_LIVE =
      "SELECT count(*) FROM article a WHERE a.live_revision IS NOT NULL AND NOT EXISTS"
          + " (SELECT 1 FROM revision r WHERE r.num = a.num * "
          + REVISIONS
          + " + a.live_revision)";
  static final String CHECK_LISTED =
      "SELECT count(*) FROM article a WHERE a.live_revision IS NOT NULL AND NOT EXISTS"
          + " (SELECT 1 FROM listing l WHERE l.scope = 0 AND l.published_at = a.published_at"
          + " AND l.article = a.num AND l.visible_from = a.visible_from"
          + " AND l.visible_until = a.visible_until)";
  static final String CHECK_LISTING =
      "SELECT count(*) FROM listing l CROSS JOIN article a ON a.num = l.article"
          + " WHERE a.live_revision IS NULL OR a.published_at <> l.published_at";
  static final String CHECK_ADDRESS =
      "SELECT count(*) FROM article a WHERE a.address IS NOT NULL AND NOT EXISTS"
          + " (SELECT 1 FROM address p WHERE p.path = a.address AND p.article = a.num)";
  static final String CHECK_POSITIONS =
      "SELECT max(position) - min(position) + 1 - count(*) FROM change";
}
