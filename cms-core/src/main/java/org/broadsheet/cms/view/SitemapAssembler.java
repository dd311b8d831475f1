package org.broadsheet.cms.view;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.store.ArticleDirectory;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.store.Listing;
import org.broadsheet.cms.store.ListingPage;
import org.broadsheet.cms.store.SiteStore;
import org.broadsheet.cms.store.TaxonomyStore;

/** Gathers what crawlers read. Thread-safe. */
public final class SitemapAssembler {
  /** The address of the file with the fronts. */
  public static final String FRONTS_PATH = "/sitemap-fronts.xml";

  /** The address of the file for news crawlers. */
  public static final String NEWS_PATH = "/sitemap-news.xml";

  /** So many pages of a list are read for the news file, in case articles were listed anew. */
  private static final int NEWS_PAGES = 5;

  private final ArticleStore articles;
  private final ArticleDirectory directory;
  private final SiteStore sites;
  private final Gathering gathering;

  @Inject
  public SitemapAssembler(
      ArticleStore articles,
      ArticleDirectory directory,
      TaxonomyStore taxonomy,
      SiteStore sites,
      @CmsClock InstantSource clock) {
    this.articles = articles;
    this.directory = directory;
    this.sites = sites;
    this.gathering = new Gathering(articles, taxonomy, sites, clock);
  }

  /** The site as it is now, which {@code robots.txt} needs. */
  public Site site() {
    return sites.site();
  }

  /** The address of the {@code number}th file of articles, from 1. */
  public static String path(int number) {
    return "/sitemap-" + number + ".xml";
  }

  /** All files but the one for news, which crawlers learn of by {@code robots.txt}. */
  public SitemapIndexView index() {
    FrameDraft frame = listing();
    List<SitemapIndexView.Entry> files = new ArrayList<>();
    files.add(new SitemapIndexView.Entry(FRONTS_PATH, null));
    for (ArticleDirectory.Part part : directory.parts(SitemapView.SIZE, frame.at())) {
      files.add(new SitemapIndexView.Entry(path(files.size()), part.updatedAt()));
    }
    return new SitemapIndexView(frame.build(), files, frame.tags(), frame.validUntil());
  }

  /** The home page and every section's front. */
  public SitemapView fronts() {
    FrameDraft frame = gathering.frame();
    List<SitemapView.Entry> pages = new ArrayList<>();
    pages.add(new SitemapView.Entry("/", null));
    for (Section section : frame.sections().all()) {
      if (pages.size() < SitemapView.SIZE) {
        pages.add(new SitemapView.Entry("/section/" + section.slug(), null));
      }
    }
    return new SitemapView(frame.build(), pages, frame.tags(), frame.validUntil());
  }

  /**
   * The articles of one file.
   *
   * @param number from 1; empty when there are not so many
   */
  public Optional<SitemapView> file(int number) {
    FrameDraft frame = listing();
    List<ArticleDirectory.Entry> part = directory.part(number - 1, SitemapView.SIZE, frame.at());
    if (part.isEmpty()) {
      return Optional.empty();
    }
    List<SitemapView.Entry> pages = new ArrayList<>(part.size());
    for (ArticleDirectory.Entry each : part) {
      pages.add(new SitemapView.Entry(each.address().path(), each.updatedAt()));
    }
    return Optional.of(new SitemapView(frame.build(), pages, frame.tags(), frame.validUntil()));
  }

  /** Depends on every article. */
  private FrameDraft listing() {
    FrameDraft frame = gathering.frame();
    frame.tag(InvalidationTag.NEWEST);
    articles.nextMoment(frame.at()).ifPresent(frame::until);
    return frame;
  }

  /** What was first published in the last two days. */
  public NewsSitemapView news() {
    FrameDraft frame = listing();
    Instant oldest = frame.at().minus(NewsSitemapView.AGE);
    List<ArticleSummary> news = new ArrayList<>();
    Listing listing = Listing.newest(Listing.MAX_LIMIT);
    for (int i = 0; i < NEWS_PAGES; i++) {
      ListingPage page = articles.list(listing, frame.at());
      frame.until(page.validUntil());
      addRecent(page, oldest, news);
      if (page.next() == null || news.size() >= NewsSitemapView.SIZE || isOld(page, oldest)) {
        break;
      }
      listing = listing.after(page.next());
    }
    List<ArticleSummary> first = news.subList(0, Math.min(news.size(), NewsSitemapView.SIZE));
    for (ArticleSummary article : first) {
      // It leaves one millisecond behind its age, so that it never is older.
      frame.until(article.firstPublishedAt().plus(NewsSitemapView.AGE).plusMillis(1));
    }
    return new NewsSitemapView(frame.build(), first, frame.tags(), frame.validUntil());
  }

  private static void addRecent(ListingPage page, Instant oldest, List<ArticleSummary> news) {
    for (ArticleSummary article : page.articles()) {
      if (!article.firstPublishedAt().isBefore(oldest)) {
        news.add(article);
      }
    }
  }

  private static boolean isOld(ListingPage page, Instant oldest) {
    List<ArticleSummary> listed = page.articles();
    return listed.get(listed.size() - 1).publishedAt().isBefore(oldest);
  }
}
