package org.broadsheet.cms.render.feed;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.html.HtmlFragments;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.view.FeedView;
import org.broadsheet.cms.view.FrontView;
import org.jspecify.annotations.Nullable;

/** What all kinds of feed say in the same words. Thread-safe. */
final class FeedTexts {
  private static final int MAX_TEXT_BYTES = 16 << 20;
  private static final int SUMMARY_LENGTH = 400;

  private final HtmlFragments fragments;

  @Inject
  FeedTexts(HtmlFragments fragments) {
    this.fragments = fragments;
  }

  /** Somebody who wrote. */
  record Author(String name, @Nullable String url) {}

  static String title(FeedView view) {
    String site = view.frame().site().name();
    return switch (view.subject()) {
      case FrontView.OfSection of -> site + ": " + of.section().name();
      case FrontView.OfTag of -> site + ": " + of.tag().name();
      case FrontView.OfAuthor of -> site + ": " + of.author().name();
      case FrontView.Home home -> site;
      case FrontView.OfMonth of -> site;
    };
  }

  static String description(FeedView view) {
    Site site = view.frame().site();
    String own =
        switch (view.subject()) {
          case FrontView.OfSection of -> of.section().description();
          case FrontView.OfTag of -> of.tag().description();
          case FrontView.OfAuthor of -> of.author().description();
          case FrontView.Home home -> null;
          case FrontView.OfMonth of -> null;
        };
    return own == null || own.isBlank() ? site.description() : own;
  }

  /** The page that the feed goes with. */
  static String home(FeedView view) {
    return view.frame().site().absolute(view.path());
  }

  /** The feed's own address. */
  static String self(FeedView view, String suffix) {
    String folder = view.path().equals("/") ? "/" : view.path() + "/";
    return view.frame().site().absolute(folder + "feed" + suffix);
  }

  /** When something in it last changed; the beginning of time for an empty one. */
  static Instant updated(FeedView view) {
    Instant latest = Instant.EPOCH;
    for (FeedView.Entry each : view.entries()) {
      latest = each.updatedAt().isAfter(latest) ? each.updatedAt() : latest;
    }
    return seconds(latest);
  }

  /**
   * When each entry last changed, no two at the same time, so that programs that go by it keep the
   * order.
   */
  static List<Instant> distinctUpdates(FeedView view) {
    List<Instant> updates = new ArrayList<>();
    Set<Instant> taken = new HashSet<>();
    for (FeedView.Entry each : view.entries()) {
      Instant time = seconds(each.updatedAt());
      while (!taken.add(time)) {
        time = time.plusMillis(1);
      }
      updates.add(time);
    }
    return updates;
  }

  static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  /** One paragraph of plain text. */
  static String summary(Article article) {
    String standfirst = article.standfirst();
    if (standfirst != null && !standfirst.isBlank()) {
      return standfirst;
    }
    String text = PlainText.ofBlocks(article.blocks()).replaceAll("\\s+", " ").strip();
    return text.isEmpty() ? article.headline() : HtmlFragments.excerpt(text, SUMMARY_LENGTH);
  }

  /** The whole text as HTML. */
  String content(FeedView.Entry entry, FeedView view) {
    ByteSink sink = new ByteSink(MAX_TEXT_BYTES);
    fragments.article(entry.article(), view.links(), view.frame().site(), sink);
    return new String(sink.toByteArray(), StandardCharsets.UTF_8);
  }

  /** Those who wrote it; the printed line when nobody is named. */
  static List<Author> authors(Article article, Site site) {
    List<Author> authors = new ArrayList<>();
    for (Credit each : article.contributors()) {
      if (each.role().equals(Credit.AUTHOR)) {
        String id = each.contributor().value();
        authors.add(
            new Author(
                each.name(),
                Slug.isWellFormed(id) ? site.absolute("/author/" + id) : uri(each.url())));
      }
    }
    String byline = article.printedByline();
    if (authors.isEmpty() && byline != null && !byline.isBlank()) {
      authors.add(new Author(byline, null));
    }
    return authors;
  }

  private static @Nullable String uri(@Nullable String address) {
    return address == null ? null : Permalinks.uri(address);
  }

  /** The names of sections and tags, without repeats. */
  static List<String> categories(FeedView.Entry entry) {
    Set<String> names = new LinkedHashSet<>();
    for (Section section : entry.sectionPath()) {
      names.add(section.name());
    }
    entry.article().tags().forEach(tag -> names.add(tag.name()));
    return List.copyOf(names);
  }

  /** The lead picture that has a file. */
  static Optional<MediaItem> picture(Article article) {
    return article
        .leadMedia()
        .filter(each -> each.type().equals(MediaItem.PICTURE) && !each.renditions().isEmpty());
  }

  /** Its best file; one that every program can show where there is one. */
  static Rendition file(MediaItem picture) {
    return picture.renditions().stream()
        .filter(each -> !each.type().contains("svg"))
        .findFirst()
        .orElse(picture.renditions().get(0));
  }
}
