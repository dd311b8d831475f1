package org.broadsheet.cms.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.Breaking;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.article.Correction;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.Embargo;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.article.ExplainerKind;
import org.broadsheet.cms.article.RelatedPin;
import org.broadsheet.cms.article.Rights;
import org.broadsheet.cms.article.TrustIndicator;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.asset.FocalPoint;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.content.CustomBlock;
import org.broadsheet.cms.content.CustomInline;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.Embed;
import org.broadsheet.cms.content.Emphasis;
import org.broadsheet.cms.content.Figure;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.LineBreak;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.content.Rule;
import org.broadsheet.cms.content.Strong;
import org.broadsheet.cms.content.Table;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.section.TagReference;
import org.broadsheet.cms.slug.Slug;

/** Articles that use every field there is. */
final class SampleArticles {
  private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");

  private SampleArticles() {}

  static Data.Tree extra(String name) {
    Map<String, Data> fields = new LinkedHashMap<>();
    fields.put(name, Data.of("kept"));
    fields.put(name + "-list", new Data.Array(List.of(new Data.Flag(true), new Data.Nothing())));
    fields.put(name + "-number", new Data.Numeric(new BigDecimal("1.50")));
    return new Data.Tree(fields);
  }

  static Article everything() {
    return Article.builder()
        .id("2026-harbour-bridge")
        .headline("Harbour bridge reopens after storm")
        .headlines(Map.of("seo", "Harbour bridge open again", "short", "Bridge open"))
        .slug(new Slug("harbour-bridge-reopens"))
        .locale(Locale.forLanguageTag("en-GB"))
        .translationGroup("harbour-bridge")
        .kind(Article.LIVE_BLOG)
        .kicker("Transport")
        .standfirst("Traffic flows again after eleven days.")
        .keyPoints(List.of("Open since nine", "Checks every week"))
        .byline("By our harbour desk")
        .contributors(
            List.of(
                Credit.author("Mira Aldern"),
                new Credit(
                    new ContributorId("pix"),
                    "Tom Pix",
                    "photographer",
                    "https://pix.example/tom",
                    extra("credit"))))
        .dateline("Aldermouth")
        .series("The storm")
        .section("transport")
        .sections(List.of(new SectionId("city")))
        .tags(
            List.of(
                TagReference.named("harbour bridge"), new TagReference(new TagId("roads"), "Road")))
        .media(List.of(picture()))
        .blocks(
            List.of(
                new Paragraph(
                    "b1",
                    List.of(
                        new Text("The bridge is "),
                        new Strong(List.of(new Text("open"))),
                        new Emphasis(List.of(new Text(" again"), new LineBreak())),
                        new Link(
                            "article:2026-storm", List.of(new Text("the storm")), extra("link")),
                        new CustomInline(
                            "org.example.note", Data.Tree.of("note", Data.of("7")), "see below")),
                    extra("paragraph")),
                new Heading("b2", 2, "What was repaired"),
                new Quotation("b3", List.of(Paragraph.of("b3a", "It holds.")), "The engineer"),
                new ListBlock(
                    "b4", true, List.of(List.of(new Text("deck")), List.of(new Text("lamps")))),
                new Figure("b5", "m1"),
                new Table(
                    "b6",
                    "Traffic",
                    List.of(List.of(new Text("Day")), List.of(new Text("Cars"))),
                    List.of(List.of(List.of(new Text("Mon")), List.of(new Text("812"))))),
                new Embed("b7", "https://video.example/1", "video", "The reopening", "A film"),
                new Rule("b8"),
                new CustomBlock(
                    "b9",
                    "org.example.scoreboard",
                    2,
                    Data.Tree.of("score", Data.of("2:1")),
                    List.of(Paragraph.of("f1", "Aldermouth 2, Visitors 1")),
                    extra("custom"))))
        .explainers(
            List.of(
                new Explainer(
                    ExplainerKind.WHY_THIS_MATTERS,
                    List.of(Paragraph.of("w1", "It carries half the town's traffic.")),
                    extra("explainer")),
                new Explainer(
                    new ExplainerKind("how-we-know"), List.of(Paragraph.of("h1", "We asked.")))))
        .urgency(2)
        .breaking(new Breaking(NINE, NINE.plusSeconds(7200), "Bridge open", extra("breaking")))
        .related(List.of(new RelatedPin(new ArticleId("2026-storm"), 1, NINE, extra("pin"))))
        .relatedBans(List.of(new ArticleId("2019-bridge")))
        .embargo(new Embargo(NINE, "agreed with the harbour office", extra("embargo")))
        .publishAt(NINE)
        .expiresAt(NINE.plusSeconds(86_400))
        .corrections(List.of(new Correction("clarification", "The bridge has two decks.", NINE)))
        .rights(new Rights("Courier", "© Courier", "No reuse", false, extra("rights")))
        .canonicalUrl("https://other.example/bridge")
        .aliases(List.of("/old/bridge.html"))
        .sourceType("digitalCreation")
        .trust(List.of(new TrustIndicator("Ethics policy", "/ethics", extra("trust"))))
        .sensitivity("graphic")
        .legal("no names of minors")
        .internalNote("call the engineer again")
        .publicNote("This story is being updated.")
        .extensions(extra("top"))
        .build();
  }

  private static MediaItem picture() {
    return new MediaItem(
        "m1",
        MediaItem.LEAD,
        MediaItem.PICTURE,
        "The bridge at dawn",
        "The bridge on Monday",
        "Tom Pix",
        new FocalPoint(0.25, 0.75),
        List.of(
            new Rendition(
                "original", "/media/bridge.png", "image/png", 1600, 900, extra("rendition"))),
        extra("media"));
  }

  /** The same with what the store adds at publication. */
  static Article published() {
    return everything().toBuilder()
        .status(WorkflowState.PUBLISHED)
        .address(
            new ArticleAddress(
                new Slug("transport"),
                LocalDate.of(2026, 5, 4),
                new Slug("harbour-bridge-reopens")))
        .firstPublishedAt(NINE)
        .publishedAt(NINE)
        .updatedAt(NINE.plusSeconds(60))
        .revision(3)
        .build();
  }
}
