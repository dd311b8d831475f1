package org.broadsheet.cms.store.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.broadsheet.cms.store.ModuleState;
import org.broadsheet.cms.store.WritePriority;
import org.broadsheet.cms.store.jdbc.StoreSnapshot.StateNamespace;
import org.jspecify.annotations.Nullable;

/** Module state in SQLite. */
final class SqliteModuleState implements ModuleState {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  /** Records removed in one transaction by {@link Namespace#clear}. */
  private static final int CLEAR_STEP = 2_000;

  /** More records than this are bulk work, which lets publishing go first. */
  private static final int URGENT_RECORDS = 16;

  private final Database database;

  SqliteModuleState(Database database) {
    this.database = database;
  }

  @Override
  public Namespace open(String name, int version) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a namespace is lower-case words joined by dots or hyphens, not '" + name + "'");
    }
    StateNamespace known = database.snapshot().namespaces().get(name);
    if (known != null && known.version() == version) {
      return new Records(known.number());
    }
    if (known != null) {
      new Records(known.number()).clear();
    }
    return new Records(write(name, version));
  }

  private long write(String name, int version) {
    return database.call(
        transaction -> {
          Map<String, StateNamespace> all = transaction.state().namespaces();
          StateNamespace known = all.get(name);
          long number = known == null ? all.size() + 1L : known.number();
          if (known == null) {
            transaction.session().update(Sql.INSERT_NAMESPACE, number, name, version);
          } else {
            transaction.session().update(Sql.UPDATE_NAMESPACE, version, number);
          }
          transaction.change(transaction.state().with(name, new StateNamespace(number, version)));
          return number;
        },
        WritePriority.URGENT);
  }

  @Override
  public Optional<Integer> storedVersion(String name) {
    return Optional.ofNullable(database.snapshot().namespaces().get(name))
        .map(StateNamespace::version);
  }

  /** One namespace. */
  private final class Records implements Namespace {
    private final long namespace;

    Records(long namespace) {
      this.namespace = namespace;
    }

    @Override
    public Optional<byte[]> get(String key) {
      return Optional.ofNullable(
              database.read(
                  session -> session.first(Sql.STATE, StoredContent::read, namespace, key)))
          .map(StoredContent::content);
    }

    @Override
    public Map<String, byte[]> getAll(Collection<String> keys) {
      Map<String, byte[]> found = new HashMap<>();
      if (!keys.isEmpty()) {
        database
            .read(
                session ->
                    session.list(Sql.STATES, StoredContent::read, JsonArray.of(keys), namespace))
            .forEach(each -> found.put(each.id(), each.content()));
      }
      return found;
    }

    @Override
    public List<Entry> scan(String prefix, @Nullable String after, int limit) {
      List<StoredContent> rows =
          database.read(
              session ->
                  session.list(
                      Sql.STATE_SCAN,
                      StoredContent::read,
                      namespace,
                      after == null ? "" : after,
                      prefix,
                      KeyRange.endOf(prefix),
                      limit));
      return rows.stream().map(row -> new Entry(row.id(), row.content())).toList();
    }

    @Override
    public void put(String key, byte[] value) {
      write(Map.of(key, value));
    }

    @Override
    public void putAll(Map<String, byte @Nullable []> values) {
      if (!values.isEmpty()) {
        // In the order of the table, which touches each of its pages once.
        write(new TreeMap<>(values));
      }
    }

    private void write(Map<String, byte @Nullable []> values) {
      values.keySet().forEach(Records::requireKey);
      WritePriority priority =
          values.size() > URGENT_RECORDS ? WritePriority.BULK : WritePriority.URGENT;
      database.call(
          transaction -> {
            for (Map.Entry<String, byte @Nullable []> each : values.entrySet()) {
              StateRecords.put(namespace, each.getKey(), each.getValue(), transaction.session());
            }
            return values.size();
          },
          priority);
    }

    /** The empty key could not be told from "no key" in a scan. */
    private static void requireKey(String key) {
      if (key.isEmpty()) {
        throw new IllegalArgumentException("the key of a record must not be empty");
      }
    }

    @Override
    public void remove(String key) {
      database.call(
          transaction -> transaction.session().update(Sql.REMOVE_STATE, namespace, key),
          WritePriority.URGENT);
    }

    @Override
    public void clear() {
      int removed;
      do {
        removed =
            database.call(
                transaction ->
                    transaction.session().update(Sql.CLEAR_STATE, namespace, namespace, CLEAR_STEP),
                WritePriority.BULK);
      } while (removed == CLEAR_STEP);
    }
  }
}
