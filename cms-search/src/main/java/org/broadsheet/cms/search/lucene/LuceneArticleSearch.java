package org.broadsheet.cms.search.lucene;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.search.ArticleSearch;
import org.broadsheet.cms.search.SearchHit;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.search.SearchResults;
import org.broadsheet.cms.search.Snippet;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.SectionTree;
import org.broadsheet.cms.store.TaxonomyStore;

/** Answers queries from the index. */
final class LuceneArticleSearch implements ArticleSearch {
  private final LuceneIndex index;
  private final TaxonomyStore taxonomy;
  private final InstantSource clock;
  private final LuceneSearchConfig config;
  private final QueryMaker queries;

  @Inject
  LuceneArticleSearch(LuceneIndex index, TaxonomyStore taxonomy, @CmsClock InstantSource clock) {
    this.index = index;
    this.taxonomy = taxonomy;
    this.clock = clock;
    this.config = index.config();
    this.queries = new QueryMaker(index.analyzer(), config);
  }

  @Override
  public boolean complete() {
    return index.complete();
  }

  @Override
  public SearchResults search(SearchQuery query) {
    boolean complete = index.complete();
    Instant now = clock.instant();
    SearchResults nothing = new SearchResults(List.of(), 0, true, complete);
    return index.read(view -> search(view, query, now, complete), nothing);
  }

  private SearchResults search(IndexView view, SearchQuery query, Instant now, boolean complete)
      throws IOException {
    List<Query> filters = filters(view, query, now);
    if (query.text().isBlank()) {
      TopDocs found = newest(view, filtered(MatchAllDocsQuery.INSTANCE, filters), query);
      return results(view, found, query, new QueryText(List.of(), List.of()), complete);
    }
    QueryText text =
        QueryText.parse(query.text(), SearchQuery.MAX_TEXT_LENGTH, config.maxQueryTerms());
    Collection<Language> languages = languages(view, query);
    TopDocs found = run(view, query, filters, text, languages, QueryMaker.Strictness.USUAL);
    if (found.totalHits.value() == 0) {
      found = run(view, query, filters, text, languages, QueryMaker.Strictness.ANY);
    }
    return results(view, found, query, text, complete);
  }

  private TopDocs run(
      IndexView view,
      SearchQuery query,
      List<Query> filters,
      QueryText text,
      Collection<Language> languages,
      QueryMaker.Strictness strictness)
      throws IOException {
    Query words = filtered(queries.query(text, languages, strictness), filters);
    return query.sort() == SearchQuery.Sort.NEWEST
        ? newest(view, words, query)
        : view.search(
            words, new TopScoreDocCollectorManager(wanted(view, query), null, threshold(query)));
  }

  private TopDocs newest(IndexView view, Query words, SearchQuery query) throws IOException {
    return view.search(
        words,
        new TopFieldCollectorManager(
            IndexFields.NEWEST_FIRST, wanted(view, query), null, threshold(query)));
  }

  private static int wanted(IndexView view, SearchQuery query) {
    return Math.max(1, Math.min(query.offset() + query.limit(), view.getIndexReader().maxDoc()));
  }

  private int threshold(SearchQuery query) {
    return query.exactTotal() ? Integer.MAX_VALUE : config.totalThreshold();
  }

  private static Collection<Language> languages(IndexView view, SearchQuery query) {
    if (query.locale() == null) {
      return view.languages();
    }
    Language language = Language.of(query.locale());
    return view.languages().contains(language) ? Set.of(language) : Set.of();
  }

