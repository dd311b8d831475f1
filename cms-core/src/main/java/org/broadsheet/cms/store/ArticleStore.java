package org.broadsheet.cms.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.jspecify.annotations.Nullable;

/**
 * Keeps articles with all their revisions.
 *
 * <p>Each article has two pointers: the working revision, which editors change, and the live one,
 * which readers see. Methods named visible check the live content's window at the instant given and
 * are the only ones whose answers may be shown to readers. Thread-safe; every method may throw a
 * {@link org.broadsheet.cms.error.StoreException}.
 */
public interface ArticleStore {
  /**
   * Carries out {@code write}. The future completes once the write is durable, or exceptionally
   * with a {@link org.broadsheet.cms.error.StaleRevisionException}, {@link
   * org.broadsheet.cms.error.NotFoundException}, {@link org.broadsheet.cms.error.ConflictException}
   * or {@link org.broadsheet.cms.error.StoreException}. Its callbacks must not block.
   *
   * <p>Tags, contributors and sections that the article names and the store does not hold are
   * created with it, named after the reference.
   */
  CompletableFuture<WriteResult> write(ArticleWrite write, WritePriority priority);

  /** The working content. */
  Optional<Article> findWorking(ArticleId id);

  /** The working contents in the order of {@code ids}; those not held are left out. One query. */
  List<Article> findWorking(Collection<ArticleId> ids);

  /** The live content, when readers may see it at {@code at}. */
  Optional<Article> findVisible(ArticleId id, Instant at);

  /**
   * The live contents that readers may see at {@code at}, in the order of {@code ids}. One query.
   */
  List<Article> findVisible(Collection<ArticleId> ids, Instant at);

  /**
   * The summaries of those that readers may see at {@code at}, in the order of {@code ids}. One
   * query.
   */
  List<ArticleSummary> summaries(Collection<ArticleId> ids, Instant at);

  /**
   * The visible articles that share {@code translationGroup}, in the order of their locales' tags.
   * One query.
   */
  List<ArticleSummary> translations(String translationGroup, Instant at);

  /**
   * Visible articles in the order of their publication. One query, whose cost does not depend on
   * how many pages came before.
   *
   * @throws org.broadsheet.cms.error.InvalidContentException if the cursor was not made by this
   *     store
   */
  ListingPage list(Listing listing, Instant at);

  /**
   * Visible articles whose breaking span holds {@code at}, the latest started first; at most {@code
   * limit}.
   */
  ListingPage breaking(Instant at, int limit);

  /**
   * The article that {@code path} leads or once led to, whether or not readers may see it: check
   * before telling.
   */
  Optional<AddressMatch> resolve(String path);

  /** The history of an article, newest revision first; empty when it is not held. */
  List<RevisionInfo> revisions(ArticleId id);

  /** The content of one revision. */
  Optional<Article> findRevision(ArticleId id, long revision);

  /**
   * Working contents in the order of their ids, for rebuilding what is derived from them.
   *
   * @param after the last id of the batch before, or null to start
   */
  List<Article> scanWorking(@Nullable ArticleId after, int limit);

  /** As {@link #scanWorking}, of the live contents that readers may see at {@code at}. */
  List<Article> scanVisible(@Nullable ArticleId after, int limit, Instant at);

  StoreCounts counts(Instant at);

  /** The next instant after {@code at} at which time alone changes what some reader may see. */
  Optional<Instant> nextMoment(Instant at);
}
