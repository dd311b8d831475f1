package org.broadsheet.cms.render;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Breaking;
import org.broadsheet.cms.article.Correction;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.Rights;
import org.broadsheet.cms.article.TrustIndicator;
import org.broadsheet.cms.asset.FocalPoint;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.content.CustomBlock;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.Embed;
import org.broadsheet.cms.content.Emphasis;
import org.broadsheet.cms.content.Figure;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.content.Rule;
import org.broadsheet.cms.content.Table;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.related.RelatedArticle;
import org.broadsheet.cms.search.SearchHit;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.search.Snippet;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionTree;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.section.TagReference;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.site.SocialLink;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.store.InvalidationTag;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.FrontView;
import org.broadsheet.cms.view.MessageView;
import org.broadsheet.cms.view.PageFrame;
import org.broadsheet.cms.view.SearchView;
import org.jspecify.annotations.Nullable;

/** A small paper in memory, whose views tests render. Everything in it is made up. */
public final class Newsroom {
  public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  public static final Section POLITICS =
      Section.named("Politics").withDescription("The council, and the money it moves.");
  public static final Section COUNCIL = Section.named("Council").withParent(POLITICS.id());
  public static final Section SCIENCE = Section.named("Science").withPosition(1);

  private static final Instant LATER = NOW.plus(Duration.ofDays(1));

  private final Site site;
  private final PageFrame frame;

  /** A paper in English, with one breaking story. */
  public Newsroom() {
    this(courant(Locale.UK), List.of(summary(breakingArticle())));
  }

  public Newsroom(Site site, List<ArticleSummary> breaking) {
    this.site = site;
    SectionTree tree = new SectionTree(List.of(POLITICS, COUNCIL, SCIENCE));
    frame = new PageFrame(site, tree, tree.tops(), breaking, NOW);
  }

  public static Site courant(Locale locale) {
    return Site.builder("The Aldermoor Courant", URI.create("https://courant.example"))
        .tagline("Plain news for a complicated coast")
        .locale(locale)
        .zone(ZoneId.of("Europe/London"))
        .socialLinks(List.of(new SocialLink("Mastodon", "https://social.example/courant")))
        .build();
  }

  public PageFrame frame() {
    return frame;
  }

  public Site site() {
    return site;
  }

  /** An article with everything that a page can show. */
  public static Article bridge() {
    return draft("bridge", "Council votes to rebuild the harbour bridge")
        .kicker("Harbour bridge")
        .standfirst("After nine hours the city will borrow £410m. Drivers start paying in 2029.")
        .author("Ines Farrow")
        .author("Tobias Kell")
        .dateline("Aldermoor")
        .keyPoint("The plan passed by fifty-one votes to forty-nine.")
        .keyPoint("Drivers pay £1.80 a crossing from 2029.")
        .tag("Harbour bridge")
        .tag("City budget")
        .media(List.of(picture("lead", MediaItem.LEAD), picture("chamber", MediaItem.BODY)))
        .blocks(
            List.of(
                new Paragraph(
                    "b1",
                    List.of(
                        new Text(
                            "The vote came at ten to five, “with the cleaners in” & all. See "),
                        new Link("article:ferries", List.of(new Text("the ferries"))),
                        new Text(" and "),
                        new Link("article:hidden", List.of(new Text("a hidden story"))),
                        new Text("."))),
                new Heading("b2", 2, "What was decided"),
                new ListBlock(
                    "b3", false, List.of(line("Cars pay £1.80."), line("Buses pay nothing."))),
                new Quotation(
                    "b4", List.of(Paragraph.of("q1", "I have mended that bridge.")), "Dorrit Vane"),
                new Figure("b5", "chamber"),
                new Table(
                    "b6",
                    "Yearly cost, £m",
                    List.of(line("Source"), line("2028")),
                    List.of(List.of(line("Tolls"), line("0.0")))),
                new Rule("b7"),
                new Paragraph("b8", List.of(new Emphasis(List.of(new Text("The end.")))))))
        .whyThisMatters("Two thirds of the city’s freight crosses this span.")
        .whatThisMeansForYou("Nothing changes before 2029.")
        .corrections(
            List.of(
                new Correction(
                    Correction.CORRECTION,
                    "An earlier version gave the limit as £38. It is £36.",
                    Instant.parse("2026-11-24T08:05:00Z"))))
        .updatedAt(Instant.parse("2026-11-24T09:20:00Z"))
        .publicNote("Figures in this story are the council’s own.")
        .build();
  }

