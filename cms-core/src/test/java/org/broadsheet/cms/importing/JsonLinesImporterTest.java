package org.broadsheet.cms.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.ExplainerKind;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.json.JsonForm;
import org.broadsheet.cms.section.TagReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesImporterTest {

  @Test
  void aShortLineBecomesAPublishedArticleOfItsFile() {
    Article article =
        Collected.jsonLines(
                """
                {"id": "17", "title": "Ferry returns", "body": "First part.\\n\\nSecond\\npart.", \
                "section": "U.S. NEWS", "authors": "Ann Lowe, Bo Reed", "date": "2026-03-01"}
                """)
            .article();

    assertEquals("wire:17", article.id().value());
    assertEquals("17", article.extensions().text("sourceId").orElseThrow());
    assertEquals("Ferry returns", article.headline());
    assertEquals("ferry-returns", article.slug().value());
    assertEquals("First part.\nSecond part.", Collected.text(article));
    assertEquals("us-news", article.section().value());
    assertEquals(
        List.of("Ann Lowe", "Bo Reed"), article.contributors().stream().map(Credit::name).toList());
    assertEquals(WorkflowState.PUBLISHED, article.status());
    assertEquals(Instant.parse("2026-03-01T00:00:00Z"), article.publishedAt());
    assertEquals(article.publishedAt(), article.firstPublishedAt());
    assertEquals(Locale.UK, article.locale());
  }

  @Test
  void whatIsMissingTakesTheDefaults() {
    Article article = Collected.jsonLines("{\"id\": 5, \"title\": \"Only a title\"}").article();

    assertEquals("wire:5", article.id().value());
    assertEquals("news", article.section().value());
    assertNull(article.publishedAt());
    assertTrue(article.blocks().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, 2026-06-30T23:00:00Z",
    "2026-07-01T09:30:00, 2026-07-01T08:30:00Z",
    "2026-07-01 09:30, 2026-07-01T08:30:00Z",
    "2026-07-01T09:30:00Z, 2026-07-01T09:30:00Z",
    "2026-07-01T09:30:00.265000+02:00, 2026-07-01T07:30:00.265Z",
    "2026-07-01 09:30:00 +0200, 2026-07-01T07:30:00Z",
    "2026-07-01 09:30:00 UTC, 2026-07-01T09:30:00Z",
    "'Wed, 01 Jul 2026 09:30:00 GMT', 2026-07-01T09:30:00Z",
  })
  void datesAreReadAsDumpsWriteThem(String given, String expected) {
    Article article =
        Collected.jsonLines("{\"title\": \"T\", \"date\": \"" + given + "\"}").article();
    assertEquals(Instant.parse(expected), article.publishedAt());
  }

  @ParameterizedTest
  @CsvSource({"1782898200, 2026-07-01T09:30:00Z", "1782898200000, 2026-07-01T09:30:00Z"})
  void secondsAndMillisecondsSinceTheEpochAreDates(String given, String expected) {
    Article article = Collected.jsonLines("{\"title\": \"T\", \"date\": " + given + "}").article();
    assertEquals(Instant.parse(expected), article.publishedAt());
  }

  @Test
  void aBadDateRefusesTheLineAndNamesIt() {
    Collected collected =
        Collected.jsonLines(
            """
            {"title": "A", "date": "yesterday"}
            {"title": "B", "date": "2026-02-30"}
            {"title": "C", "date": {}}
            {"title": "D", "date": 1e999999}
            {"title": "E", "date": ""}
            """);
    assertEquals(4, collected.problems.size());
    assertTrue(collected.reasons().get(0).startsWith("line 1: date: must be a date such as"));
    assertEquals("E", collected.article().headline());
  }

  @Test
  void anEmptyTitleTakesTheFirstSentenceOfTheBody() {
    Article article =
        Collected.jsonLines(
                "{\"id\": \"1\", \"title\": \" \", \"body\": \"Dr. Mary U. Lowe spoke for the U.S."
                    + " delegation. Nobody objected.\"}")
            .article();
    assertEquals("Dr. Mary U. Lowe spoke for the U.S. delegation.", article.headline());
  }

  @Test
  void aLongFirstSentenceIsCutBetweenWordsToOneHundredAndTwentyCharacters() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    Article article =
        Collected.jsonLines("{\"body\": \"" + (family + "x").repeat(60) + "\"}").article();
    assertTrue(article.headline().length() <= 120, article.headline());
    String kept = article.headline().substring(0, article.headline().length() - 1);
    assertTrue(kept.endsWith("x") || kept.endsWith(family), kept);
    assertEquals('…', article.headline().charAt(article.headline().length() - 1));

    String words =
        Collected.jsonLines("{\"body\": \"" + "alpha beta ".repeat(40) + "\"}")
            .article()
            .headline();
    assertTrue(words.endsWith("alpha…") || words.endsWith("beta…"), words);
  }

  @Test
  void aLineWithNeitherTitleNorBodyIsRefusedByItsNumber() {
    Collected collected =
        Collected.jsonLines(
            "{\"id\": \"1\", \"title\": \"\", \"body\": \"\"}\n\n"
                + "{\"id\": \"2\", \"title\": \"Good\"}");
    assertEquals(List.of("line 1: has neither a title nor a body"), collected.reasons());
    assertEquals(3, collected.imported.get(0).line());
  }

  @Test
  void aBrokenLineStopsNothing() {
    Collected collected =
        Collected.jsonLines(
            """
            {"id": "1", "title": "One"}
            {"id": "2", "title": "Tw
            nothing like JSON
            [1, 2]
            {"id": "3", "title": 3, "body": [1]}
            {"id": "4", "id": "5", "title": "Twice"}
            {"id": "6", "title": "Six"} trailing
            {"id": "7", "title": "Seven"}
            """);
    assertEquals(2, collected.imported.size());
    assertEquals(
        List.of(2L, 3L, 4L, 5L, 6L, 7L),
        collected.problems.stream().map(ImportProblem::line).toList());
    assertTrue(collected.problems.stream().allMatch(ImportProblem::refused));
    assertFalse(collected.reasons().toString().contains("line 1,"), collected.reasons().toString());
    assertEquals(8, collected.lastLine);
  }

  @Test
  void invalidUtf8RefusesItsLineOnly() {
    byte[] file = "{\"title\": \"A?\"}\n{\"title\": \"B\"}".getBytes(StandardCharsets.UTF_8);
    file[12] = (byte) 0xFF;
    Collected collected = Collected.jsonLines(file);
    assertEquals("B", collected.article().headline());
    assertEquals(1, collected.problems.get(0).line());
  }

  @Test
  void byteOrderMarkCarriageReturnsAndBlankLinesAreNoTrouble() {
    Collected collected =
        Collected.jsonLines("\uFEFF{\"title\": \"A\"}\r\n\r\n   \r\n{\"title\": \"B\"}\r\n");
    assertEquals(2, collected.imported.size());
    assertEquals(4, collected.imported.get(1).line());
    assertTrue(collected.problems.isEmpty());
  }

  @Test
  void anOverlongLineIsRefusedAndTheNextOneRead() {
    byte[] start = "{\"title\": \"A\", \"x\": \"".getBytes(StandardCharsets.UTF_8);
    byte[] end = "\"}\n{\"title\": \"B\"}\n".getBytes(StandardCharsets.UTF_8);
    byte[] file = new byte[start.length + JsonLinesImporter.MAX_LINE_BYTES + end.length];
    java.util.Arrays.fill(file, (byte) 'x');
    System.arraycopy(start, 0, file, 0, start.length);
    System.arraycopy(end, 0, file, file.length - end.length, end.length);

    Collected collected = Collected.jsonLines(file);
    assertEquals("B", collected.article().headline());
    assertEquals(2, collected.imported.get(0).line());
    assertEquals(List.of("line 1: is longer than 16 MB; split the article"), collected.reasons());
  }

  @Test
  void subjectsBecomeTagsAndOtherFieldsAreKept() {
    Article article =
        Collected.jsonLines(
                """
                {"id": "1", "title": "T", "topics": ["cocoa", "trade"], "places": ["usa"], \
                "people": [], "orgs": "Trade, Harbour Board", "publisher": "The Wire", \
                "split": "TRAIN", "story": {"id": 4}}
                """)
            .article();
    assertEquals(
        List.of("cocoa", "trade", "usa", "Harbour Board"),
        article.tags().stream().map(TagReference::name).toList());
    assertEquals("The Wire", article.extensions().text("publisher").orElseThrow());
    assertEquals("TRAIN", article.extensions().text("split").orElseThrow());
    assertEquals(4, article.extensions().tree("story").number("id").orElseThrow().intValue());
  }

  @Test
  void explainersLoseTheLabelThatTheirSourceRepeats() {
    Article article =
        Collected.jsonLines(
                """
                {"title": "T", "whyThisMatters": "WHY THIS MATTERS: Rents rise.", \
                "whatThisMeansForYou": "What this means for you: What this means for you: As a tenant, ask."}
                """)
            .article();
    assertEquals(List.of("Rents rise."), texts(article, ExplainerKind.WHY_THIS_MATTERS));
    assertEquals(
        List.of("As a tenant, ask."), texts(article, ExplainerKind.WHAT_THIS_MEANS_FOR_YOU));
  }

  @Test
  void aFullLineLosesTheRepeatedLabelToo() {
    Article article =
        Collected.jsonLines(
                """
                {"id": "a", "headline": "H", "explainers": [{"kind": "why-this-matters", "blocks": [\
                {"type": "heading", "id": "x", "level": 2, "text": "Why this matters"}, \
                {"type": "paragraph", "id": "y", "inlines": [{"type": "strong", "inlines": \
                [{"type": "text", "text": "Why this matters:"}]}, {"type": "text", "text": " It does."}]}]}]}
                """)
            .article();
    assertEquals(List.of("It does."), texts(article, ExplainerKind.WHY_THIS_MATTERS));
  }

  private static List<String> texts(Article article, ExplainerKind kind) {
    return PlainText.ofBlocks(article.explainer(kind).orElseThrow().blocks()).lines().toList();
  }

  @Test
  void aFullLineKeepsItsIdAndEveryField() {
    Article original =
        Article.builder()
            .id("2026-budget")
            .headline("Budget passes")
            .headline("seo", "Budget vote")
            .section("politics")
            .keyPoint("Taxes stay")
            .paragraph("Text.")
            .tag("budget")
            .author("Ann Lowe")
            .whyThisMatters("It pays.")
            .status(WorkflowState.DRAFT)
            .build();
    String line =
        new String(ContentJson.writeArticle(original, JsonForm.FULL), StandardCharsets.UTF_8);
    assertEquals(original, Collected.jsonLines(line).article());
  }

  @Test
  void aFullLineWithoutStatusIsPublishedAndItsLocalDatesAreInTheSitesZone() {
    Article article =
        Collected.jsonLines(
                "{\"id\": \"a\", \"headline\": \"H\", \"publishedAt\": \"2026-07-01T09:30:00\","
                    + " \"colour\": 1}")
            .article();
    assertEquals("a", article.id().value());
    assertEquals(WorkflowState.PUBLISHED, article.status());
    assertEquals(Instant.parse("2026-07-01T08:30:00Z"), article.publishedAt());
    assertEquals(1, article.extensions().number("colour").orElseThrow().intValue());
  }

  @Test
  void idsThatOursCannotBeAreMadeLegalAndStayDistinct() {
    Collected collected =
        Collected.jsonLines(
            """
            {"id": "https://wire.example/a b", "title": "A"}
            {"id": "https://wire.example/a%b", "title": "B"}
            {"title": "No id"}
            {"title": "No id", "body": "But other text"}
            """);
    assertEquals(
        4, collected.imported.stream().map(each -> each.article().id()).distinct().count());
    assertTrue(collected.problems.isEmpty(), collected.reasons().toString());
  }

  @Test
  void sectionsAreFoundByNameAndElseMade() {
    Collected collected =
        Collected.jsonLines(
            """
            {"title": "A", "section": "POLITICS"}
            {"title": "B", "section": "city hall"}
            {"title": "C", "section": "ARTS & CULTURE"}
            {"title": "D", "section": "science-technology"}
            {"title": "E", "section": "MEDIA"}
            """);
    assertEquals(
        List.of("politics", "city-hall", "arts-culture", "science-technology", "media-section"),
        collected.imported.stream().map(each -> each.article().section().value()).toList());
    assertEquals(
        List.of("Politics", "City Hall", "Arts & Culture", "Science Technology", "Media"),
        collected.imported.stream().map(each -> each.sections().get(0).name()).toList());
  }

  @Test
  void htmlAndMarkdownBodiesBecomeBlocks() {
    Collected collected =
        Collected.jsonLines(
            """
            {"title": "A", "bodyHtml": "<h2>Why</h2><p>Be <b>bold</b>.</p><script>x()</script>"}
            {"title": "B", "bodyMarkdown": "Some *words*\\n\\n- one\\n- two"}
            {"title": "C", "body": "plain", "bodyHtml": "<p>rich</p>"}
            """);
    assertEquals("Why", ((Heading) collected.imported.get(0).article().blocks().get(0)).text());
    assertTrue(collected.imported.get(1).article().blocks().get(1) instanceof ListBlock);
    assertEquals("rich", Collected.text(collected.imported.get(2).article()));
    assertEquals(
        List.of(
            "line 1: bodyHtml: <script> was left out",
            "line 3: body was left out, since there is bodyHtml too"),
        collected.reasons());
    assertTrue(collected.problems.stream().noneMatch(ImportProblem::refused));
  }

  @Test
  void jsonLinesAreRecognisedByNameOrContent() {
    JsonLinesImporter importer = new JsonLinesImporter();
    byte[] json = "{\"title\": \"A\"}".getBytes(StandardCharsets.UTF_8);
    byte[] broken = "oops\n{\"title\": \"A\"}".getBytes(StandardCharsets.UTF_8);
    byte[] text = "A headline\n\nA paragraph {in braces}.".getBytes(StandardCharsets.UTF_8);
    assertTrue(importer.recognises("dump", json));
    assertTrue(importer.recognises("dump", broken));
    assertTrue(importer.recognises("docs.JSONL.gz", text));
    assertFalse(importer.recognises("page.txt", text));
  }
}
