package org.broadsheet.cms.store.jdbc;

import java.nio.file.Path;
import org.broadsheet.cms.store.ModuleStateContract;
import org.broadsheet.cms.store.MutableClock;
import org.broadsheet.cms.store.TestStore;

class SqliteModuleStateTest extends ModuleStateContract {
  @Override
  protected TestStore open(Path folder, MutableClock clock) {
    return SqliteTestStore.in(folder, clock);
  }
}
