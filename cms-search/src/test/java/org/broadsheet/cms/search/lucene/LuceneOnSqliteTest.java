package org.broadsheet.cms.search.lucene;

import java.nio.file.Path;
import org.broadsheet.cms.search.contract.ArticleSearchContract;
import org.broadsheet.cms.search.contract.SearchHarness;
import org.broadsheet.cms.search.contract.SqliteTestStore;
import org.junit.jupiter.api.io.TempDir;

/** The contract once more, on the store that hosts use. */
class LuceneOnSqliteTest extends ArticleSearchContract {
  @TempDir Path folder;

  @Override
  protected SearchHarness newHarness() {
    Path index = folder.resolve("index");
    return new LuceneHarness(
        new SqliteTestStore(folder.resolve("content.db")),
        LuceneSearchConfig.at(index),
        new DiskFolder(index));
  }
}
