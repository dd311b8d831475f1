package org.broadsheet.cms.store.jdbc;

import java.nio.file.Path;
import org.broadsheet.cms.store.ArticleStoreContract;
import org.broadsheet.cms.store.MutableClock;
import org.broadsheet.cms.store.TestStore;

class SqliteArticleStoreTest extends ArticleStoreContract {
  @Override
  protected TestStore open(Path folder, MutableClock clock) {
    return SqliteTestStore.in(folder, clock);
  }
}
