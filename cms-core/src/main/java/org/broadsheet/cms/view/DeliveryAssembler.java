package org.broadsheet.cms.view;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionTree;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.store.Listing;
import org.broadsheet.cms.store.ListingPage;
import org.broadsheet.cms.store.SiteStore;
import org.broadsheet.cms.store.TaxonomyStore;
import org.jspecify.annotations.Nullable;

/** Gathers what programs take over: articles page by page, and sections. Thread-safe. */
public final class DeliveryAssembler {
  private final ArticleStore articles;
  private final Gathering gathering;

  @Inject
  public DeliveryAssembler(
      ArticleStore articles,
      TaxonomyStore taxonomy,
      SiteStore sites,
      @CmsClock InstantSource clock) {
    this.articles = articles;
    this.gathering = new Gathering(articles, taxonomy, sites, clock);
  }

  /**
   * The articles that {@code query} asks for, in three queries; none for a condition that names
   * what does not exist.
   *
   * @throws org.broadsheet.cms.error.InvalidContentException if the cursor is not one of this list
   */
  public ArticleListView articles(ArticleListView.Query query) {
    FrameDraft frame = gathering.frame();
    frame.tag(InvalidationTag.NEWEST);
    Optional<Listing> listing = listing(query, frame);
    if (listing.isEmpty()) {
      return view(query, List.of(), null, frame);
    }
    ListingPage page = articles.list(listing.get(), frame.at());
    frame.until(page.validUntil());
    List<ArticleId> ids = page.articles().stream().map(ArticleSummary::id).toList();
    return view(query, gathering.whole(ids, frame), page.next(), frame);
  }

  private ArticleListView view(
      ArticleListView.Query query, List<Article> found, @Nullable String next, FrameDraft frame) {
    return new ArticleListView(
        frame.build(),
        query,
        found,
        gathering.links(found, frame),
        next,
        frame.tags(),
        frame.validUntil());
  }

  /** Empty when a condition lets nothing through. */
  private static Optional<Listing> listing(ArticleListView.Query query, FrameDraft frame) {
    List<Listing.Scope> scopes = new ArrayList<>();
    // The narrowest come first: the list of an author is the shortest.
    if (query.author() != null) {
      if (!isId(query.author())) {
        return Optional.empty();
      }
      frame.tag(InvalidationTag.author(query.author()));
      scopes.add(new Listing.By(new ContributorId(query.author())));
    }
    if (query.tag() != null) {
      if (!isId(query.tag())) {
        return Optional.empty();
      }
      frame.tag(InvalidationTag.tag(query.tag()));
      scopes.add(new Listing.WithTag(new TagId(query.tag())));
    }
    if (query.section() != null) {
      SectionTree tree = frame.sections();
      Optional<Section> section = tree.findBySlug(query.section());
      if (section.isEmpty()) {
        return Optional.empty();
      }
      frame.tag(InvalidationTag.section(section.get().id().value()));
      scopes.add(new Listing.InSection(section.get().id()));
    }
    return Optional.of(listing(scopes, query));
  }

  private static Listing listing(List<Listing.Scope> scopes, ArticleListView.Query query) {
    Listing listing =
        scopes.isEmpty() ? Listing.newest(query.limit()) : Listing.of(scopes.get(0), query.limit());
    for (int i = 1; i < scopes.size(); i++) {
      listing = listing.and(scopes.get(i));
    }
    return listing.order(query.order()).after(query.cursor());
  }

  private static boolean isId(String text) {
    return Slug.isWellFormed(text);
  }

  /** All sections. */
  public SectionsView sections() {
    FrameDraft frame = gathering.frame();
    return new SectionsView(frame.build(), frame.tags(), frame.validUntil());
  }
}
