package org.broadsheet.cms.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.cms.Cms;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.store.jdbc.SqliteStoreModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportServiceTest {
  @TempDir Path folder;

  private Cms cms;
  private ImportService imports;

  @BeforeEach
  void start() {
    cms = Cms.builder().install(new SqliteStoreModule(folder.resolve("content.db"))).start();
    imports = cms.get(ImportService.class);
  }

  @AfterEach
  void close() {
    cms.close();
  }

  @Test
  void countsWhatBecomesOfEachLine() {
    ImportReport first = run("a", lines(1, 300) + "{broken\n{\"id\": \"x\", \"title\": \"\"}\n");
    assertEquals(300, first.imported());
    assertEquals(2, first.refused());
    assertEquals(302, first.lines());
    assertEquals(List.of(301L, 302L), first.problems().stream().map(ImportProblem::line).toList());

    ImportReport second =
        run("a", lines(1, 299) + "{\"id\": \"300\", \"title\": \"Changed\"}\n" + lines(301, 301));
    assertEquals(1, second.imported());
    assertEquals(1, second.updated());
    assertEquals(299, second.skipped());
    assertEquals("Changed", cms.articles().find(new ArticleId("a:300")).orElseThrow().headline());
  }

  @Test
  void filesWithTheSameIdsDoNotOverwriteEachOther() {
    run("a", lines(1, 5));
    ImportReport second = run("b", lines(1, 5));
    assertEquals(5, second.imported());
    assertTrue(cms.articles().find(new ArticleId("a:1")).isPresent());
    assertTrue(cms.articles().find(new ArticleId("b:1")).isPresent());
  }

  @Test
  void anImportWithoutDatesFindsItsArticlesUnchangedLater() {
    assertEquals(1, run("a", "{\"id\": \"1\", \"title\": \"T\"}").imported());
    Article stored = cms.articles().find(new ArticleId("a:1")).orElseThrow();
    assertNotNull(stored.publishedAt());
    assertEquals(1, run("a", "{\"id\": \"1\", \"title\": \"T\"}").skipped());
  }

  @Test
  void sectionsAreMadeWithTheirNames() {
    run("a", "{\"id\": \"1\", \"title\": \"T\", \"section\": \"U.S. NEWS\"}");
    run("b", "{\"id\": \"2\", \"title\": \"T\", \"section\": \"us news\"}");
    assertEquals(1, cms.taxonomy().sections().all().size());
    assertEquals(
        "U.S. News", cms.taxonomy().sections().find(new SectionId("us-news")).orElseThrow().name());
  }

  @Test
  void gzipIsUnpackedWhateverTheFileIsCalled() throws IOException {
    Path file = Files.createDirectories(folder.resolve("wire")).resolve("dump");
    Files.write(file, gzip(lines(1, 20)));
    ImportReport report = imports.run(ImportRequest.of(ImportSource.file(file)));
    assertEquals(20, report.imported());
    assertTrue(cms.articles().find(new ArticleId("wire:20")).isPresent());
  }

  @Test
  void aFileThatIsCutOffKeepsWhatWasReadAndSaysSo() throws IOException {
    byte[] whole = gzip(lines(1, 5_000));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    ImportFailedException failure = assertThrows(ImportFailedException.class, () -> run("a", half));
    assertTrue(failure.getMessage().contains("damaged or cut off"), failure.getMessage());
    ImportReport report = failure.report();
    assertNotNull(report);
    assertTrue(report.imported() > 0 && report.imported() < 5_000);
    assertTrue(cms.articles().find(new ArticleId("a:1")).isPresent());
  }

  @Test
  void aCancelledImportStopsAndSaysSo() {
    ImportMonitor afterSome =
        new ImportMonitor() {
          private int asked;

          @Override
          public boolean cancelled() {
            return ++asked > 100;
          }
        };
    ImportReport report =
        imports.run(ImportRequest.of(source("a", bytes(lines(1, 10_000)))), afterSome);
    assertTrue(report.cancelled());
    assertEquals(100, report.imported());
  }

  @Test
  void theFormatIsFoundByContentOrNamed() {
    assertEquals("json-lines", imports.formatOf(source("a", bytes(lines(1, 1)))));
    assertEquals("page-text", imports.formatOf(source("a", bytes("Pier Sold\n\nIt was sold."))));
    byte[] page =
        bytes("{\"id\": \"Pier Sold\"}\n\nThe pier was sold on Monday to the town, at last.\n");
    ImportReport report = imports.run(ImportRequest.of(source("a", page)).withFormat("page-text"));
    assertEquals("page-text", report.format());
    assertEquals(1, report.imported());
  }

  @Test
  void unknownFormatsAreNamedWithThoseThereAre() {
    String unknown =
        assertThrows(ImportFailedException.class, () -> run("a", new byte[] {'P', 'K', 3, 4, 0}))
            .getMessage();
    assertTrue(unknown.contains("json-lines") && unknown.contains("page-text"), unknown);
    ImportRequest named = ImportRequest.of(source("a", bytes("x"))).withFormat("docx");
    assertTrue(
        assertThrows(ImportFailedException.class, () -> imports.run(named))
            .getMessage()
            .contains("docx"));
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("missing.jsonl");
    String message =
        assertThrows(ImportFailedException.class, () -> ImportSource.file(missing)).getMessage();
    assertTrue(message.contains("missing.jsonl") && message.contains("does not exist"), message);
    assertFalse(message.contains("\n"));
  }

  @Test
  void progressEndsWithEverything() {
    ImportProgress[] last = new ImportProgress[1];
    byte[] file = bytes(lines(1, 50));
    imports.run(
        ImportRequest.of(source("a", file)),
        new ImportMonitor() {
          @Override
          public void progress(ImportProgress progress) {
            last[0] = progress;
          }
        });
    assertEquals(50, last[0].stored());
    assertEquals(file.length, last[0].doneBytes());
    assertEquals(1.0, last[0].fraction().orElseThrow());
  }

  private ImportReport run(String prefix, String file) {
    return run(prefix, bytes(file));
  }

  private ImportReport run(String prefix, byte[] file) {
    return imports.run(ImportRequest.of(source(prefix, file)));
  }

  private static ImportSource source(String prefix, byte[] file) {
    return new ImportSource("test", prefix, () -> new ByteArrayInputStream(file), file.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes(text));
    }
    return packed.toByteArray();
  }

  private static String lines(int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i <= to; i++) {
      lines.append(
          "{\"id\": \"%d\", \"title\": \"Story %d\", \"body\": \"Text %d.\", \"date\": \"2026-01-02\"}\n"
              .formatted(i, i, i * 31));
    }
    return lines.toString();
  }
}