  private static Query filtered(Query query, List<Query> filters) {
    if (filters.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(each -> filtered.add(each, Occur.FILTER));
    return filtered.build();
  }

  private List<Query> filters(IndexView view, SearchQuery query, Instant now) {
    List<Query> filters = new ArrayList<>(view.visibleAt(now));
    if (query.section() != null) {
      filters.add(inSection(query.section()));
    }
    if (query.tag() != null) {
      filters.add(KeywordField.newExactQuery(IndexFields.TAG, query.tag().value()));
    }
    if (query.author() != null) {
      filters.add(KeywordField.newExactQuery(IndexFields.AUTHOR, query.author().value()));
    }
    if (query.locale() != null) {
      filters.add(KeywordField.newExactQuery(IndexFields.LANGUAGE, query.locale().getLanguage()));
    }
    if (query.from() != null || query.to() != null) {
      filters.add(
          NumericDocValuesField.newSlowRangeQuery(
              IndexFields.PUBLISHED,
              query.from() == null ? Long.MIN_VALUE : millisFrom(query.from()),
              query.to() == null ? Long.MAX_VALUE : millisFrom(query.to()) - 1));
    }
    return filters;
  }

  /**
   * The first whole millisecond at or after {@code instant}; bounds that do not fit become the
   * outermost.
   */
  private static long millisFrom(Instant instant) {
    try {
      long millis = instant.toEpochMilli();
      return Instant.ofEpochMilli(millis).isBefore(instant) ? millis + 1 : millis;
    } catch (ArithmeticException e) {
      return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE + 1 : Long.MAX_VALUE;
    }
  }

  private Query inSection(SectionId section) {
    List<BytesRef> ids = new ArrayList<>();
    SectionTree tree = taxonomy.sections();
    Deque<SectionId> open = new ArrayDeque<>(List.of(section));
    while (!open.isEmpty()) {
      SectionId id = open.remove();
      ids.add(new BytesRef(id.value()));
      tree.childrenOf(id).stream().map(Section::id).forEach(open::add);
    }
    return ids.size() == 1
        ? KeywordField.newExactQuery(IndexFields.SECTION, section.value())
        : KeywordField.newSetQuery(IndexFields.SECTION, ids);
  }

  private SearchResults results(
      IndexView view, TopDocs found, SearchQuery query, QueryText text, boolean complete)
      throws IOException {
    ScoreDoc[] all = found.scoreDocs;
    int from = Math.min(query.offset(), all.length);
    int to = Math.min(query.offset() + query.limit(), all.length);
    List<ScoreDoc> page = List.of(all).subList(from, to);
    Map<Integer, Highlights.Shown> shown =
        query.snippets() ? highlight(view, text, page) : Map.of();
    ArticleId[] ids = ArticleIds.of(view, page.stream().mapToInt(each -> each.doc).toArray());
    List<SearchHit> hits = new ArrayList<>(page.size());
    for (int i = 0; i < ids.length; i++) {
      ScoreDoc each = page.get(i);
      Highlights.Shown marked = shown.get(each.doc);
      hits.add(
          new SearchHit(
              ids[i],
              scoreOf(each),
              marked == null ? Snippet.EMPTY : marked.headline(),
              marked == null ? List.of() : marked.snippets()));
    }
    boolean exact = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    return new SearchResults(hits, found.totalHits.value(), exact, complete);
  }

  private static double scoreOf(ScoreDoc document) {
    return document instanceof FieldDoc sorted && sorted.fields[0] instanceof Long published
        ? published
        : document.score;
  }

  private Map<Integer, Highlights.Shown> highlight(
      IndexView view, QueryText text, List<ScoreDoc> page) throws IOException {
    Map<Language, List<Integer>> byLanguage = new EnumMap<>(Language.class);
    for (ScoreDoc each : page) {
      byLanguage
          .computeIfAbsent(ArticleIds.languageOf(view, each.doc), key -> new ArrayList<>())
          .add(each.doc);
    }
    Map<Integer, Highlights.Shown> shown = new HashMap<>();
    for (Map.Entry<Language, List<Integer>> entry : byLanguage.entrySet()) {
      Language language = entry.getKey();
      int[] documents = entry.getValue().stream().mapToInt(Integer::intValue).toArray();
      shown.putAll(
          new Highlights(view, index.analyzer(), language, config)
              .of(queries.marks(text, language), documents));
    }
    return shown;
  }
}
