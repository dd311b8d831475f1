package org.broadsheet.cms.search.related.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.broadsheet.cms.article.ArticleId;

/** Finds the articles that share most of the words that tell most, by BM25. */
final class CandidateFinder {
  /** A document of the index that may be related. */
  record Candidate(ArticleId id, int document, double score) {}

  private CandidateFinder() {}

  /**
   * @param unwanted ids that are passed over
   * @param wanted how many at most
   */
  static List<Candidate> find(
      List<SelectedTerm> terms,
      RelatedIndex.View view,
      Instant now,
      Set<ArticleId> unwanted,
      int wanted)
      throws IOException {
    if (terms.isEmpty()) {
      return List.of();
    }
    // Passing over the unwanted afterwards costs less than a clause that every document is checked
    // against.
    int count = wanted + unwanted.size();
    ScoreDoc[] found =
        view.searcher()
            .search(
                query(terms, view.visibleAt(now)), new TopScoreDocCollectorManager(count, count))
            .scoreDocs;
    ArticleId[] ids = view.idsOf(Arrays.stream(found).mapToInt(each -> each.doc).toArray());
    List<Candidate> candidates = new ArrayList<>(wanted);
    for (int i = 0; i < ids.length && candidates.size() < wanted; i++) {
      if (!unwanted.contains(ids[i])) {
        candidates.add(new Candidate(ids[i], found[i].doc, found[i].score));
      }
    }
    return candidates;
  }

  private static Query query(List<SelectedTerm> terms, List<Query> filters) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (SelectedTerm each : terms) {
      any.add(new BoostQuery(new TermQuery(each.term()), each.boost()), Occur.SHOULD);
    }
    if (filters.isEmpty()) {
      return any.build();
    }
    BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
    filters.forEach(each -> filtered.add(each, Occur.FILTER));
    return filtered.build();
  }
}
