package org.broadsheet.cms.render.html;

import java.util.List;
import java.util.Map;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.ExplainerKind;
import org.broadsheet.cms.asset.MediaItem;
import org.jspecify.annotations.Nullable;

/** An article as it stands in a list. */
final class Card {
  private static final int QUOTE_LENGTH = 240;

  private final Page page;
  private final ArticleSummary article;

  Card(Page page, ArticleSummary article) {
    this.page = page;
    this.article = article;
  }

  /** An explainer in brief. */
  record Explained(String kind, String title, String text) {}

  String path() {
    return article.address().path();
  }

  String headline() {
    return article.headline();
  }

  String shortHeadline() {
    return article.shortestHeadline();
  }

  @Nullable String language() {
    return page.languageOf(article);
  }

  @Nullable String direction() {
    return page.directionOf(article);
  }

  /** A word in a box: breaking or live; null for neither. */
  @Nullable String flag() {
    if (page.isBreaking(article)) {
      return page.label("breaking");
    }
    return article.kind().equals(Article.LIVE_BLOG) ? page.label("live") : null;
  }

  /**
   * The label of the story, or its section's name where the page does not say it already; null for
   * neither.
   */
  @Nullable String kicker(boolean withSection) {
    if (article.kicker() != null) {
      return article.kicker();
    }
    if (!withSection || page.isWithin(article.section())) {
      return null;
    }
    String name = page.sectionName(article.section());
    return name.isEmpty() ? null : name;
  }

  @Nullable String standfirst() {
    return article.standfirst();
  }

  @Nullable String byline() {
    return article.byline();
  }

  String when() {
    return page.when(article.publishedAt());
  }

  /** For lists that name the day. */
  String time() {
    return page.dates().time(article.publishedAt());
  }

  String machineTime() {
    return page.machineTime(article.publishedAt());
  }

  boolean hasPicture() {
    MediaItem media = article.leadMedia();
    return media != null && media.type().equals(MediaItem.PICTURE) && !media.renditions().isEmpty();
  }

  Writing picture(Pictures.Place place) {
    return out -> {
      MediaItem media = article.leadMedia();
      if (media != null) {
        Pictures.write(media, place, out.html());
      }
    };
  }

  /**
   * One of the article's explainers.
   *
   * @param preferred the kind to take when there are several
   */
  @Nullable Explained explained(ExplainerKind preferred) {
    Map<ExplainerKind, String> all = article.explainers();
    if (all.isEmpty()) {
      return null;
    }
    ExplainerKind kind = preferred;
    if (!all.containsKey(kind)) {
      // A map has no order of its own; the page must not change from one rendering to the next.
      kind = List.copyOf(all.keySet()).stream().min((a, b) -> a.id().compareTo(b.id())).get();
    }
    String text = all.getOrDefault(kind, "").replace('\n', ' ');
    return new Explained(
        kind.id(), page.labels().explainer(kind), Excerpt.sentences(text, QUOTE_LENGTH));
  }
}
