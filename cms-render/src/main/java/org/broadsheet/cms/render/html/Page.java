package org.broadsheet.cms.render.html;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Breaking;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.render.spi.HtmlWriter;
import org.broadsheet.cms.render.spi.PagePart;
import org.broadsheet.cms.render.spi.PartContext;
import org.broadsheet.cms.render.spi.PartContribution;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.site.SocialLink;
import org.broadsheet.cms.view.PageFrame;
import org.broadsheet.cms.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of every page share. Made for one rendering.
 *
 * <p>The content may be in another language than the site's own words around it; each of the two
 * knows its own labels and dates.
 */
abstract class Page {
  private final HtmlEnvironment environment;
  private final View view;
  private final JteOutput output;
  private final Locale locale;
  private final Labels labels;
  private final Labels siteLabels;
  private final Dates dates;
  private final Dates siteDates;
  private final PageContext context;

  Page(
      HtmlEnvironment environment,
      View view,
      JteOutput output,
      Locale locale,
      List<MediaItem> media,
      Map<ArticleId, ArticleAddress> links) {
    this.environment = environment;
    this.view = view;
    this.output = output;
    this.locale = locale;
    Site site = view.frame().site();
    labels = environment.labels().of(locale);
    siteLabels = environment.labels().of(site.locale());
    dates = Dates.of(locale, site.zone());
    siteDates = Dates.of(site.locale(), site.zone());
    context =
        new PageContext(
            output.html(), environment.blockTable(), site, labels, locale, media, links);
  }

  /** What the page says of itself. */
  abstract Head head();

  /** The sections that the page belongs to. */
  List<Section> sectionPath() {
    return List.of();
  }

  boolean isHome() {
    return false;
  }

  View view() {
    return view;
  }

  PageFrame frame() {
    return view.frame();
  }

  Site site() {
    return view.frame().site();
  }

  Locale locale() {
    return locale;
  }

  String language() {
    return locale.toLanguageTag();
  }

  /** Null for languages written from left to right, which is what browsers expect. */
  @Nullable String direction() {
    return Languages.isRightToLeft(locale) ? "rtl" : null;
  }

  /** The language of the site's own words, or null where it is the page's. */
  @Nullable String siteLanguage() {
    return Languages.tagWithin(site().locale(), locale);
  }

  @Nullable String siteDirection() {
    return Languages.directionWithin(site().locale(), locale);
  }

  /** One of the words around the content, in its language. */
  String label(String key) {
    return labels.get(key);
  }

  /** One of the site's own words. */
  String siteLabel(String key) {
    return siteLabels.get(key);
  }

  Labels labels() {
    return labels;
  }

  Dates dates() {
    return dates;
  }

  Dates siteDates() {
    return siteDates;
  }

  PageContext context() {
    return context;
  }

  String stylesheet() {
    return environment.assets().stylesheet();
  }

  String icon() {
    return environment.assets().icon();
  }

  Instant now() {
    return view.frame().at();
  }

  /** The time for what is of today, else the date. */
  String when(Instant instant) {
    return dates.isSameDay(instant, now()) ? dates.time(instant) : dates.date(instant);
  }

  String dateTime(Instant instant) {
    return label("date-time")
        .replace("{0}", dates.date(instant))
        .replace("{1}", dates.time(instant));
  }

  String machineTime(Instant instant) {
    return Dates.machine(instant);
  }

  /** The section's name, in the site's language; empty for a section that is gone. */
  String sectionName(SectionId id) {
    return frame().sections().find(id).map(Section::name).orElse("");
  }

  /** Whether the page is that section's. */
  boolean isWithin(SectionId id) {
    List<Section> path = sectionPath();
    return !path.isEmpty() && path.get(path.size() - 1).id().equals(id);
  }

  static String pathOf(Section section) {
    return "/section/" + section.slug();
  }

  @Nullable String current(Section section) {
    return sectionPath().contains(section) ? "page" : null;
  }

