package org.broadsheet.cms.article;

import java.text.BreakIterator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.TagReference;
import org.broadsheet.cms.visibility.VisibilityWindow;
import org.jspecify.annotations.Nullable;

/**
 * What lists, fronts and related links show of a live article; kept apart from the body so that a
 * list never reads bodies.
 *
 * @param address where it is read
 * @param shortHeadline for tight places, or null when there is none
 * @param leadMedia the lead picture, or null
 * @param explainers the plain text of each explainer, at most {@value #EXPLAINER_LENGTH} characters
 * @param breaking set while, before and after it runs; ask {@link Breaking#activeAt}
 * @param window when readers may see it
 * @param revision the live revision
 */
public record ArticleSummary(
    ArticleId id,
    ArticleAddress address,
    String headline,
    @Nullable String shortHeadline,
    @Nullable String standfirst,
    @Nullable String kicker,
    String kind,
    Locale locale,
    SectionId section,
    List<TagReference> tags,
    @Nullable String byline,
    List<Credit> contributors,
    @Nullable MediaItem leadMedia,
    Map<ExplainerKind, String> explainers,
    int urgency,
    @Nullable Breaking breaking,
    Instant firstPublishedAt,
    Instant publishedAt,
    Instant updatedAt,
    VisibilityWindow window,
    long revision) {
  public static final int EXPLAINER_LENGTH = 400;

  public ArticleSummary {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(window, "window");
    tags = List.copyOf(tags);
    contributors = List.copyOf(contributors);
    explainers = Map.copyOf(explainers);
  }

  /**
   * Sums up live content.
   *
   * @throws IllegalStateException if {@code article} has no address or dates, which the store gives
   *     at first publication
   */
  public static ArticleSummary of(Article article) {
    return of(
        article,
        kept(article.address(), "address"),
        kept(article.firstPublishedAt(), "firstPublishedAt"),
        kept(article.publishedAt(), "publishedAt"),
        kept(article.updatedAt(), "updatedAt"),
        article.revision());
  }

  /**
   * Sums up content with what the store keeps beside it, whatever {@code article} itself says of
   * that.
   */
  public static ArticleSummary of(
      Article article,
      ArticleAddress address,
      Instant firstPublishedAt,
      Instant publishedAt,
      Instant updatedAt,
      long revision) {
    return new ArticleSummary(
        article.id(),
        address,
        article.headline(),
        article.headlines().get("short"),
        article.standfirst(),
        article.kicker(),
        article.kind(),
        article.locale(),
        article.section(),
        article.tags(),
        article.printedByline(),
        article.contributors(),
        article.leadMedia().orElse(null),
        explainerTexts(article),
        article.urgency(),
        article.breaking(),
        firstPublishedAt,
        publishedAt,
        updatedAt,
        article.window(),
        revision);
  }

  /** The same content with what the store keeps beside it. */
  public ArticleSummary with(
      ArticleAddress newAddress,
      Instant newFirstPublishedAt,
      Instant newPublishedAt,
      Instant newUpdatedAt,
      long newRevision) {
    return new ArticleSummary(
        id,
        newAddress,
        headline,
        shortHeadline,
        standfirst,
        kicker,
        kind,
        locale,
        section,
        tags,
        byline,
        contributors,
        leadMedia,
        explainers,
        urgency,
        breaking,
        newFirstPublishedAt,
        newPublishedAt,
        newUpdatedAt,
        window,
        newRevision);
  }

  private static <T> T kept(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("an article without " + name + " is not live");
    }
    return value;
  }

  private static Map<ExplainerKind, String> explainerTexts(Article article) {
    Map<ExplainerKind, String> texts = new HashMap<>();
    for (Explainer explainer : article.explainers()) {
      texts.put(explainer.kind(), shorten(PlainText.ofBlocks(explainer.blocks())));
    }
    return texts;
  }

  /** Cuts between words, so no grapheme is cut either. */
  private static String shorten(String text) {
    if (text.length() <= EXPLAINER_LENGTH) {
      return text;
    }
    int end = text.lastIndexOf(' ', EXPLAINER_LENGTH - 1);
    if (end > EXPLAINER_LENGTH / 2) {
      return text.substring(0, end) + "…";
    }
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    return text.substring(0, graphemes.preceding(EXPLAINER_LENGTH)) + "…";
  }

  /** The headline for tight places. */
  public String shortestHeadline() {
    return shortHeadline == null ? headline : shortHeadline;
  }

  public boolean visibleAt(Instant instant) {
    return window.contains(instant);
  }
}
