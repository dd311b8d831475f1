package org.broadsheet.cms.view;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionTree;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.store.ListingPage;
import org.broadsheet.cms.visibility.VisibilityWindow;

/** A page while it is gathered: its frame, and what it depends on so far. Not thread-safe. */
final class FrameDraft {
  private final Site site;
  private final SectionTree sections;
  private final List<ArticleSummary> breaking;
  private final Instant at;
  private final Set<InvalidationTag> tags = new HashSet<>();
  private Instant validUntil;

  FrameDraft(Site site, SectionTree sections, ListingPage breaking, Instant at) {
    this.site = site;
    this.sections = sections;
    this.breaking = breaking.articles();
    this.at = at;
    // Pages name today's date, and say of stories of today the time only.
    this.validUntil = nextMidnight(site, at);
    until(breaking.validUntil());
    tags.add(InvalidationTag.SITE);
    tags.add(InvalidationTag.BREAKING);
    tagArticles(this.breaking);
  }

  /**
   * For what is no page: without breaking news, and without anything that says what day it is.
   *
   * @param at the instant it speaks of
   */
  FrameDraft(Site site, SectionTree sections, Instant at) {
    this.site = site;
    this.sections = sections;
    this.breaking = List.of();
    this.at = at;
    this.validUntil = VisibilityWindow.NEVER;
    tags.add(InvalidationTag.SITE);
  }

  private static Instant nextMidnight(Site site, Instant at) {
    return at.atZone(site.zone()).toLocalDate().plusDays(1).atStartOfDay(site.zone()).toInstant();
  }

  Instant at() {
    return at;
  }

  Site site() {
    return site;
  }

  SectionTree sections() {
    return sections;
  }

  /** The navigation's sections; all top ones when the site names none. */
  List<Section> navigation() {
    if (site.navigation().isEmpty()) {
      return sections.tops();
    }
    return site.navigation().stream().map(sections::find).flatMap(Optional::stream).toList();
  }

  void add(ListingPage page) {
    tagArticles(page.articles());
    until(page.validUntil());
  }

  void tagArticles(Collection<ArticleSummary> articles) {
    for (ArticleSummary article : articles) {
      tags.add(InvalidationTag.article(article.id().value()));
      until(article.window().nextChangeAfter(at));
    }
  }

  void tag(InvalidationTag tag) {
    tags.add(tag);
  }

  void until(Instant instant) {
    if (instant.isBefore(validUntil)) {
      validUntil = instant;
    }
  }

  Set<InvalidationTag> tags() {
    return tags;
  }

  Instant validUntil() {
    return validUntil;
  }

  PageFrame build() {
    return new PageFrame(site, sections, navigation(), breaking, at);
  }
}
