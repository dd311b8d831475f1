package org.broadsheet.cms.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.store.Listing;
import org.broadsheet.cms.store.ListingPage;

/**
 * Gathers the home page: the top stories, one group for each section of the navigation, stories
 * explained, and the latest.
 *
 * <p>Top stories are the newest, where each step of urgency counts as {@link #URGENCY_STEP} of age;
 * so the order does not change with time alone. Of the first few, one with a picture leads.
 */
final class HomeAssembler {
  static final Duration URGENCY_STEP = Duration.ofHours(8);

  private static final int NEWEST = 60;
  private static final int TOP = 10;
  private static final int LEAD_CHOICE = 4;
  private static final int LATEST = 10;
  private static final int EXPLAINED = 4;
  private static final int IN_SECTION = 5;

  private final ArticleStore articles;

  HomeAssembler(ArticleStore articles) {
    this.articles = articles;
  }

  FrontView assemble(FrameDraft frame) {
    ListingPage newest = articles.list(Listing.newest(NEWEST), frame.at());
    frame.add(newest);
    frame.tag(InvalidationTag.NEWEST);
    frame.tag(InvalidationTag.front("home"));
    List<ArticleSummary> inLanguage = inSiteLanguage(newest.articles(), frame);
    List<ArticleSummary> top = top(inLanguage);
    Set<ArticleId> shown = new HashSet<>();
    top.forEach(each -> shown.add(each.id()));
    List<FrontView.Group> groups = new ArrayList<>();
    addExplained(inLanguage, shown, groups);
    addSections(frame, shown, groups);
    addGroup(FrontView.Group.LATEST, first(inLanguage, LATEST), groups);
    return new FrontView(
        frame.build(),
        new FrontView.Home(),
        "/",
        top,
        groups,
        true,
        null,
        frame.tags(),
        frame.validUntil());
  }

  /**
   * Stories in other languages have their readers by search, tags and links between translations.
   */
  private static List<ArticleSummary> inSiteLanguage(
      List<ArticleSummary> articles, FrameDraft frame) {
    String language = frame.site().locale().getLanguage();
    List<ArticleSummary> same =
        articles.stream().filter(each -> each.locale().getLanguage().equals(language)).toList();
    return same.isEmpty() ? articles : same;
  }

  private static List<ArticleSummary> top(List<ArticleSummary> newest) {
    List<ArticleSummary> ranked = new ArrayList<>(newest);
    ranked.sort(
        Comparator.comparing(
            (ArticleSummary each) ->
                each.publishedAt().minus(URGENCY_STEP.multipliedBy(each.urgency())),
            Comparator.reverseOrder()));
    List<ArticleSummary> top = new ArrayList<>(first(ranked, TOP));
    for (int i = 0; i < Math.min(LEAD_CHOICE, top.size()); i++) {
      if (top.get(i).leadMedia() != null) {
        top.add(0, top.remove(i));
        break;
      }
    }
    return top;
  }

  private static void addExplained(
      List<ArticleSummary> newest, Set<ArticleId> shown, List<FrontView.Group> groups) {
    List<ArticleSummary> explained =
        newest.stream()
            .filter(each -> !each.explainers().isEmpty() && !shown.contains(each.id()))
            .limit(EXPLAINED)
            .toList();
    explained.forEach(each -> shown.add(each.id()));
    addGroup(FrontView.Group.EXPLAINED, explained, groups);
  }

  private void addSections(FrameDraft frame, Set<ArticleId> shown, List<FrontView.Group> groups) {
    for (Section section : frame.navigation()) {
      // Enough that those shown above can be left out and the group is still full.
      ListingPage page =
          articles.list(Listing.inSection(section.id(), IN_SECTION + TOP), frame.at());
      frame.until(page.validUntil());
      frame.tag(InvalidationTag.section(section.id().value()));
      List<ArticleSummary> fresh =
          inSiteLanguage(page.articles(), frame).stream()
              .filter(each -> !shown.contains(each.id()))
              .limit(IN_SECTION)
              .toList();
      frame.tagArticles(fresh);
      fresh.forEach(each -> shown.add(each.id()));
      if (!fresh.isEmpty()) {
        groups.add(new FrontView.Group(FrontView.Group.SECTION, section, fresh));
      }
    }
  }

  private static void addGroup(
      String role, List<ArticleSummary> articles, List<FrontView.Group> groups) {
    if (!articles.isEmpty()) {
      groups.add(new FrontView.Group(role, null, articles));
    }
  }

  private static List<ArticleSummary> first(List<ArticleSummary> list, int count) {
    return list.subList(0, Math.min(count, list.size()));
  }
}
