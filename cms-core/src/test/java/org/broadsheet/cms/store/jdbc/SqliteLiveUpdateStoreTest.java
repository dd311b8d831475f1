package org.broadsheet.cms.store.jdbc;

import java.nio.file.Path;
import org.broadsheet.cms.store.LiveUpdateStoreContract;
import org.broadsheet.cms.store.MutableClock;
import org.broadsheet.cms.store.TestStore;

class SqliteLiveUpdateStoreTest extends LiveUpdateStoreContract {
  @Override
  protected TestStore open(Path folder, MutableClock clock) {
    return SqliteTestStore.in(folder, clock);
  }
}
