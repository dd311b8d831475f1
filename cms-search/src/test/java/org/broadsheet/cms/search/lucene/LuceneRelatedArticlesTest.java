package org.broadsheet.cms.search.lucene;

import static org.broadsheet.cms.search.contract.Articles.article;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.broadsheet.cms.search.contract.MemoryStore;
import org.broadsheet.cms.search.contract.RelatedArticlesContract;
import org.broadsheet.cms.search.contract.SearchHarness;
import org.broadsheet.cms.store.InvalidationTag;
import org.junit.jupiter.api.Test;

class LuceneRelatedArticlesTest extends RelatedArticlesContract {
  @Override
  protected SearchHarness newHarness() {
    return new LuceneHarness(new MemoryStore(), LuceneSearchConfig.inMemory(), new MemoryFolder());
  }

  @Test
  void listsThatANewArticleIsLikelyToEnterAreAnnounced() {
    harness.follow();
    Set<InvalidationTag> announced = new HashSet<>();
    ((LuceneHarness) harness).invalidations.subscribe(announced::addAll);
    harness.store().publish(article("new", "Harbour tunnel reopens").build());
    harness.follow();
    assertTrue(announced.contains(InvalidationTag.related("new")));
    assertTrue(announced.contains(InvalidationTag.related("tunnel-1")));
    assertTrue(announced.contains(InvalidationTag.related("tunnel-2")));
  }
}
