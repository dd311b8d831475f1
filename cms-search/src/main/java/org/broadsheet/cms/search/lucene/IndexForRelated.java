package org.broadsheet.cms.search.lucene;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.search.related.lucene.RelatedIndex;

/** Shows the index to the recommender, which knows nothing of its fields. */
final class IndexForRelated implements RelatedIndex {
  private final LuceneIndex index;

  @Inject
  IndexForRelated(LuceneIndex index) {
    this.index = index;
  }

  @Override
  public <T> T read(Reading<T> reading, T otherwise) {
    return index.read(view -> reading.read(new Adapter(view, index.analyzer())), otherwise);
  }

  private record Adapter(IndexView index, LanguageAnalyzer analyzers) implements View {
    @Override
    public IndexSearcher searcher() {
      return index;
    }

    @Override
    public String field(Locale locale) {
      return IndexFields.of(IndexFields.ALL, Language.of(locale));
    }

    @Override
    public Analyzer analyzer(Locale locale) {
      return analyzers.chain(Language.of(locale));
    }

    @Override
    public List<Query> visibleAt(Instant now) {
      return index.visibleAt(now);
    }

    @Override
    public ArticleId[] idsOf(int[] documents) throws IOException {
      return ArticleIds.of(index, documents);
    }
  }
}
