package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.store.jdbc.StoreSnapshot.StateNamespace;

/** Reads a {@link StoreSnapshot} from the database. */
final class SnapshotReader {
  private SnapshotReader() {}

  static boolean isNew(Session session) throws SQLException {
    return session.first(Sql.STORE, row -> row.getString(1)) == null;
  }

  static StoreSnapshot read(Session session) throws SQLException {
    Sections sections = Sections.of(sections(session));
    Map<String, StateNamespace> namespaces = namespaces(session);
    long newest = session.number(0, Sql.LAST_POSITION);
    return Objects.requireNonNull(
        session.first(
            Sql.STORE,
            row ->
                new StoreSnapshot(
                    row.getString(1),
                    row.getLong(2),
                    Math.max(newest, row.getLong(3)),
                    row.getLong(3),
                    ContentJson.readSite(StoredContent.read(row, 4).content()),
                    sections,
                    namespaces)),
        "the row of the store");
  }

  private static Map<Long, Section> sections(Session session) throws SQLException {
    Map<Long, Section> sections = new HashMap<>();
    session.list(
        Sql.SECTIONS,
        row ->
            sections.put(
                row.getLong(1), ContentJson.readSection(StoredContent.read(row, 2).content())));
    return sections;
  }

  private static Map<String, StateNamespace> namespaces(Session session) throws SQLException {
    Map<String, StateNamespace> namespaces = new HashMap<>();
    session.list(
        Sql.NAMESPACES,
        row -> namespaces.put(row.getString(1), new StateNamespace(row.getLong(2), row.getInt(3))));
    return Map.copyOf(namespaces);
  }
}
