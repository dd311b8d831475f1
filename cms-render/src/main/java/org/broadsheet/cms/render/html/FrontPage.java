package org.broadsheet.cms.render.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.ExplainerKind;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.view.FrontView;
import org.jspecify.annotations.Nullable;

/** A page that leads to articles. */
final class FrontPage extends Page {
  /** Cards beside the leading one. */
  private static final int HOME_SIDE = 5;

  private static final int SECTION_SIDE = 4;
  private static final int EXPLAINED = 3;
  private static final int DESKS_BESIDE_LATEST = 2;
  private static final int ROW = 4;

  private final FrontView view;
  private final Head head;

  FrontPage(HtmlEnvironment environment, FrontView view, JteOutput output) {
    super(environment, view, output, view.frame().locale(), List.of(), Map.of());
    this.view = view;
    this.head = makeHead();
  }

  /** The articles of one day under one heading; null for none. */
  record Day(@Nullable String heading, List<ArticleSummary> articles) {}

  @Override
  Head head() {
    return head;
  }

  @Override
  boolean isHome() {
    return view.subject() instanceof FrontView.Home;
  }

  boolean isSection() {
    return view.subject() instanceof FrontView.OfSection;
  }

  @Override
  List<Section> sectionPath() {
    if (view.subject() instanceof FrontView.OfSection subject) {
      List<Section> path = new ArrayList<>(subject.parents());
      path.add(subject.section());
      return path;
    }
    if (view.subject() instanceof FrontView.OfMonth month && month.section() != null) {
      return List.of(month.section());
    }
    return List.of();
  }

  String title() {
    return switch (view.subject()) {
      case FrontView.Home home -> site().name();
      case FrontView.OfSection subject -> subject.section().name();
      case FrontView.OfTag subject -> subject.tag().name();
      case FrontView.OfAuthor subject -> subject.author().name();
      case FrontView.OfMonth subject -> dates().month(subject.month());
    };
  }

  /** The line above the title, or null. */
  @Nullable String kicker() {
    return switch (view.subject()) {
      case FrontView.Home home -> null;
      case FrontView.OfSection subject -> null;
      case FrontView.OfTag subject -> label("topic");
      case FrontView.OfAuthor subject -> null;
      case FrontView.OfMonth subject ->
          subject.section() == null ? label("archive") : subject.section().name();
    };
  }

  /** What the page is about, in a sentence, or null. */
  @Nullable String introduction() {
    return switch (view.subject()) {
      case FrontView.Home home -> null;
      case FrontView.OfSection subject -> subject.section().description();
      case FrontView.OfTag subject -> subject.tag().description();
      case FrontView.OfAuthor subject -> subject.author().description();
      case FrontView.OfMonth subject -> null;
    };
  }

  /** An author's own page elsewhere, or null. */
  @Nullable String ownPage() {
    return view.subject() instanceof FrontView.OfAuthor subject ? subject.author().url() : null;
  }

  List<Section> parents() {
    return view.subject() instanceof FrontView.OfSection subject ? subject.parents() : List.of();
  }

  List<Section> children() {
    return view.subject() instanceof FrontView.OfSection subject ? subject.children() : List.of();
  }

  List<Section> childrenOf(Section section) {
    return frame().sections().childrenOf(section.id());
  }

  boolean isEmpty() {
    return view.articles().isEmpty();
  }

  /** Whether one story is set above the others. */
  boolean hasLead() {
    return isHome()
        ? !view.articles().isEmpty()
        : isSection() && view.first() && view.articles().size() > SECTION_SIDE;
  }

  ArticleSummary lead() {
    return view.articles().get(0);
  }

  List<ArticleSummary> side() {
    return slice(1, 1 + sideSize());
  }

  /** What is left of the main list below the lead and the cards beside it. */
  List<ArticleSummary> rest() {
    return hasLead() ? slice(1 + sideSize(), view.articles().size()) : view.articles();
  }

  private int sideSize() {
    return isHome() ? HOME_SIDE : SECTION_SIDE;
  }

  private List<ArticleSummary> slice(int from, int to) {
    int size = view.articles().size();
    return view.articles().subList(Math.min(from, size), Math.min(to, size));
  }