  public static Article breakingArticle() {
    Instant from = Instant.parse("2026-11-24T09:12:00Z");
    return draft("gusts", "Bridge closed in both directions after gusts")
        .breaking(new Breaking(from, from.plus(Duration.ofHours(4)), "Bridge closed after gusts"))
        .build();
  }

  /** A published article with a headline and a paragraph. */
  public static Article.Builder draft(String id, String headline) {
    Instant published = Instant.parse("2026-11-24T05:31:00Z");
    return Article.builder()
        .id(id)
        .headline(headline)
        .locale(Locale.UK)
        .section("politics")
        .slug(new Slug(id))
        .paragraph("This is how it went.")
        .address(new ArticleAddress(new Slug("politics"), LocalDate.of(2026, 11, 24), new Slug(id)))
        .firstPublishedAt(published)
        .publishedAt(published)
        .updatedAt(published)
        .revision(1);
  }

  /** An article in which every text that people write is {@code text}, or {@code line}. */
  public static Article filled(String text, List<Inline> line) {
    MediaItem picture =
        new MediaItem(
            "m",
            MediaItem.LEAD,
            MediaItem.PICTURE,
            text,
            text,
            text,
            FocalPoint.CENTRE,
            List.of(new Rendition("r", "/media/x.png", "image/png", 100, 100)),
            Data.Tree.EMPTY);
    return draft("x", text)
        .headline("seo", text)
        .headline("social", text)
        .headline("short", text)
        .kicker(text)
        .standfirst(text)
        .keyPoint(text)
        .byline(text)
        .contributors(List.of(Credit.author(text)))
        .dateline(text)
        .series(text)
        .tags(List.of(new TagReference(new TagId("t"), text)))
        .media(List.of(picture))
        .blocks(
            List.of(
                new Paragraph("1", line),
                new Heading("2", 2, text),
                new ListBlock("3", true, List.of(line)),
                new Quotation("4", List.of(new Paragraph("5", line)), text),
                new Figure("6", "m"),
                new Table("7", text, List.of(line), List.of(List.of(line))),
                new Embed("8", "https://a.example/x", text, text, text),
                new CustomBlock(
                    "9",
                    "x.y",
                    1,
                    Data.Tree.of("text", Data.of(text)),
                    List.of(new Paragraph("10", line)))))
        .whyThisMatters(text)
        .whatThisMeansForYou(text)
        .corrections(List.of(new Correction("correction", text, NOW)))
        .rights(new Rights(text, text, text, true, Data.Tree.EMPTY))
        .sourceType(text)
        .trust(List.of(new TrustIndicator(text, "/trust", Data.Tree.EMPTY)))
        .sensitivity(text)
        .publicNote(text)
        .build();
  }

  public static ArticleSummary summary(Article article) {
    return ArticleSummary.of(article);
  }

