package org.broadsheet.cms.exporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.cms.Cms;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.importing.ImportReport;
import org.broadsheet.cms.importing.ImportRequest;
import org.broadsheet.cms.importing.ImportService;
import org.broadsheet.cms.importing.ImportSource;
import org.broadsheet.cms.store.jdbc.SqliteStoreModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesExportTest {
  private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");

  @TempDir Path folder;

  private Cms cms(String file) {
    return Cms.builder()
        .clock(InstantSource.fixed(NOW))
        .install(new SqliteStoreModule(folder.resolve(file)))
        .start();
  }

  private static Article.Builder article(int number) {
    return Article.builder()
        .id("n%03d".formatted(number))
        .headline("Story " + number + " “quoted” & <b>\u2028 ends")
        .author("Odile Marsh")
        .tag("Ferries")
        .internalNote("for editors")
        .whyThisMatters("It does.")
        .paragraph("The last boat leaves at one.");
  }

  private static byte[] export(Cms cms, JsonLinesExport.Scope scope, List<Long> progress)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long count = cms.get(JsonLinesExport.class).write(out, scope, progress::add);
    assertEquals(count, out.toString(StandardCharsets.UTF_8).lines().count());
    return out.toByteArray();
  }

  @Test
  void whatIsExportedCanBeImportedAndIsTheSame() throws IOException {
    byte[] exported;
    List<Long> progress = new ArrayList<>();
    try (Cms cms = cms("one.db")) {
      for (int i = 0; i < 230; i++) {
        cms.articles().publish(article(i).build());
      }
      exported = export(cms, JsonLinesExport.Scope.ALL, progress);
    }
    assertEquals(List.of(100L, 200L, 230L), progress);
    Path file = folder.resolve("export.jsonl");
    Files.write(file, exported);
    try (Cms cms = cms("other.db")) {
      ImportReport report =
          cms.get(ImportService.class).run(ImportRequest.of(ImportSource.file(file)));
      assertEquals(230, report.stored());
      assertArrayEquals(exported, export(cms, JsonLinesExport.Scope.ALL, new ArrayList<>()));
    }
  }

  @Test
  void thePublicExportHoldsOnlyWhatReadersMaySee() throws IOException {
    try (Cms cms = cms("one.db")) {
      cms.articles().publish(article(1).build());
      cms.articles().save(article(2).build());
      cms.articles().publish(article(3).publishAt(NOW.plusSeconds(1)).build());
      String exported =
          new String(
              export(cms, JsonLinesExport.Scope.PUBLIC, new ArrayList<>()), StandardCharsets.UTF_8);
      assertEquals(1, exported.lines().count());
      assertFalse(exported.contains("for editors"));
    }
  }
}
