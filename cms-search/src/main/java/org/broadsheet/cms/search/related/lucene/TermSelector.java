package org.broadsheet.cms.search.related.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.content.PlainText;

/**
 * Chooses the words of an article that tell most: {@code (1 + ln tf) × idf}, from two articles on,
 * up to a share of all. Thread-safe.
 */
final class TermSelector {
  /** A word in fewer articles than this leads nowhere: one of them is the article itself. */
  private static final int MIN_ARTICLES = 2;

  /** So few articles that a share of them says nothing about how telling a word is. */
  private static final int TOO_FEW_FOR_SHARES = 200;

  /** Text behind this says nothing new about what an article is about. */
  private static final int MAX_CHARACTERS = 50_000;

  private final RelatedOptions options;

  TermSelector(RelatedOptions options) {
    this.options = options;
  }

  /** The most telling words first. */
  List<SelectedTerm> select(Article article, RelatedIndex.View view) throws IOException {
    String field = view.field(article.locale());
    String text = textOf(article);
    Map<BytesRef, Occurrences> words = count(view.analyzer(article.locale()), field, text);
    List<SelectedTerm> selected = weigh(words, field, text, view.searcher().getIndexReader());
    selected.sort(
        Comparator.comparingDouble(SelectedTerm::weight)
            .reversed()
            .thenComparing(SelectedTerm::term));
    return selected.size() > options.terms()
        ? List.copyOf(selected.subList(0, options.terms()))
        : selected;
  }

  private static String textOf(Article article) {
    StringBuilder text = new StringBuilder(article.headline());
    if (article.standfirst() != null) {
      text.append('\n').append(article.standfirst());
    }
    article.keyPoints().forEach(each -> text.append('\n').append(each));
    text.append('\n').append(PlainText.ofBlocks(article.blocks()));
    return text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text.toString();
  }

  private static Map<BytesRef, Occurrences> count(Analyzer analyzer, String field, String text)
      throws IOException {
    Map<BytesRef, Occurrences> words = new HashMap<>();
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
      TermToBytesRefAttribute term = tokens.addAttribute(TermToBytesRefAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        Occurrences known = words.get(term.getBytesRef());
        if (known == null) {
          known = new Occurrences();
          words.put(BytesRef.deepCopyOf(term.getBytesRef()), known);
        }
        known.add(text, offset.startOffset(), offset.endOffset());
      }
      tokens.end();
    }
    return words;
  }

  private List<SelectedTerm> weigh(
      Map<BytesRef, Occurrences> words, String field, String text, IndexReader reader)
      throws IOException {
    int all = reader.getDocCount(field);
    double cap = all < TOO_FEW_FOR_SHARES ? all : all * options.frequencyCap();
    List<SelectedTerm> weighed = new ArrayList<>(words.size());
    for (Map.Entry<BytesRef, Occurrences> each : words.entrySet()) {
      Term term = new Term(field, each.getKey());
      int articles = reader.docFreq(term);
      if (articles >= MIN_ARTICLES && articles <= cap) {
        double idf = Math.log(1 + (all - articles + 0.5) / (articles + 0.5));
        double often = 1 + Math.log(each.getValue().count);
        weighed.add(new SelectedTerm(term, each.getValue().word(text), (float) often, often * idf));
      }
    }
    return weighed;
  }

  /** How often a word stands in the article, and one place where it does. */
  private static final class Occurrences {
    private int count;
    private int start;
    private int end;

    void add(String text, int from, int to) {
      // A capital may only come from the start of a sentence; a small letter shows how the word is
      // written.
      boolean better =
          count == 0
              || (Character.isUpperCase(text.charAt(start))
                  && Character.isLowerCase(text.charAt(from)));
      if (better) {
        start = from;
        end = to;
      }
      count++;
    }

    String word(String text) {
      return text.substring(start, end);
    }
  }
}
