package org.broadsheet.cms.store;

import java.util.List;
import java.util.Objects;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.WorkflowState;
import org.jspecify.annotations.Nullable;

/**
 * One change of one article, carried out whole or not at all.
 *
 * @param expectedRevision the newest revision the writer knows, 0 for an article that must not
 *     exist yet, or {@link #ANY_REVISION}
 * @param content the new working content, or null to leave it as it is
 * @param effect what becomes of the live content
 * @param state the state the article is in afterwards, or null for the one that follows from the
 *     effect
 * @param keepDates whether the content's status and dates are taken over as they are, as when
 *     importing
 * @param note why, for the history, or null
 * @param moduleState side state to be written in the same transaction
 */
public record ArticleWrite(
    ArticleId id,
    long expectedRevision,
    @Nullable Article content,
    Effect effect,
    @Nullable WorkflowState state,
    boolean keepDates,
    Actor actor,
    @Nullable String note,
    List<StateWrite> moduleState) {
  /** Stands for whatever revision is there, or none. */
  public static final long ANY_REVISION = -1;

  /** What becomes of the live content. */
  public enum Effect {
    /** It stays as it is. */
    NONE,
    /** The working content becomes the live one. */
    PUBLISH,
    /** There is no live content any more; the article and its history stay. */
    UNPUBLISH,
    /** The article can no longer be found; its row stays until it is purged. */
    DELETE
  }

  public ArticleWrite {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(actor, "actor");
    moduleState = List.copyOf(moduleState);
    if (content != null && !content.id().equals(id)) {
      throw new IllegalArgumentException("content of " + content.id() + " in a write of " + id);
    }
  }

  /** Saves {@code article} as the working content, based on the revision it carries. */
  public static ArticleWrite save(Article article, Actor actor) {
    return of(article.id(), article.revision(), article, Effect.NONE, actor);
  }

  /** Saves {@code article} and makes it live, based on the revision it carries. */
  public static ArticleWrite saveAndPublish(Article article, Actor actor) {
    return of(article.id(), article.revision(), article, Effect.PUBLISH, actor);
  }

  /** Makes the working content live. */
  public static ArticleWrite publish(ArticleId id, long expectedRevision, Actor actor) {
    return of(id, expectedRevision, null, Effect.PUBLISH, actor);
  }

  public static ArticleWrite unpublish(ArticleId id, long expectedRevision, Actor actor) {
    return of(id, expectedRevision, null, Effect.UNPUBLISH, actor);
  }

  public static ArticleWrite delete(ArticleId id, long expectedRevision, Actor actor) {
    return of(id, expectedRevision, null, Effect.DELETE, actor);
  }

  /**
   * Creates or replaces the article with its status and dates as they are; live when its status is
   * published or scheduled, and otherwise not. A write that would change nothing is left out and
   * answered with {@link WriteResult.Outcome#UNCHANGED}.
   */
  public static ArticleWrite importing(Article article, Actor actor) {
    WorkflowState status = article.status();
    boolean live = status.equals(WorkflowState.PUBLISHED) || status.equals(WorkflowState.SCHEDULED);
    Effect effect = live ? Effect.PUBLISH : Effect.UNPUBLISH;
    return new ArticleWrite(
        article.id(),
        ANY_REVISION,
        article,
        effect,
        article.status(),
        true,
        actor,
        null,
        List.of());
  }

  private static ArticleWrite of(
      ArticleId id, long expected, @Nullable Article content, Effect effect, Actor actor) {
    return new ArticleWrite(id, expected, content, effect, null, false, actor, null, List.of());
  }

  /** The same write with {@code writes} in its transaction. */
  public ArticleWrite with(List<StateWrite> writes) {
    return new ArticleWrite(
        id, expectedRevision, content, effect, state, keepDates, actor, note, writes);
  }

  public ArticleWrite withNote(@Nullable String newNote) {
    return new ArticleWrite(
        id, expectedRevision, content, effect, state, keepDates, actor, newNote, moduleState);
  }

  public ArticleWrite withState(@Nullable WorkflowState newState) {
    return new ArticleWrite(
        id, expectedRevision, content, effect, newState, keepDates, actor, note, moduleState);
  }
}
