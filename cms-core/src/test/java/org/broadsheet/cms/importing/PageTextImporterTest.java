package org.broadsheet.cms.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.ExplainerKind;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.PlainText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextImporterTest {
  private static final String PAGE =
      """
      Facebook
      Ostrey's Morning Paper
      Every Tide, Every Day
      BREAKING
      Loading latest headlines…

      Harbour Bridge To Close For Nine Months Of Repairs

      The council has voted to close the Harbour Bridge from January, despite pleas from ferry operators.

        • The bridge will close to all traffic on 4 January
        • Ferries will run every ten minutes
        • The work is expected to cost 40 million crowns

      The council voted by 14 to 9 on Tuesday to close the bridge. Engineers had warned of rust in the main cables.

      Ferry operators said they had not been asked. "Nobody rang us," said one.

      Why this matters: The bridge carries 30,000 people a day. There is no other crossing for eleven miles.

      What this means for you: What this means for you: As a commuter, you should expect an extra half hour each way.

      Related Articles

      Get the news that matters.

      Join thousands of readers getting the best of Ostrey straight to their inbox.\
      """;

  @Test
  void everyPartOfAPageIsFoundAndTheFrameDropped() {
    Collected collected = Collected.page(PAGE);
    assertWholePage(collected.article());
    assertTrue(collected.problems.isEmpty());
    assertEquals(7, collected.imported.get(0).line());
  }

  private static void assertWholePage(Article article) {
    assertEquals("Harbour Bridge To Close For Nine Months Of Repairs", article.headline());
    assertEquals(
        "The council has voted to close the Harbour Bridge from January, despite pleas from ferry"
            + " operators.",
        article.standfirst());
    assertEquals(
        List.of(
            "The bridge will close to all traffic on 4 January",
            "Ferries will run every ten minutes",
            "The work is expected to cost 40 million crowns"),
        article.keyPoints());
    assertEquals(2, article.blocks().size());
    assertTrue(Collected.text(article).startsWith("The council voted by 14 to 9"));
    assertTrue(Collected.text(article).endsWith("said one."));
    assertEquals(
        "The bridge carries 30,000 people a day. There is no other crossing for eleven miles.",
        text(article, ExplainerKind.WHY_THIS_MATTERS));
    assertEquals(
        "As a commuter, you should expect an extra half hour each way.",
        text(article, ExplainerKind.WHAT_THIS_MEANS_FOR_YOU));
    assertEquals("wire:harbour-bridge-to-close-for-nine-months-of-repairs", article.id().value());
    assertEquals("news", article.section().value());
  }

  private static String text(Article article, ExplainerKind kind) {
    return PlainText.ofBlocks(article.explainer(kind).orElseThrow().blocks());
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkChangeNothing() {
    assertWholePage(Collected.page("\uFEFF" + PAGE.replace("\n", "\r\n")).article());
  }

  @ParameterizedTest
  @ValueSource(strings = {"•", "- ", "* ", "– ", "‣ ", "▪", "·", "1. ", "o "})
  void bulletsOfEveryKindAreKeyPoints(String bullet) {
    assertWholePage(Collected.page(PAGE.replace("• ", bullet)).article());
  }

  @Test
  void bulletsMayStandApartFromTheirText() {
    assertWholePage(Collected.page(PAGE.replace("• ", "•\n    ")).article());
    assertWholePage(Collected.page(PAGE.replace("  • ", "\n  • ")).article());
  }

  @Test
  void labelsMayBeInAnyCaseAndOnLinesOfTheirOwn() {
    assertWholePage(
        Collected.page(
                PAGE.replace("Why this matters: ", "WHY THIS MATTERS\n\n")
                    .replace("What this means for you: What", "What This Means For You\nWhat"))
            .article());
    assertWholePage(
        Collected.page(
                PAGE.replace("Why this matters: ", "Why it matters – ")
                    .replace("for you: What", "for you:\nWhat"))
            .article());
  }

  @Test
  void aTickerWithHeadlinesIsDropped() {
    assertWholePage(
        Collected.page(
                PAGE.replace(
                    "Loading latest headlines…",
                    "Storm warning for the north coast\nTrains halted"))
            .article());
  }

  @Test
  void aPageWithoutBlankLinesIsReadToo() {
    assertWholePage(Collected.page(PAGE.replaceAll("\n+", "\n")).article());
  }

  @Test
  void blankLinesEverywhereChangeNothing() {
    assertWholePage(Collected.page(PAGE.replaceAll("\n+", "\n\n\n")).article());
  }

  @Test
  void aPageWithoutAFrameIsReadToo() {
    int start = PAGE.indexOf("Harbour Bridge To");
    int end = PAGE.indexOf("Related Articles");
    assertWholePage(Collected.page(PAGE.substring(start, end)).article());
  }

  @Test
  void linksBelowRelatedArticlesAreDropped() {
    assertWholePage(
        Collected.page(
                PAGE.replace("Related Articles", "Related articles\nFerries delayed\nPier sold"))
            .article());
  }

  @Test
  void authorsAndDateOnLinesOfTheirOwnAreTaken() {
    String headline = "Harbour Bridge To Close For Nine Months Of Repairs";
    Article article =
        Collected.page(
                PAGE.replace(
                    headline,
                    headline + "\n\nBy Ann Lowe and Bo Reed\nPublished 3 March 2026, 09:15"))
            .article();
    assertWholePage(article);
    assertEquals(
        List.of("Ann Lowe", "Bo Reed"), article.contributors().stream().map(Credit::name).toList());
    assertEquals(Instant.parse("2026-03-03T00:00:00Z"), article.publishedAt());
  }

  @Test
  void curlyQuotesAndEllipsesDoNotMislead() {
    Article article =
        Collected.page(
                """
                Ostrey’s Morning Paper

                ‘Nobody Rang Us’: Ferry Operators Turn On The Council

                Operators say they learned of the bridge’s closure “from the radio”.

                They met on Monday. “We were surprised,” said one…

                Nobody from the council came. It had been asked twice.
                """)
            .article();
    assertEquals("‘Nobody Rang Us’: Ferry Operators Turn On The Council", article.headline());
    assertEquals(
        "Operators say they learned of the bridge’s closure “from the radio”.",
        article.standfirst());
    assertEquals(2, article.blocks().size());
  }

  @Test
  void partsMayBeMissing() {
    Article article =
        Collected.page(
                """
                Pier Sold

                The pier was sold on Monday to the town. It was built in 1890.

                The price was not named. A second sale is planned for the spring.
                """)
            .article();
    assertEquals("Pier Sold", article.headline());
    assertNull(article.standfirst());
    assertTrue(article.keyPoints().isEmpty());
    assertTrue(article.explainers().isEmpty());
    assertEquals(2, article.blocks().size());
  }

  @Test
  void crossheadsAndListsInTheBodyKeepTheirForm() {
    Article article =
        Collected.page(
                """
                Pier Sold

                The pier was sold on Monday to the town. It was built in 1890.

                The price was not named. A second sale is planned for the spring.

                What comes next

                Three things must be done before the summer begins in earnest.

                - new planks
                - new lamps
                - a new name

                After that it opens. No date was given for the ceremony.
                """)
            .article();
    assertEquals("What comes next", ((Heading) article.blocks().get(2)).text());
    assertEquals(3, ((ListBlock) article.blocks().get(4)).items().size());
    assertEquals(6, article.blocks().size());
  }

  @Test
  void wrappedLinesAreJoined() {
    Article article =
        Collected.page(
                """
                Pier sold after
                ten years of argument

                The pier was sold on Monday to
                the town. It was built in 1890 and
                rebuilt twice.

                The price was not named by
                Ostrey's council.
                """)
            .article();
    assertEquals("Pier sold after ten years of argument", article.headline());
    assertEquals(
        "The pier was sold on Monday to the town. It was built in 1890 and rebuilt twice.\n"
            + "The price was not named by Ostrey's council.",
        Collected.text(article));
  }

  @Test
  void aPageWithoutTextIsRefused() {
    Collected collected = Collected.page("Facebook\nX\n\nRelated Articles\n");
    assertEquals(List.of("line 1: has neither a headline nor a body"), collected.reasons());
  }

  @Test
  void aPageOfAnOldEncodingIsRead() {
    byte[] page =
        "Café Reopens After Flood\n\nThe café on the quay opened its doors again today.\n\nIt sold out. Twice."
            .getBytes(Charset.forName("windows-1252"));
    assertEquals(
        "Café Reopens After Flood",
        Collected.read(new PageTextImporter(), page).article().headline());
  }

  @Test
  void textIsRecognisedAndOtherBytesAreNot() {
    PageTextImporter importer = new PageTextImporter();
    assertTrue(importer.recognises("page", "Some text".getBytes(Charset.forName("UTF-8"))));
    assertFalse(importer.recognises("page", new byte[] {'P', 'K', 3, 4, 0}));
    assertFalse(importer.recognises("page", new byte[0]));
  }

  @Test
  void aRealPageGivesEachPartOnce() throws IOException {
    Path file = Path.of("../../shared/data/portal-page/page.txt");
    Assumptions.assumeTrue(Files.exists(file), "the shared portal page is not there");
    Article article = Collected.read(new PageTextImporter(), Files.readAllBytes(file)).article();

    assertTrue(article.headline().startsWith("Met Police AI Project Extended"));
    assertTrue(article.standfirst() != null && article.standfirst().endsWith("Sadiq Khan."));
    assertEquals(3, article.keyPoints().size());
    assertEquals(5, article.blocks().size());
    assertTrue(text(article, ExplainerKind.WHY_THIS_MATTERS).startsWith("This decision affects"));
    assertTrue(text(article, ExplainerKind.WHAT_THIS_MEANS_FOR_YOU).startsWith("As a UK citizen"));
    String all = PlainText.ofBlocks(article.blocks()) + article.standfirst();
    assertFalse(all.contains("Join thousands") || all.contains("Loading"), all);
  }
}
