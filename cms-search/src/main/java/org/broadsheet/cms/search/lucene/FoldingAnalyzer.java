package org.broadsheet.cms.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Takes the accents off what another analyzer gives, after its stemming, which needs them: a reader
 * who types {@code cafe} finds {@code café}.
 */
final class FoldingAnalyzer extends AnalyzerWrapper {
  private final Analyzer inner;

  FoldingAnalyzer(Analyzer inner) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.inner = inner;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return inner;
  }

  @Override
  protected TokenStreamComponents wrapComponents(
      String fieldName, TokenStreamComponents components) {
    return new TokenStreamComponents(
        components.getSource(), new ASCIIFoldingFilter(components.getTokenStream()));
  }

  @Override
  protected TokenStream wrapTokenStreamForNormalization(String fieldName, TokenStream in) {
    return new ASCIIFoldingFilter(in);
  }
}
