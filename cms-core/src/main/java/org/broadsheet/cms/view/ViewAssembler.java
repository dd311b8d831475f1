package org.broadsheet.cms.view;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.related.RelatedArticles;
import org.broadsheet.cms.search.ArticleSearch;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.SectionTree;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.store.Listing;
import org.broadsheet.cms.store.ListingPage;
import org.broadsheet.cms.store.LiveUpdateStore;
import org.broadsheet.cms.store.SiteStore;
import org.broadsheet.cms.store.TaxonomyStore;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what each page shows. Every page takes a fixed number of store and index calls, however
 * many articles it shows; the home page takes one more for each section of the navigation.
 * Thread-safe.
 */
public final class ViewAssembler {
  /** Articles on one page of a section, tag, author or month. */
  static final int FRONT_SIZE = 24;

  /** Articles of the whole site beside the list of a front. */
  private static final int LATEST = 8;

  private static final int BREAKING_SIZE = 5;
  private static final int SUGGESTIONS = 6;

  private final ArticleStore articles;
  private final TaxonomyStore taxonomy;
  private final SiteStore sites;
  private final InstantSource clock;
  private final ArticleViewAssembler articlePages;
  private final SearchViewAssembler searchPages;

  @Inject
  public ViewAssembler(
      ArticleStore articles,
      TaxonomyStore taxonomy,
      SiteStore sites,
      LiveUpdateStore liveUpdates,
      RelatedArticles related,
      ArticleSearch search,
      @CmsClock InstantSource clock) {
    this.articles = articles;
    this.taxonomy = taxonomy;
    this.sites = sites;
    this.clock = clock;
    this.articlePages = new ArticleViewAssembler(articles, liveUpdates, related);
    this.searchPages = new SearchViewAssembler(articles, search);
  }

  /** The page of an article; empty when readers may not see it now. */
  public Optional<ArticleView> article(ArticleId id) {
    Instant now = clock.instant();
    Optional<Article> article = articles.findVisible(id, now);
    return article.map(found -> articlePages.assemble(found, frame(now)));
  }

  public FrontView home() {
    FrameDraft frame = frame(clock.instant());
    return new HomeAssembler(articles).assemble(frame);
  }

  /**
   * A section's front.
   *
   * @param cursor where to go on, or null for the first page
   * @throws org.broadsheet.cms.error.InvalidContentException if the cursor is not one of this list
   */
  public Optional<FrontView> section(String slug, @Nullable String cursor) {
    SectionTree tree = taxonomy.sections();
    return tree.findBySlug(slug)
        .map(
            section ->
                front(
                    new FrontView.OfSection(
                        section, parents(tree, section), tree.childrenOf(section.id())),
                    "/section/" + section.slug(),
                    InvalidationTag.section(section.id().value()),
                    Listing.inSection(section.id(), FRONT_SIZE).after(cursor)));
  }

  /** A tag's page. */
  public Optional<FrontView> tag(String id, @Nullable String cursor) {
    if (!Slug.isWellFormed(id)) {
      return Optional.empty();
    }
    TagId tagId = new TagId(id);
    return taxonomy
        .findTag(tagId)
        .map(
            tag ->
                front(
                    new FrontView.OfTag(tag),
                    "/tag/" + tagId,
                    InvalidationTag.tag(id),
                    Listing.withTag(tagId, FRONT_SIZE).after(cursor)));
  }

  /** An author's page. */
  public Optional<FrontView> author(String id, @Nullable String cursor) {
    if (!Slug.isWellFormed(id)) {
      return Optional.empty();
    }
    ContributorId contributor = new ContributorId(id);
    return taxonomy
        .findContributor(contributor)
        .map(
            author ->
                front(
                    new FrontView.OfAuthor(author),
                    "/author/" + id,
                    InvalidationTag.author(id),
                    Listing.by(contributor, FRONT_SIZE).after(cursor)));
  }

  /**
   * Everything of a month in the site's zone.
   *
   * @param sectionSlug only what is listed in that section, or null for all
   * @return empty when there is no such section
   */
  public Optional<FrontView> month(
      YearMonth month, @Nullable String sectionSlug, @Nullable String cursor) {
    String ending = "%04d/%02d".formatted(month.getYear(), month.getMonthValue());
    if (sectionSlug == null) {
      return Optional.of(
          front(
              new FrontView.OfMonth(month, null),
              "/archive/" + ending,
              InvalidationTag.NEWEST,
              Listing.newest(FRONT_SIZE).in(month).after(cursor)));
    }
    return taxonomy
        .sections()
        .findBySlug(sectionSlug)
        .map(
            section ->
                front(
                    new FrontView.OfMonth(month, section),
                    "/section/" + section.slug() + "/" + ending,
                    InvalidationTag.section(section.id().value()),
                    Listing.inSection(section.id(), FRONT_SIZE).in(month).after(cursor)));
  }

  /**
   * The search page.
   *
   * @throws org.broadsheet.cms.error.MissingModuleException if no search module is installed
   */
  public SearchView search(SearchView.Request request) {
    return searchPages.assemble(request, frame(clock.instant()));
  }

  /** A page that says why there is nothing else to show. */
  public MessageView message(MessageView.Kind kind) {
    FrameDraft frame = frame(clock.instant());
    ListingPage newest = articles.list(Listing.newest(SUGGESTIONS), frame.at());
    frame.add(newest);
    return new MessageView(
        frame.build(), kind, newest.articles(), frame.tags(), frame.validUntil());
  }

  private FrontView front(
      FrontView.Subject subject, String path, InvalidationTag list, Listing listing) {
    FrameDraft frame = frame(clock.instant());
    ListingPage page = articles.list(listing, frame.at());
    frame.add(page);
    frame.tag(list);
    ListingPage latest = articles.list(Listing.newest(LATEST), frame.at());
    frame.add(latest);
    frame.tag(InvalidationTag.NEWEST);
    return new FrontView(
        frame.build(),
        subject,
        path,
        page.articles(),
        latest(latest),
        listing.after() == null,
        page.next(),
        frame.tags(),
        frame.validUntil());
  }

  private static List<FrontView.Group> latest(ListingPage page) {
    if (page.articles().isEmpty()) {
      return List.of();
    }
    return List.of(new FrontView.Group(FrontView.Group.LATEST, null, page.articles()));
  }

  private static List<Section> parents(SectionTree tree, Section section) {
    List<Section> parents = new ArrayList<>();
    for (SectionId id : tree.withAncestors(section.id())) {
      if (!id.equals(section.id())) {
        tree.find(id).ifPresent(parents::add);
      }
    }
    Collections.reverse(parents);
    return parents;
  }

  private FrameDraft frame(Instant now) {
    ListingPage breaking = articles.breaking(now, BREAKING_SIZE);
    return new FrameDraft(sites.site(), taxonomy.sections(), breaking, now);
  }
}
