package org.broadsheet.cms.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Emphasis;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.error.ContentProblem;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.section.SectionId;
import org.junit.jupiter.api.Test;

class ArticleTest {
  private static Article.Builder minimal() {
    return Article.builder().id("bridge").headline("The bridge reopens");
  }

  private static ContentProblem problemOf(Article.Builder builder) {
    return assertThrows(InvalidContentException.class, builder::build).problems().get(0);
  }

  @Test
  void hasTheDocumentedDefaults() {
    Article article = minimal().build();
    assertEquals("the-bridge-reopens", article.slug().value());
    assertEquals(Locale.UK, article.locale());
    assertEquals(Article.ARTICLE, article.kind());
    assertEquals(new SectionId("news"), article.section());
    assertEquals(List.of(new SectionId("news")), article.sections());
    assertEquals(4, article.urgency());
    assertEquals(Rights.DEFAULT, article.rights());
    assertEquals(WorkflowState.DRAFT, article.status());
    assertEquals(0, article.revision());
    assertNull(article.standfirst());
    assertNull(article.embargo());
    assertTrue(article.blocks().isEmpty());
    assertTrue(article.extensions().isEmpty());
  }

  @Test
  void isEqualToItsCopyAndNotToAnEdit() {
    Article article = minimal().paragraph("Traffic flows again.").build();
    assertEquals(article, article.toBuilder().build());
    assertNotEquals(article, article.toBuilder().kicker("Transport").build());
  }

  @Test
  void listsThePrimarySectionFirstAndOnce() {
    Article article =
        minimal()
            .section("transport")
            .sections(List.of(new SectionId("city"), new SectionId("transport")))
            .build();
    assertEquals(List.of(new SectionId("transport"), new SectionId("city")), article.sections());
  }

  @Test
  void numbersParagraphsWithFreeIds() {
    Article article =
        minimal().block(Paragraph.of("b2", "first")).paragraph("second").paragraph("third").build();
    assertEquals(List.of("b2", "b3", "b4"), article.blocks().stream().map(Block::id).toList());
  }

  @Test
  void namesWhatIsMissing() {
    assertEquals("id", problemOf(Article.builder().headline("x")).path());
    assertEquals("headline", problemOf(Article.builder().id("x")).path());
  }

  @Test
  void refusesASecondBlockOfOneIdAndNamesIt() {
    ContentProblem problem =
        problemOf(minimal().block(Paragraph.of("b1", "one")).block(Paragraph.of("b1", "two")));
    assertEquals("blocks[1].id", problem.path());
    assertEquals("duplicate-id", problem.rule());
  }

  @Test
  void refusesALinkWithinALinkAndNamesIt() {
    Link inner = new Link("https://example.org/", List.of(new Text("inner")));
    Link outer = new Link("https://example.org/", List.of(inner));
    ContentProblem problem = problemOf(minimal().block(new Paragraph("b1", List.of(outer))));
    assertEquals("blocks[0].inlines[0]", problem.path());
    assertEquals("nested-link", problem.rule());
  }

  @Test
  void refusesInlinesThatNestTooDeep() {
    Inline inline = new Text("deep");
    for (int i = 0; i <= ContentLimits.DEPTH; i++) {
      inline = new Emphasis(List.of(inline));
    }
    assertEquals(
        "too-deep", problemOf(minimal().block(new Paragraph("b1", List.of(inline)))).rule());
  }

  @Test
  void refusesBlocksThatNestTooDeep() {
    Block block = Paragraph.of("p", "deep");
    for (int i = 0; i <= ContentLimits.DEPTH; i++) {
      block = new Quotation("q" + i, List.of(block), null);
    }
    assertEquals("too-deep", problemOf(minimal().block(block)).rule());
  }

  @Test
  void refusesMoreBlocksThanAllowed() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i <= ContentLimits.BLOCKS; i++) {
      blocks.add(Paragraph.of("b" + i, "x"));
    }
    assertEquals("blocks", problemOf(minimal().blocks(blocks)).path());
  }

  @Test
  void refusesMoreTextThanAllowed() {
    Article.Builder builder = minimal();
    String text = "x".repeat(ContentLimits.TEXT_LENGTH);
    for (int i = 0; i <= ContentLimits.ARTICLE_TEXT_LENGTH / ContentLimits.TEXT_LENGTH; i++) {
      builder.paragraph(text);
    }
    assertEquals("too-long", problemOf(builder).rule());
  }

  @Test
  void refusesTwoExplainersOfOneKind() {
    ContentProblem problem = problemOf(minimal().whyThisMatters("one").whyThisMatters("two"));
    assertEquals("explainers[1].kind", problem.path());
  }

  @Test
  void refusesAliasesThatLeadOffTheSite() {
    assertEquals("aliases[0]", problemOf(minimal().aliases(List.of("//evil.example"))).path());
    assertEquals("aliases[0]", problemOf(minimal().aliases(List.of("old/path"))).path());
  }

  @Test
  void readsBackItsOwnAddressOnly() {
    assertEquals(
        "/politics/2026/05/01/budget-vote",
        ArticleAddress.parse("/politics/2026/05/01/budget-vote").orElseThrow().path());
    for (String path :
        List.of(
            "/politics/2026/5/1/budget-vote",
            "/politics/2026/13/01/budget-vote",
            "/politics/2026/02/30/budget-vote",
            "/politics/2026/05/01/Budget",
            "/api/2026/05/01/budget",
            "/politics/2026/05/01/budget/",
            "politics/2026/05/01/budget")) {
      assertTrue(ArticleAddress.parse(path).isEmpty(), path);
    }
  }
}
