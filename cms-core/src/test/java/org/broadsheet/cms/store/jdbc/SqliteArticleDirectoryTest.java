package org.broadsheet.cms.store.jdbc;

import java.nio.file.Path;
import org.broadsheet.cms.store.ArticleDirectoryContract;
import org.broadsheet.cms.store.MutableClock;
import org.broadsheet.cms.store.TestStore;

class SqliteArticleDirectoryTest extends ArticleDirectoryContract {
  @Override
  protected TestStore open(Path folder, MutableClock clock) {
    return SqliteTestStore.in(folder, clock);
  }
}
