package org.broadsheet.cms.store.jdbc;

import java.time.Instant;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.ArticleWrite.Effect;
import org.jspecify.annotations.Nullable;

/**
 * The dates of publication an article has after a write.
 *
 * @param first when readers could first see it, or null
 * @param published what it is listed under, or null
 * @param given whether an import brought one of them
 */
record Dates(@Nullable Long first, @Nullable Long published, boolean given) {

  /**
   * Of an article that goes live.
   *
   * @param seen whether readers may have seen it before; then its dates stay
   * @param opens when readers can first see it otherwise
   */
  static Dates publishing(ArticleWrite write, @Nullable ArticleRow row, boolean seen, long opens) {
    Long first = seen && row != null ? row.firstPublishedAt() : null;
    Long published = seen && row != null ? row.publishedAt() : null;
    Dates dates = imported(write, first, published);
    return new Dates(either(dates.first, opens), either(dates.published, opens), dates.given);
  }

  /** Of one whose live content goes, or stays as it is and its dates with it. */
  static Dates withoutPublishing(ArticleWrite write, @Nullable ArticleRow row) {
    Long first = row == null ? null : row.firstPublishedAt();
    Long published = row == null ? null : row.publishedAt();
    boolean staysLive = row != null && row.live() != null && write.effect() == Effect.NONE;
    return staysLive ? new Dates(first, published, false) : imported(write, first, published);
  }

  /**
   * What an import gives goes before what is there; one date stands in for the other when neither
   * has it.
   */
  private static Dates imported(
      ArticleWrite write, @Nullable Long first, @Nullable Long published) {
    Article content = write.content();
    if (!write.keepDates() || content == null) {
      return new Dates(first, published, false);
    }
    Long givenFirst = Millis.floorOrNull(content.firstPublishedAt());
    Long givenPublished = Millis.floorOrNull(content.publishedAt());
    return new Dates(
        either(givenFirst, either(first, givenPublished)),
        either(givenPublished, either(published, givenFirst)),
        givenFirst != null || givenPublished != null);
  }

  private static @Nullable Long either(@Nullable Long one, @Nullable Long other) {
    return one != null ? one : other;
  }

  /**
   * When new content counts as updated: now, or for an import what it says, or when it was
   * published.
   */
  static long updated(ArticleWrite write, Article content, long now) {
    if (!write.keepDates()) {
      return now;
    }
    Instant updated = content.updatedAt() != null ? content.updatedAt() : content.publishedAt();
    return updated == null ? now : Millis.floor(updated);
  }

  long requireFirst() {
    if (first == null) {
      throw new IllegalStateException("an article that goes live needs a date");
    }
    return first;
  }
}
