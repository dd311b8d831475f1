package org.broadsheet.cms.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.cms.examples.PortalOptions.ImportFile;
import org.broadsheet.cms.search.SearchQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The portal as a process of its own. */
@Timeout(120)
class PortalProcessTest {
  private static final int LINES = 4_000;
  private static final Pattern READY =
      Pattern.compile("Broadsheet ready at (http://localhost:\\d+) \\((\\d+) articles, \\d+ ms\\)");

  @TempDir Path folder;
  private Path data;
  private Path errors;

  @BeforeEach
  void name() {
    data = folder.resolve("data");
    errors = folder.resolve("errors.txt");
  }

  @Test
  void saysWhenItIsReadyAndEndsOnASignal() throws Exception {
    Process portal = start();
    try (BufferedReader output = portal.inputReader()) {
      Matcher ready = READY.matcher(String.valueOf(output.readLine()));
      assertTrue(ready.matches(), () -> ChildJvm.read(errors));
      HttpRequest front = HttpRequest.newBuilder(URI.create(ready.group(1) + "/")).build();
      try (HttpClient client = HttpClient.newHttpClient()) {
        assertEquals(200, client.send(front, BodyHandlers.ofString()).statusCode());
      }
      assertTrue(portal.toHandle().destroy());
      assertEquals(128 + 15, portal.waitFor());
    }
    assertEquals("", ChildJvm.read(errors));
  }

  @Test
  void aWrongOptionIsExitStatusTwoAndOneLine() throws Exception {
    Process portal = start("--colour");
    assertEquals(2, portal.waitFor());
    assertEquals(1, ChildJvm.read(errors).lines().count());
  }

  @Test
  void anImportThatWasKilledIsFinishedByTheNextOne() throws Exception {
    Path file = file();
    Process portal = start("--import", file.toString());
    Path log = data.resolve("content.db-wal");
    while (portal.isAlive() && (!Files.exists(log) || Files.size(log) < 400_000)) {
      Thread.sleep(5);
    }
    assertTrue(portal.toHandle().destroyForcibly());
    portal.waitFor();

    PortalOptions options =
        PortalOptions.DEFAULT
            .withPort(0)
            .withData(data)
            .withSample(false)
            .withImports(List.of(new ImportFile(null, file)));
    try (PortalServer again = PortalServer.start(options)) {
      assertEquals(LINES, again.articles());
      SearchQuery everything = SearchQuery.builder("").exactTotal(true).build();
      assertEquals(LINES, again.cms().search().search(everything).total());
    }
  }

  @Test
  void aSignalDuringAnImportEndsItInGoodOrder() throws Exception {
    Path file = file();
    Process portal = start("--import", file.toString());
    Path log = data.resolve("content.db-wal");
    while (portal.isAlive() && (!Files.exists(log) || Files.size(log) < 400_000)) {
      Thread.sleep(5);
    }
    assertTrue(portal.toHandle().destroy());
    assertEquals(128 + 15, portal.waitFor());
    assertEquals("", ChildJvm.read(errors));
  }

  private Process start(String... arguments) throws Exception {
    String[] all = new String[arguments.length + 5];
    System.arraycopy(arguments, 0, all, 5, arguments.length);
    System.arraycopy(
        new String[] {"--port", "0", "--no-sample", "--data", data.toString()}, 0, all, 0, 5);
    return ChildJvm.start(errors, Portal.class, all);
  }

  private Path file() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      lines.append(
          "{\"id\": \"%d\", \"title\": \"Story %d\", \"body\": \"%s\"}\n"
              .formatted(i, i, ("Words of story " + i + ". ").repeat(30)));
    }
    return Files.writeString(folder.resolve("docs.jsonl"), lines);
  }
}
