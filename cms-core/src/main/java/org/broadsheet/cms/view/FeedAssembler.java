package org.broadsheet.cms.view;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.section.SectionTree;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.store.Listing;
import org.broadsheet.cms.store.ListingPage;
import org.broadsheet.cms.store.SiteStore;
import org.broadsheet.cms.store.TaxonomyStore;

/** Gathers feeds, each in three queries. Thread-safe. */
public final class FeedAssembler {
  /** More than a feed holds, since some may not be syndicated or are in another language. */
  private static final int CANDIDATES = 2 * FeedView.SIZE;

  private final ArticleStore articles;
  private final TaxonomyStore taxonomy;
  private final Gathering gathering;

  @Inject
  public FeedAssembler(
      ArticleStore articles,
      TaxonomyStore taxonomy,
      SiteStore sites,
      @CmsClock InstantSource clock) {
    this.articles = articles;
    this.taxonomy = taxonomy;
    this.gathering = new Gathering(articles, taxonomy, sites, clock);
  }

  /** The newest articles in the site's language. */
  public FeedView site() {
    FrameDraft frame = gathering.frame();
    frame.tag(InvalidationTag.NEWEST);
    ListingPage page = articles.list(Listing.newest(CANDIDATES), frame.at());
    frame.until(page.validUntil());
    return feed(new FrontView.Home(), "/", inSiteLanguage(page.articles(), frame), frame);
  }

  /** As on the home page, stories in other languages are found elsewhere. */
  private static List<ArticleSummary> inSiteLanguage(
      List<ArticleSummary> articles, FrameDraft frame) {
    String language = frame.site().locale().getLanguage();
    List<ArticleSummary> same =
        articles.stream().filter(each -> each.locale().getLanguage().equals(language)).toList();
    return same.isEmpty() ? articles : same;
  }

  /** The newest articles of a section and those below it; empty when there is no such section. */
  public Optional<FeedView> section(String slug) {
    SectionTree tree = taxonomy.sections();
    return tree.findBySlug(slug)
        .map(
            section ->
                feed(
                    new FrontView.OfSection(section, List.of(), List.of()),
                    "/section/" + section.slug(),
                    InvalidationTag.section(section.id().value()),
                    Listing.inSection(section.id(), CANDIDATES)));
  }

  /** The newest articles with a tag; empty when there is no such tag. */
  public Optional<FeedView> tag(String id) {
    if (!Slug.isWellFormed(id)) {
      return Optional.empty();
    }
    return taxonomy
        .findTag(new TagId(id))
        .map(
            tag ->
                feed(
                    new FrontView.OfTag(tag),
                    "/tag/" + id,
                    InvalidationTag.tag(id),
                    Listing.withTag(tag.id(), CANDIDATES)));
  }

  private FeedView feed(
      FrontView.Subject subject, String path, InvalidationTag tag, Listing listing) {
    FrameDraft frame = gathering.frame();
    frame.tag(tag);
    ListingPage page = articles.list(listing, frame.at());
    frame.until(page.validUntil());
    return feed(subject, path, page.articles(), frame);
  }

  private FeedView feed(
      FrontView.Subject subject, String path, List<ArticleSummary> listed, FrameDraft frame) {
    List<Article> whole =
        gathering
            .whole(
                listed.stream().limit(FeedView.SIZE + 10L).map(ArticleSummary::id).toList(), frame)
            .stream()
            .filter(each -> each.rights().syndicate())
            .limit(FeedView.SIZE)
            .toList();
    List<FeedView.Entry> entries =
        whole.stream()
            .map(
                each ->
                    new FeedView.Entry(
                        each,
                        Gathering.addressOf(each),
                        Gathering.sectionPath(each.section(), frame)))
            .toList();
    return new FeedView(
        frame.build(),
        subject,
        path,
        entries,
        gathering.links(whole, frame),
        frame.tags(),
        frame.validUntil());
  }
}