  List<ArticleSummary> explained() {
    return group(FrontView.Group.EXPLAINED)
        .map(each -> each.articles().subList(0, Math.min(EXPLAINED, each.articles().size())))
        .orElse(List.of());
  }

  /** Takes turns, so that readers see both kinds. */
  Card.@Nullable Explained explanation(ArticleSummary article, int index) {
    return card(article)
        .explained(
            index % 2 == 0
                ? ExplainerKind.WHY_THIS_MATTERS
                : ExplainerKind.WHAT_THIS_MEANS_FOR_YOU);
  }

  Card.@Nullable Explained why(ArticleSummary article) {
    return card(article).explained(ExplainerKind.WHY_THIS_MATTERS);
  }

  private List<FrontView.Group> desks() {
    return view.groups().stream()
        .filter(each -> each.role().equals(FrontView.Group.SECTION) && each.section() != null)
        .filter(each -> !each.articles().isEmpty())
        .toList();
  }

  /** The desks beside the latest stories, which are about as long. */
  List<FrontView.Group> firstDesks() {
    List<FrontView.Group> all = desks();
    return all.subList(0, Math.min(DESKS_BESIDE_LATEST, all.size()));
  }

  /** The desks below, each in one row. */
  List<FrontView.Group> furtherDesks() {
    List<FrontView.Group> all = desks();
    return all.subList(Math.min(DESKS_BESIDE_LATEST, all.size()), all.size());
  }

  /** The story with a picture first, and as many as a row holds. */
  List<ArticleSummary> inRow(FrontView.Group desk) {
    List<ArticleSummary> row = new ArrayList<>(others(desk));
    row.add(0, feature(desk));
    return row.subList(0, Math.min(ROW, row.size()));
  }

  static Section section(FrontView.Group desk) {
    return Objects.requireNonNull(desk.section());
  }

  /** The element id of a desk's heading. */
  static String anchor(FrontView.Group desk) {
    return "desk-" + section(desk).slug();
  }

  /** The story of a desk that is shown with its picture: the first that has one. */
  ArticleSummary feature(FrontView.Group desk) {
    return desk.articles().stream()
        .filter(each -> card(each).hasPicture())
        .findFirst()
        .orElse(desk.articles().get(0));
  }

  List<ArticleSummary> others(FrontView.Group desk) {
    ArticleSummary feature = feature(desk);
    return desk.articles().stream().filter(each -> !each.id().equals(feature.id())).toList();
  }

  List<ArticleSummary> latest() {
    return group(FrontView.Group.LATEST).map(FrontView.Group::articles).orElse(List.of());
  }

  private Optional<FrontView.Group> group(String role) {
    return view.groups().stream().filter(each -> each.role().equals(role)).findFirst();
  }

  /** Each run of articles of one day, in the order of the list. */
  List<Day> days() {
    List<Day> days = new ArrayList<>();
    LocalDate current = null;
    List<ArticleSummary> ofDay = new ArrayList<>();
    for (ArticleSummary each : view.articles()) {
      LocalDate day = dates().dayOf(each.publishedAt());
      if (!day.equals(current)) {
        ofDay = new ArrayList<>();
        days.add(new Day(dates().dateWithWeekday(day), ofDay));
        current = day;
      }
      ofDay.add(each);
    }
    return days;
  }

  /** The path of the first page, or null on it. */
  @Nullable String previous() {
    return view.first() ? null : view.path();
  }

  /** The path of the next page, or null on the last one. */
  @Nullable String next() {
    return view.next() == null ? null : view.path() + "?after=" + Addresses.encode(view.next());
  }

  /** Labels within a sentence: More in Politics. */
  String label(String key, String value) {
    return label(key).replace("{0}", value);
  }

  private Head makeHead() {
    String title = title();
    String tagline = site().tagline();
    String full =
        isHome()
            ? (tagline == null ? title : title + ": " + lowerFirst(tagline))
            : title + " | " + site().name();
    String description = isHome() ? site().description() : introduction();
    // Later pages move with each new article, so only the first has an address that lasts.
    String canonical = view.first() ? site().absolute(view.path()) : null;
    return Head.of(full, description, canonical).between(previous(), next());
  }

  private String lowerFirst(String text) {
    Locale locale = site().locale();
    boolean sentence = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    return sentence ? text.substring(0, 1).toLowerCase(locale) + text.substring(1) : text;
  }
}
