package org.broadsheet.cms.store.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Breaking;
import org.broadsheet.cms.article.RelatedPin;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.slug.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What publishing needs of an article's content, made ready before the writer's turn.
 *
 * @param summary as JSON; what the store keeps beside the content is left to be filled in when it
 *     is read
 * @param publishAt rounded up, or null
 * @param from when the window opens, rounded up; {@link Millis#NEVER} when it never does
 * @param until when it closes, rounded up
 * @param breaking the span of breaking news, or null
 */
@SuppressWarnings("ArrayRecordComponent") // Short-lived, and never compared.
record LiveContent(
    References references,
    Slug slug,
    @Nullable String translationGroup,
    byte[] summary,
    @Nullable Long publishAt,
    long from,
    long until,
    @Nullable Span breaking,
    List<MomentRow> moments,
    List<String> aliases) {

  /** The kind of moment at which the window opens. */
  static final String VISIBLE = "visible";

  record Span(long from, long until) {}

  /** An instant at which time alone changes what readers see. */
  record MomentRow(String kind, String subject, long at) {}

  private static final ArticleAddress UNKNOWN =
      new ArticleAddress(new Slug("unknown"), LocalDate.EPOCH, new Slug("unknown"));

  static LiveContent of(Article article, References references) {
    long from = Millis.ceiling(article.window().from());
    long until = Millis.ceiling(article.window().until());
    Breaking breaking = article.breaking();
    Span span =
        breaking == null
            ? null
            : new Span(Millis.ceiling(breaking.from()), Millis.ceiling(breaking.until()));
    return new LiveContent(
        references,
        article.slug(),
        article.translationGroup(),
        summary(article),
        article.publishAt() == null ? null : Millis.ceiling(article.publishAt()),
        from,
        until,
        span,
        from < until ? moments(article, from, until, span) : List.of(),
        article.aliases());
  }

  private static byte[] summary(Article article) {
    return ContentJson.writeSummary(
        ArticleSummary.of(article, UNKNOWN, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, 0));
  }

  private static List<MomentRow> moments(
      Article article, long from, long until, @Nullable Span breaking) {
    List<MomentRow> moments = new ArrayList<>();
    if (from > 0) {
      add(moments, VISIBLE, "", from);
    }
    add(moments, "hidden", "", until);
    if (breaking != null) {
      add(moments, "breaking", "", breaking.from());
      add(moments, "breaking-over", "", breaking.until());
    }
    List<RelatedPin> pins = article.related();
    for (int i = 0; i < pins.size(); i++) {
      Instant end = pins.get(i).until();
      if (end != null) {
        add(moments, "pin-over", Integer.toString(i), Millis.ceiling(end));
      }
    }
    return moments;
  }

  private static void add(List<MomentRow> moments, String kind, String subject, long at) {
    if (at < Millis.NEVER) {
      moments.add(new MomentRow(kind, subject, at));
    }
  }

  /**
   * The day of the address: that of first publication, or for an embargo without end that of the
   * schedule.
   */
  long opens(long now) {
    if (from < Millis.NEVER) {
      return Math.max(now, from);
    }
    return publishAt == null ? now : Math.max(now, publishAt);
  }
}
