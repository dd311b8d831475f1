package org.broadsheet.cms.workflow;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.error.CmsException;
import org.broadsheet.cms.error.ContentProblem;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.error.NotFoundException;
import org.broadsheet.cms.error.StaleRevisionException;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.extension.Contribution;
import org.broadsheet.cms.extension.Extensions;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.store.Actor;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.Listing;
import org.broadsheet.cms.store.ListingPage;
import org.broadsheet.cms.store.RevisionInfo;
import org.broadsheet.cms.store.WritePriority;
import org.broadsheet.cms.store.WriteResult;

/**
 * Saves, publishes, finds and lists articles. Thread-safe.
 *
 * <p>Writes return once they are durable. An edit is based on the revision its {@link Article}
 * carries: when somebody else saved in between, it fails with a {@link
 * org.broadsheet.cms.error.StaleRevisionException} and changes nothing.
 */
public final class ArticleService {
  private final ArticleStore store;
  private final Extensions<ArticleValidator> validators;
  private final InstantSource clock;
  private final Actor actor;

  @Inject
  public ArticleService(
      ArticleStore store, Extensions<ArticleValidator> validators, @CmsClock InstantSource clock) {
    this(store, validators, clock, Actor.SYSTEM);
  }

  private ArticleService(
      ArticleStore store,
      Extensions<ArticleValidator> validators,
      InstantSource clock,
      Actor actor) {
    this.store = store;
    this.validators = validators;
    this.clock = clock;
    this.actor = Objects.requireNonNull(actor, "actor");
  }

  /** The same service acting for {@code newActor}, whom the history names. */
  public ArticleService as(Actor newActor) {
    return new ArticleService(store, validators, clock, newActor);
  }

  /**
   * Saves {@code article} as a draft, or as an edit that readers do not see until it is published.
   */
  public WriteResult save(Article article) {
    return await(store.write(ArticleWrite.save(article, actor), WritePriority.URGENT));
  }

  /**
   * Saves {@code article} and makes it what readers see, from its schedule and embargo on.
   *
   * @throws InvalidContentException if a validator finds a fault; then nothing is written
   */
  public WriteResult publish(Article article) {
    validate(article);
    return await(store.write(ArticleWrite.saveAndPublish(article, actor), WritePriority.URGENT));
  }

  /**
   * Makes the working content what readers see.
   *
   * @param expectedRevision the working revision that was looked at
   * @throws org.broadsheet.cms.error.NotFoundException if there is no such article
   */
  public WriteResult publish(ArticleId id, long expectedRevision) {
    Article working =
        store.findWorking(id).orElseThrow(() -> new NotFoundException("article", id.value()));
    // What is validated must be what is published, so a newer revision is refused here already.
    if (working.revision() != expectedRevision) {
      throw new StaleRevisionException(id.value(), expectedRevision, working.revision());
    }
    validate(working);
    return await(
        store.write(ArticleWrite.publish(id, expectedRevision, actor), WritePriority.URGENT));
  }

  /** Takes the article from readers; its content and history stay. */
  public WriteResult unpublish(ArticleId id, long expectedRevision) {
    return await(
        store.write(ArticleWrite.unpublish(id, expectedRevision, actor), WritePriority.URGENT));
  }

  /** Removes the article from readers and editors. */
  public WriteResult delete(ArticleId id, long expectedRevision) {
    return await(
        store.write(ArticleWrite.delete(id, expectedRevision, actor), WritePriority.URGENT));
  }

  /**
   * Carries out any write without waiting, for imports and for writes with side state. One that
   * publishes is validated first.
   *
   * @return completes once the write is durable; its callbacks must not block
   */
  public CompletableFuture<WriteResult> submit(ArticleWrite write, WritePriority priority) {
    if (write.effect() == ArticleWrite.Effect.PUBLISH && write.content() != null) {
      validate(write.content());
    }
    return store.write(write, priority);
  }

  /** The article as readers see it now; empty when they may not. */
  public Optional<Article> find(ArticleId id) {
    return store.findVisible(id, clock.instant());
  }

  /** The article as editors see it: the newest content, published or not. */
  public Optional<Article> findWorking(ArticleId id) {
    return store.findWorking(id);
  }

  /** Articles that readers may see now, newest first. */
  public ListingPage list(Listing listing) {
    return store.list(listing, clock.instant());
  }

  /** The history of an article, newest revision first. */
  public List<RevisionInfo> revisions(ArticleId id) {
    return store.revisions(id);
  }

  private void validate(Article article) {
    List<ContentProblem> problems = new ArrayList<>();
    for (Contribution<ArticleValidator> each : validators.snapshot().contributions()) {
      problems.addAll(validate(article, each));
    }
    if (!problems.isEmpty()) {
      throw new InvalidContentException(problems);
    }
  }

  /** Fails closed: what a validator could not judge is not published. */
  private static List<ContentProblem> validate(
      Article article, Contribution<ArticleValidator> validator) {
    try {
      return validator.value().validate(article);
    } catch (RuntimeException e) {
      return List.of(
          new ContentProblem(
              "", "validator-failed", "a rule of " + validator.owner() + " failed: " + e));
    }
  }

  private static WriteResult await(CompletableFuture<WriteResult> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CmsException known) {
        throw known;
      }
      throw new StoreException(StoreException.Outcome.BROKEN, "the write failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException(
          StoreException.Outcome.UNKNOWN, "interrupted while waiting for the write", e);
    }
  }
}
