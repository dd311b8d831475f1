package org.broadsheet.cms.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** One state of the index, with what queries need to know of it as a whole. Thread-safe. */
final class IndexView extends IndexSearcher {
  private final Set<Language> languages = EnumSet.noneOf(Language.class);
  private final long latestFrom;
  private final long earliestUntil;

  IndexView(IndexReader reader) throws IOException {
    super(reader);
    // Queries of readers seldom repeat, and every publication makes a new state: a cache would hold
    // memory and miss.
    setQueryCache(null);
    for (Language language : Language.values()) {
      if (holds(IndexFields.of(IndexFields.ALL, language))) {
        languages.add(language);
      }
    }
    boolean empty = languages.isEmpty();
    latestFrom =
        empty ? Long.MIN_VALUE : DocValuesSkipper.globalMaxValue(reader, IndexFields.VISIBLE_FROM);
    earliestUntil =
        empty ? Long.MAX_VALUE : DocValuesSkipper.globalMinValue(reader, IndexFields.VISIBLE_UNTIL);
  }

  private boolean holds(String field) {
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      if (leaf.reader().getFieldInfos().fieldInfo(field) != null) {
        return true;
      }
    }
    return false;
  }

  /** The languages that some article is in. */
  Set<Language> languages() {
    return languages;
  }

  /**
   * What lets only those through that readers may see at {@code now}. Nearly always nothing is
   * needed: the index holds what was visible when it was last changed, and the bounds of all
   * windows are known.
   */
  List<Query> visibleAt(Instant now) {
    long millis = now.toEpochMilli();
    List<Query> filters = new ArrayList<>(2);
    if (latestFrom > millis) {
      filters.add(
          NumericDocValuesField.newSlowRangeQuery(
              IndexFields.VISIBLE_FROM, Long.MIN_VALUE, millis));
    }
    if (earliestUntil <= millis) {
      filters.add(
          NumericDocValuesField.newSlowRangeQuery(
              IndexFields.VISIBLE_UNTIL, millis + 1, Long.MAX_VALUE));
    }
    return filters;
  }
}
