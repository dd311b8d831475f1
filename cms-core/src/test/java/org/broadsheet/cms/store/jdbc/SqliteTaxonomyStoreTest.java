package org.broadsheet.cms.store.jdbc;

import java.nio.file.Path;
import org.broadsheet.cms.store.MutableClock;
import org.broadsheet.cms.store.TaxonomyStoreContract;
import org.broadsheet.cms.store.TestStore;

class SqliteTaxonomyStoreTest extends TaxonomyStoreContract {
  @Override
  protected TestStore open(Path folder, MutableClock clock) {
    return SqliteTestStore.in(folder, clock);
  }
}
