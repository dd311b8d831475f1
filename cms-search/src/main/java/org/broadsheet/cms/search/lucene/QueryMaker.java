package org.broadsheet.cms.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes Lucene queries of what a person typed: for each language that the index holds, the words as
 * that language's chain sees them. Thread-safe.
 */
final class QueryMaker {
  /** A term and how far it stands from the one before. */
  private record Token(BytesRef term, int step) {}

  /** Up to this many words all must occur; of more, some may be missing. */
  private static final int ALL_UP_TO = 3;

  private final LanguageAnalyzer analyzer;
  private final LuceneSearchConfig config;

  QueryMaker(LanguageAnalyzer analyzer, LuceneSearchConfig config) {
    this.analyzer = analyzer;
    this.config = config;
  }

  /** How much of a query must be found. */
  enum Strictness {
    /** All of a short query. */
    USUAL,
    /** Any word of it. */
    ANY
  }

  Query query(QueryText text, Collection<Language> languages, Strictness strictness) {
    List<Query> perLanguage = new ArrayList<>();
    for (Language language : languages) {
      Query query = query(text, language, strictness);
      if (query != null) {
        perLanguage.add(query);
      }
    }
    return switch (perLanguage.size()) {
      case 0 -> new MatchNoDocsQuery("no word is left to look for");
      case 1 -> perLanguage.get(0);
      default -> anyOf(perLanguage);
    };
  }

  /** The words and phrases that are looked for, so that they can be marked. */
  Query marks(QueryText text, Language language) {
    List<Query> units = units(text, IndexFields.of(IndexFields.ALL, language), language);
    return units.isEmpty() ? new MatchNoDocsQuery("nothing to mark") : anyOf(units);
  }

  private @Nullable Query query(QueryText text, Language language, Strictness strictness) {
    List<Query> units = units(text, IndexFields.of(IndexFields.ALL, language), language);
    if (units.isEmpty()) {
      return null;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean all = strictness == Strictness.USUAL && units.size() <= ALL_UP_TO;
    boolean phrases = units.stream().anyMatch(each -> !(each instanceof TermQuery));
    List<Query> boosts = boosts(text, language);
    if (all) {
      units.forEach(each -> query.add(each, Occur.MUST));
    } else if (phrases || boosts.isEmpty()) {
      addLoosely(query, units);
    } else {
      // Flat, since Lucene skips best over what cannot win in a plain list of alternatives.
      units.forEach(each -> query.add(each, Occur.SHOULD));
    }
    boosts.forEach(each -> query.add(each, Occur.SHOULD));
    for (QueryText.Piece piece : text.unwanted()) {
      unit(piece, IndexFields.of(IndexFields.ALL, language), language)
          .forEach(each -> query.add(each, Occur.MUST_NOT));
    }
    return query.build();
  }

  /** What was quoted must occur; of the plain words any will do. */
  private static void addLoosely(BooleanQuery.Builder query, List<Query> units) {
    List<Query> words = new ArrayList<>();
    boolean required = false;
    for (Query unit : units) {
      if (unit instanceof PhraseQuery) {
        query.add(unit, Occur.MUST);
        required = true;
      } else {
        words.add(unit);
      }
    }
    if (required) {
      words.forEach(each -> query.add(each, Occur.SHOULD));
    } else {
      query.add(anyOf(words), Occur.MUST);
    }
  }

  private static Query anyOf(List<Query> queries) {
    if (queries.size() == 1) {
      return queries.get(0);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(each -> any.add(each, Occur.SHOULD));
    return any.build();
  }

  private List<Query> boosts(QueryText text, Language language) {
    List<Query> boosts = new ArrayList<>();
    addBoosts(
        boosts,
        text,
        IndexFields.of(IndexFields.HEADLINE, language),
        language,
        config.headlineWeight());
    addBoosts(
        boosts, text, IndexFields.of(IndexFields.LEAD, language), language, config.leadWeight());
    addBoosts(
        boosts,
        withoutStopWords(text, language),
        IndexFields.NAMES,
        Language.OTHER,
        config.nameWeight());
    return boosts;
  }

  /** Names keep their stop words, but a query's stop words must not find anything by themselves. */
  private QueryText withoutStopWords(QueryText text, Language language) {
    List<QueryText.AnyOf> kept = new ArrayList<>();
    for (QueryText.AnyOf anyOf : text.wanted()) {
      List<QueryText.Piece> pieces =
          anyOf.pieces().stream()
              .filter(piece -> !piece.phrase() && !tokens(piece.text(), language).isEmpty())
              .toList();
      kept.add(new QueryText.AnyOf(pieces));
    }
    return new QueryText(kept, List.of());
  }

  private void addBoosts(
      List<Query> boosts, QueryText text, String field, Language language, float weight) {
    if (weight <= 0) {
      return;
    }
    for (QueryText.AnyOf anyOf : text.wanted()) {
      for (QueryText.Piece piece : anyOf.pieces()) {
        for (Token token : tokens(piece.text(), language)) {
          boosts.add(new BoostQuery(new TermQuery(new Term(field, token.term())), weight));
        }
      }
    }
  }

  private List<Query> units(QueryText text, String field, Language language) {
    List<Query> units = new ArrayList<>();
    for (QueryText.AnyOf anyOf : text.wanted()) {
      if (anyOf.pieces().size() == 1) {
        units.addAll(unit(anyOf.pieces().get(0), field, language));
        continue;
      }
      List<Query> alternatives = new ArrayList<>();
      for (QueryText.Piece piece : anyOf.pieces()) {
        List<Query> parts = unit(piece, field, language);
        if (!parts.isEmpty()) {
          alternatives.add(allOf(parts));
        }
      }
      if (!alternatives.isEmpty()) {
        units.add(anyOf(alternatives));
      }
    }
    return units;
  }

  private static Query allOf(List<Query> queries) {
    if (queries.size() == 1) {
      return queries.get(0);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(each -> all.add(each, Occur.MUST));
    return all.build();
  }

  /**
   * One query for a phrase, and one for each term of a word; empty when only stop words are in it.
   */
  private List<Query> unit(QueryText.Piece piece, String field, Language language) {
    List<Token> tokens = tokens(piece.text(), language);
    if (tokens.size() > 1 && (piece.phrase() || language.unspaced())) {
      return List.of(phrase(tokens, field));
    }
    return tokens.stream()
        .<Query>map(token -> new TermQuery(new Term(field, token.term())))
        .toList();
  }

  private static Query phrase(List<Token> tokens, String field) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int position = -1;
    for (Token token : tokens) {
      position += token.step();
      phrase.add(new Term(field, token.term()), Math.max(0, position));
    }
    return phrase.build();
  }

  private List<Token> tokens(String text, Language language) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.chain(language).tokenStream(IndexFields.ALL, text)) {
      TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken() && tokens.size() < config.maxQueryTerms()) {
        tokens.add(new Token(BytesRef.deepCopyOf(term.getBytesRef()), step.getPositionIncrement()));
      }
      stream.end();
    } catch (IOException e) {
      throw new IllegalStateException("text in memory could not be read", e);
    }
    return tokens;
  }
}
