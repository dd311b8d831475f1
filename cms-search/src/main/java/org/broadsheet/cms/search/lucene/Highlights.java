package org.broadsheet.cms.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.broadsheet.cms.search.Snippet;
import org.broadsheet.cms.search.Snippet.Part;
import org.jspecify.annotations.Nullable;

/**
 * Cuts snippets out of the texts of documents in one language, by the offsets in the index: no text
 * is analysed again.
 */
final class Highlights extends UnifiedHighlighter {
  /** What is shown of one document. */
  record Shown(Snippet headline, List<Snippet> snippets) {}

  /** Matches behind so many characters are not shown; nobody needs a snippet from so deep in. */
  private static final int MAX_CHARACTERS = 200_000;

  private static final Set<String> STORED =
      Set.of(IndexFields.SHOWN_HEADLINE, IndexFields.SHOWN_TEXT);

  private final String textField;
  private final String headlineField;
  private final int snippets;
  private final int length;

  Highlights(
      IndexSearcher searcher,
      LanguageAnalyzer analyzer,
      Language language,
      LuceneSearchConfig config) {
    super(UnifiedHighlighter.builder(searcher, analyzer).withMaxLength(MAX_CHARACTERS));
    textField = IndexFields.of(IndexFields.ALL, language);
    headlineField = IndexFields.of(IndexFields.HEADLINE, language);
    snippets = config.snippetsPerHit();
    length = config.snippetLength();
  }

  /**
   * @param marks what to mark, on the field of all words
   * @param documents in any order
   */
  Map<Integer, Shown> of(Query marks, int[] documents) throws IOException {
    String[] fields = {textField, headlineField};
    Map<String, Object[]> found =
        highlightFieldsAsObjects(fields, marks, documents.clone(), new int[] {snippets, 1});
    Object[] texts = found.get(textField);
    Object[] headlines = found.get(headlineField);
    Map<Integer, Shown> shown = new HashMap<>();
    for (int i = 0; i < documents.length; i++) {
      List<Snippet> headline = snippetsOf(headlines == null ? null : headlines[i]);
      shown.put(
          documents[i],
          new Shown(
              headline.isEmpty() ? Snippet.EMPTY : headline.get(0),
              snippetsOf(texts == null ? null : texts[i])));
    }
    return shown;
  }

  private static List<Snippet> snippetsOf(@Nullable Object formatted) {
    return formatted instanceof Formatted cut ? cut.snippets() : List.of();
  }

  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator documents, int cacheCharsThreshold) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<CharSequence[]> values = new ArrayList<>();
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      var held = stored.document(document, STORED);
      CharSequence[] each = new CharSequence[fields.length];
      for (int i = 0; i < fields.length; i++) {
        each[i] =
            held.get(
                fields[i].equals(headlineField)
                    ? IndexFields.SHOWN_HEADLINE
                    : IndexFields.SHOWN_TEXT);
      }
      values.add(each);
    }
    return values;
  }

  /** A word that was found anywhere is marked in the headline too. */
  @Override
  protected Predicate<String> getFieldMatcher(String field) {
    return name -> true;
  }

  @Override
  protected Set<HighlightFlag> getFlags(String field) {
    return EnumSet.of(HighlightFlag.PHRASES, HighlightFlag.PASSAGE_RELEVANCY_OVER_SPEED);
  }

  @Override
  protected BreakIterator getBreakIterator(String field) {
    return field.equals(headlineField)
        ? new WholeBreakIterator()
        : new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.ROOT), '\n');
  }

  @Override
  protected int getMaxNoHighlightPassages(String field) {
    return 1;
  }

  @Override
  protected PassageFormatter getFormatter(String field) {
    return new Cutter(field.equals(headlineField) ? Integer.MAX_VALUE : length);
  }

  private record Formatted(List<Snippet> snippets) {}

  /** Makes snippets of passages. */
  private static final class Cutter extends PassageFormatter {
    private final int length;

    Cutter(int length) {
      this.length = length;
    }

    @Override
    public Object format(Passage[] passages, String content) {
      List<Snippet> cut = new ArrayList<>();
      for (Passage passage : passages) {
        Snippet snippet = SnippetCutter.cut(content, passage, length);
        if (!snippet.parts().isEmpty()) {
          cut.add(snippet);
        }
      }
      return new Formatted(cut);
    }
  }

  /** Cuts one passage. */
  private static final class SnippetCutter {
    private SnippetCutter() {}

    static Snippet cut(String content, Passage passage, int length) {
      int end = Math.min(passage.getEndOffset(), content.length());
      int start = Math.min(passage.getStartOffset(), end);
      if (end - start > length) {
        start = windowStart(content, passage, start, end, length);
        end = windowEnd(content, start, end, length);
      }
      while (start < end && Character.isWhitespace(content.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
        end--;
      }
      return new Snippet(parts(content, passage, start, end));
    }

    /**
     * Where a piece of {@code length} characters starts that shows the first match with some of
     * what is before it.
     */
    private static int windowStart(
        String content, Passage passage, int start, int end, int length) {
      if (passage.getNumMatches() == 0) {
        return start;
      }
      int first = passage.getMatchStarts()[0];
      int wanted = Math.min(first - length / 3, end - length);
      if (wanted <= start) {
        return start;
      }
      int space = content.indexOf(' ', wanted);
      int moved = space >= 0 && space < first ? space + 1 : wanted;
      return splits(content, moved) ? moved + 1 : moved;
    }

    private static int windowEnd(String content, int start, int end, int length) {
      if (end - start <= length) {
        return end;
      }
      int cut = start + length;
      int space = content.lastIndexOf(' ', cut);
      int moved = space > start + length / 2 ? space : cut;
      return splits(content, moved) ? moved - 1 : moved;
    }

    private static boolean splits(String content, int at) {
      return at > 0
          && at < content.length()
          && Character.isLowSurrogate(content.charAt(at))
          && Character.isHighSurrogate(content.charAt(at - 1));
    }

    private static List<Part> parts(String content, Passage passage, int start, int end) {
      List<Part> parts = new ArrayList<>();
      int at = start;
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int from = Math.max(at, passage.getMatchStarts()[i]);
        int to = Math.min(end, passage.getMatchEnds()[i]);
        if (from < to) {
          add(parts, content.substring(at, from), false);
          add(parts, content.substring(from, to), true);
          at = to;
        }
      }
      add(parts, content.substring(at, Math.max(at, end)), false);
      return parts;
    }

    private static void add(List<Part> parts, String text, boolean match) {
      if (!text.isEmpty()) {
        parts.add(new Part(text, match));
      }
    }
  }
}
