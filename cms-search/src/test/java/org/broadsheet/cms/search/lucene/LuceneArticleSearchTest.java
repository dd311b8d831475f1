package org.broadsheet.cms.search.lucene;

import java.nio.file.Path;
import org.broadsheet.cms.search.contract.ArticleSearchContract;
import org.broadsheet.cms.search.contract.MemoryStore;
import org.broadsheet.cms.search.contract.SearchHarness;
import org.junit.jupiter.api.io.TempDir;

class LuceneArticleSearchTest extends ArticleSearchContract {
  @TempDir Path folder;

  @Override
  protected SearchHarness newHarness() {
    return new LuceneHarness(
        new MemoryStore(), LuceneSearchConfig.at(folder), new DiskFolder(folder));
  }
}
