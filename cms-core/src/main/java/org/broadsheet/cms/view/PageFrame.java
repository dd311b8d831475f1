package org.broadsheet.cms.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionTree;
import org.broadsheet.cms.site.Site;

/**
 * What stands around the content of every page.
 *
 * @param navigation the sections of the main navigation, in order
 * @param breaking the articles that are breaking news at {@code at}, the latest first
 * @param at the instant the page speaks of
 */
public record PageFrame(
    Site site,
    SectionTree sections,
    List<Section> navigation,
    List<ArticleSummary> breaking,
    Instant at) {
  public PageFrame {
    navigation = List.copyOf(navigation);
    breaking = List.copyOf(breaking);
  }

  /** The language of the site's own labels. */
  public Locale locale() {
    return site.locale();
  }
}