  /** Short articles, the odd ones with a picture and explainers. */
  public static List<ArticleSummary> stories(int count) {
    List<ArticleSummary> stories = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Article.Builder draft =
          draft("story-" + i, "Story number " + i).standfirst("What story " + i + " says.");
      if (i % 2 == 1) {
        draft
            .media(List.of(picture("lead", MediaItem.LEAD)))
            .whyThisMatters("Why story " + i + " matters.")
            .whatThisMeansForYou("What story " + i + " means for you.");
      }
      stories.add(summary(draft.build()));
    }
    return stories;
  }

  public static MediaItem picture(String id, String role) {
    return new MediaItem(
        id,
        role,
        MediaItem.PICTURE,
        "A bridge over " + id + " water",
        "The bridge opened in 1931.",
        "Courant studio",
        FocalPoint.CENTRE,
        List.of(
            new Rendition("large", "/media/" + id + "-1600.png", "image/png", 1600, 900),
            new Rendition("small", "/media/" + id + "-800.png", "image/png", 800, 450)),
        Data.Tree.EMPTY);
  }

  public static List<Inline> line(String text) {
    return List.of(new Text(text));
  }

  /** The page of {@code article}, with two related articles, one of which it also links to. */
  public ArticleView view(Article article) {
    ArticleSummary ferries = summary(draft("ferries", "Island ferries run all winter").build());
    ArticleSummary chip = summary(draft("chip", "The plant that lost its water").build());
    return new ArticleView(
        frame,
        article,
        Objects.requireNonNull(article.address()),
        List.of(POLITICS),
        List.of(
            related(ferries, RelatedArticle.Kind.SHARED_WORDS, "harbour", "fares"),
            related(chip, RelatedArticle.Kind.NEWEST_IN_SECTION)),
        List.of(),
        Map.of(new ArticleId("ferries"), ferries.address()),
        List.of(),
        Set.of(InvalidationTag.article(article.id().value())),
        LATER);
  }

  public ArticleView withTranslations(ArticleView view, List<ArticleSummary> translations) {
    return new ArticleView(
        view.frame(),
        view.article(),
        view.address(),
        view.sectionPath(),
        view.related(),
        translations,
        view.links(),
        view.liveUpdates(),
        view.tags(),
        view.validUntil());
  }

  private static ArticleView.RelatedEntry related(
      ArticleSummary article, RelatedArticle.Kind kind, String... detail) {
    return new ArticleView.RelatedEntry(
        article, List.of(new RelatedArticle.Reason(kind, List.of(detail))));
  }

  public FrontView home() {
    List<ArticleSummary> stories = stories(29);
    return front(
        new FrontView.Home(),
        "/",
        stories.subList(0, 10),
        List.of(
            new FrontView.Group(FrontView.Group.EXPLAINED, null, explained(stories)),
            new FrontView.Group(FrontView.Group.SECTION, POLITICS, stories.subList(18, 23)),
            new FrontView.Group(FrontView.Group.SECTION, SCIENCE, stories.subList(23, 24)),
            new FrontView.Group(FrontView.Group.SECTION, COUNCIL, stories.subList(24, 29)),
            new FrontView.Group(FrontView.Group.LATEST, null, stories.subList(0, 4))),
        true,
        null);
  }

  private static List<ArticleSummary> explained(List<ArticleSummary> stories) {
    return stories.subList(10, 18).stream().filter(each -> !each.explainers().isEmpty()).toList();
  }

  public FrontView section(boolean first, @Nullable String next) {
    return front(
        new FrontView.OfSection(POLITICS, List.of(), List.of(COUNCIL)),
        "/section/politics",
        stories(8),
        List.of(),
        first,
        next);
  }

  public FrontView front(
      FrontView.Subject subject,
      String path,
      List<ArticleSummary> articles,
      List<FrontView.Group> groups,
      boolean first,
      @Nullable String next) {
    return new FrontView(
        frame, subject, path, articles, groups, first, next, Set.of(InvalidationTag.NEWEST), LATER);
  }

  public static SearchView.Request request(String text, int page) {
    return new SearchView.Request(
        text, null, null, null, null, null, SearchQuery.Sort.RELEVANCE, page);
  }

  /** Two results of which the first matched in headline and text. */
  public SearchView search(String text) {
    ArticleSummary bridge = summary(bridge());
    SearchHit hit =
        new SearchHit(
            bridge.id(),
            2,
            new Snippet(
                List.of(
                    new Snippet.Part("Council votes to rebuild the ", false),
                    new Snippet.Part("harbour bridge", true))),
            List.of(
                new Snippet(
                    List.of(
                        new Snippet.Part("freight crosses <this> ", false),
                        new Snippet.Part("bridge", true)))));
    ArticleSummary story = stories(1).get(0);
    return search(
        request(text, 2),
        List.of(
            new SearchView.Result(bridge, hit),
            new SearchView.Result(story, new SearchHit(story.id(), 1, Snippet.EMPTY, List.of()))),
        42,
        5);
  }

  public SearchView search(
      SearchView.Request request, List<SearchView.Result> results, long total, int pages) {
    return new SearchView(
        frame, request, results, total, false, true, pages, Set.of(InvalidationTag.NEWEST), LATER);
  }

  public MessageView message(MessageView.Kind kind) {
    return new MessageView(frame, kind, stories(4), Set.of(InvalidationTag.NEWEST), LATER);
  }
}
