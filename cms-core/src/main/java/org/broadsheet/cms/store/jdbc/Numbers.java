package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one kind of named thing, the last ones used in memory. Used by the writer alone,
 * which hands out the numbers.
 */
final class Numbers {
  private static final int REMEMBERED = 50_000;

  private final String selectNumber;
  private final String selectLast;
  private final Map<String, Long> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Names first given a number in the write under way: forgotten if it is undone. */
  private final List<String> tentative = new ArrayList<>();

  private long last;

  Numbers(String selectNumber, String selectLast) {
    this.selectNumber = selectNumber;
    this.selectLast = selectLast;
  }

  void load(Session session) throws SQLException {
    known.clear();
    tentative.clear();
    last = session.number(0, selectLast);
  }

  @Nullable Long find(Session session, String id) throws SQLException {
    Long number = known.get(id);
    if (number == null) {
      number = session.first(selectNumber, row -> row.getLong(1), id);
      if (number != null) {
        known.put(id, number);
      }
    }
    return number;
  }

  /** A number that was never used, for {@code id}. */
  long assign(String id) {
    last++;
    known.put(id, last);
    tentative.add(id);
    return last;
  }

  void keep() {
    tentative.clear();
  }

  void undo() {
    tentative.forEach(known::remove);
    tentative.clear();
  }
}
