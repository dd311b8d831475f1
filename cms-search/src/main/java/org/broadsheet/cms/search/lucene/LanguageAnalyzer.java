package org.broadsheet.cms.search.lucene;

import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/**
 * Analyses each field by the chain of the language in its name. Chains are made when first needed.
 * Thread-safe.
 */
final class LanguageAnalyzer extends DelegatingAnalyzerWrapper {
  /** So far apart that no phrase reaches from one part of an article into the next. */
  private static final int GAP = 100;

  private final Map<Language, Analyzer> chains = new EnumMap<>(Language.class);

  LanguageAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  synchronized Analyzer chain(Language language) {
    return chains.computeIfAbsent(language, Language::newAnalyzer);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return chain(Language.ofField(fieldName));
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP;
  }

  @Override
  public int getOffsetGap(String fieldName) {
    return 1;
  }
}