  /** For links to the publication's own pages elsewhere. */
  List<SocialLink> socialLinks() {
    return site().socialLinks();
  }

  static String breakingText(ArticleSummary article) {
    Breaking breaking = article.breaking();
    return breaking == null || breaking.text() == null
        ? article.shortestHeadline()
        : breaking.text();
  }

  Instant breakingSince(ArticleSummary article) {
    return article.breaking() == null ? article.publishedAt() : article.breaking().from();
  }

  boolean isBreaking(ArticleSummary article) {
    return article.breaking() != null && article.breaking().activeAt(now());
  }

  @Nullable String languageOf(ArticleSummary article) {
    return Languages.tagWithin(article.locale(), locale);
  }

  @Nullable String directionOf(ArticleSummary article) {
    return Languages.directionWithin(article.locale(), locale);
  }

  /** As {@link #languageOf}, among the site's own words. */
  @Nullable String siteLanguageOf(ArticleSummary article) {
    return Languages.tagWithin(article.locale(), site().locale());
  }

  @Nullable String siteDirectionOf(ArticleSummary article) {
    return Languages.directionWithin(article.locale(), site().locale());
  }

  Card card(ArticleSummary article) {
    return new Card(this, article);
  }

  /** Half of the navigation, for the foot: the first for 0, the second for 1. */
  List<Section> footSections(int half) {
    List<Section> all = frame().navigation();
    int middle = (all.size() + 1) / 2;
    return half == 0 ? all.subList(0, middle) : all.subList(middle, all.size());
  }

  String archivePath() {
    var today = siteDates.dayOf(now());
    return "/archive/%04d/%02d".formatted(today.getYear(), today.getMonthValue());
  }

  int year() {
    return siteDates.dayOf(now()).getYear();
  }

  /** Blocks below a heading of level {@code outer}. */
  Writing blocks(List<Block> blocks, int outer) {
    return any -> context.region(blocks, outer);
  }

  static Writing picture(MediaItem item, Pictures.Place place) {
    return out -> Pictures.write(item, place, out.html());
  }

  static Writing caption(MediaItem item) {
    return out -> FigureHtml.caption(item, out.html());
  }

  /** A part of the page, from outside where somebody brings it. */
  Writing part(PagePart part) {
    return out -> writePart(part);
  }

  private void writePart(PagePart part) {
    Optional<PartContribution> outside = environment.outsidePart(part);
    if (outside.isEmpty() || !writeOutside(outside.get())) {
      writeBuiltIn(part);
    }
  }

  private boolean writeOutside(PartContribution part) {
    return environment
        .calls()
        .write(
            part.owner(),
            "renderer of the part " + part.part(),
            output.html(),
            html -> part.renderer().render(new Part(part.part(), html)));
  }

  /** Writes the library's own form of a part; nothing for those that have none. */
  void writeBuiltIn(PagePart part) {
    switch (part) {
      case HEADER -> Templates.masthead(output, this);
      case NAVIGATION -> Templates.navigation(output, this);
      case BREAKING -> Templates.breaking(output, this);
      case FOOTER -> Templates.footer(output, this);
      case HEAD, ARTICLE_META, ARTICLE_END, RELATED -> {}
    }
  }

  JteOutput output() {
    return output;
  }

  private final class Part implements PartContext {
    private final boolean ofContent;
    private final HtmlWriter html;

    Part(PagePart part, HtmlWriter html) {
      this.html = html;
      this.ofContent =
          switch (part) {
            case HEAD, ARTICLE_META, ARTICLE_END, RELATED -> true;
            case HEADER, NAVIGATION, BREAKING, FOOTER -> false;
          };
    }

    @Override
    public HtmlWriter html() {
      return html;
    }

    @Override
    public View view() {
      return view;
    }

    @Override
    public Locale locale() {
      return ofContent ? locale : site().locale();
    }

    @Override
    public String label(String key) {
      return ofContent ? labels.get(key) : siteLabels.get(key);
    }
  }
}
