package org.broadsheet.cms.importing;

/** Takes what an {@link ArticleImporter} reads. Used by one thread. */
public interface ImportSink {
  /**
   * Hands an article over to be stored. Waits while too many others are under way, so a reader
   * never runs ahead of the store.
   */
  void article(ImportedArticle article);

  /** Reports what could not be read, or was left out. */
  void problem(ImportProblem problem);

  /** Says that everything up to {@code line} was read, for those who watch. */
  void line(long line);

  /** Whether the importer should stop now; to be asked between articles. */
  boolean cancelled();
}
