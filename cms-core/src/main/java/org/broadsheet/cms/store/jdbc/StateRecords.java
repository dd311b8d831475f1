package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import org.broadsheet.cms.error.ConflictException;
import org.broadsheet.cms.store.StateWrite;
import org.jspecify.annotations.Nullable;

/** Writes records of module state. */
final class StateRecords {
  private StateRecords() {}

  static void write(long namespace, StateWrite write, Session session) throws SQLException {
    if (write.onlyIfAbsent()) {
      add(namespace, write, session);
    } else {
      put(namespace, write.key(), write.value(), session);
    }
  }

  static void put(long namespace, String key, byte @Nullable [] value, Session session)
      throws SQLException {
    if (value == null) {
      session.update(Sql.REMOVE_STATE, namespace, key);
    } else {
      session.update(Sql.PUT_STATE, namespace, key, value, StoredContent.checksum(key, value));
    }
  }

  private static void add(long namespace, StateWrite write, Session session) throws SQLException {
    byte[] value = write.value();
    boolean free =
        value == null
            ? session.first(Sql.STATE_EXISTS, row -> 1, namespace, write.key()) == null
            : session.update(
                    Sql.ADD_STATE,
                    namespace,
                    write.key(),
                    value,
                    StoredContent.checksum(write.key(), value))
                == 1;
    if (!free) {
      throw new ConflictException(
          "module state %s already holds the key '%s'".formatted(write.namespace(), write.key()));
    }
  }
}
