package org.broadsheet.cms.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.examples.PortalOptions.ImportFile;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.store.Listing;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalImportTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void brokenLinesAreListedAndThePortalStarts() throws Exception {
    Path wire =
        file("wire/docs.jsonl", "{\"id\": \"1\", \"title\": \"Alpha quay\"}\n{oops\n\nnone\n");
    Path other = file("other/docs.jsonl", "{\"id\": \"1\", \"title\": \"Beta quay\"}\n");
    try (PortalServer portal = start(wire, other)) {
      assertEquals(2, portal.articles());
      assertEquals(2, hits(portal, "quay"));
    }
    assertTrue(shown().contains("1 imported, 0 updated, 0 unchanged, 2 refused"), shown());
    assertTrue(shown().contains("refused line 2: "), shown());
    assertTrue(shown().contains("refused line 4: "), shown());
    assertTrue(shown().contains("durable and searchable"), shown());

    try (PortalServer portal = start(wire, other)) {
      assertEquals(2, portal.articles());
    }
    assertTrue(shown().contains("0 imported, 0 updated, 1 unchanged, 2 refused"), shown());
  }

  @Test
  void aPrefixOfTheCommandLineReplacesTheFoldersName() throws Exception {
    Path wire = file("wire/docs.jsonl", "{\"id\": \"1\", \"title\": \"Alpha quay\"}\n");
    try (PortalServer portal = start(List.of(new ImportFile("desk", wire)))) {
      assertTrue(portal.cms().articles().find(new ArticleId("desk:1")).isPresent());
    }
  }

  @Test
  void aSiteFileGivesBrandAndSections() throws Exception {
    Path site =
        file(
            "site.json",
            "{\"name\": \"The Quay\", \"sections\": [{\"id\": \"b\", \"name\": \"Boats\"},"
                + " {\"id\": \"a\", \"name\": \"Anglers\"}]}");
    CommandLineOptions.Wish wish =
        new CommandLineOptions()
            .parse(
                "--port",
                "0",
                "--no-sample",
                "--site",
                site.toString(),
                "--base-url",
                "https://quay.example",
                "--data",
                folder.resolve("data").toString());
    PortalOptions options = ((CommandLineOptions.Wish.Run) wish).options();
    try (PortalServer portal = PortalServer.start(options)) {
      assertEquals(
          List.of("Boats", "Anglers"),
          portal.cms().taxonomy().sections().all().stream().map(Section::name).toList());
    }
    try (PortalServer again = PortalServer.start(options)) {
      assertEquals(2, again.cms().taxonomy().sections().all().size());
    }
  }

  @Test
  void anImportedPageShowsEachOfItsPartsOnce() throws Exception {
    Path page =
        file(
            "desk/page.txt",
            """
            Facebook
            Ostrey's Morning Paper
            BREAKING
            Loading latest headlines…

            Harbour Bridge To Close For Repairs

            The council has voted to close the Harbour Bridge from January.

              • Ferries will run every ten minutes
              • The work costs 40 million crowns

            Engineers had warned of rust in the main cables. They gave the bridge two winters.

            Why this matters: There is no other crossing for eleven miles.

            What this means for you: What this means for you: Expect an extra half hour each way.

            Related Articles

            Get the news that matters.
            """);
    try (PortalServer portal = start(page)) {
      String address =
          portal.cms().articles().list(Listing.newest(1)).articles().get(0).address().path();
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(portal.uri() + address)).build(),
                  BodyHandlers.ofString());
      String body = answer.body().substring(answer.body().indexOf("<body"));
      String text =
          body.replaceAll("(?s)<script.*?</script>", "")
              .replaceAll("<[^>]*>", " ")
              .replaceAll("\\s+", " ");
      for (String part :
          List.of(
              "Harbour Bridge To Close For Repairs",
              "The council has voted to close",
              "Ferries will run every ten minutes",
              "The work costs 40 million crowns",
              "They gave the bridge two winters",
              "Why this matters",
              "There is no other crossing",
              "What this means for you",
              "Expect an extra half hour")) {
        assertEquals(2, text.split(Pattern.quote(part), -1).length, part + " in " + text);
      }
      assertFalse(text.contains("Loading latest") || text.contains("Get the news"), text);
    }
  }

  @Test
  void aWholeNewsArchiveImportsWithoutConversion() throws Exception {
    Path data = Path.of("../../shared/data").toAbsolutePath().normalize();
    Assumptions.assumeTrue(Files.exists(data), "the shared data is not there");
    try (PortalServer portal =
        start(data.resolve("bbc/docs.jsonl.gz"), data.resolve("portal-page/page.txt"))) {
      assertEquals(2_226, portal.articles());
      assertEquals(2_226, hits(portal, ""));
      assertTrue(hits(portal, "police palantir") >= 1);
    }
  }

  private static long hits(PortalServer portal, String text) {
    return portal.cms().search().search(SearchQuery.builder(text).exactTotal(true).build()).total();
  }

  private PortalServer start(Path... files) throws InterruptedException {
    return start(java.util.Arrays.stream(files).map(each -> new ImportFile(null, each)).toList());
  }

  private PortalServer start(List<ImportFile> files) throws InterruptedException {
    PortalOptions options =
        PortalOptions.DEFAULT
            .withPort(0)
            .withSample(false)
            .withData(folder.resolve("data"))
            .withImports(files);
    Output output = new Output(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
    return PortalServer.start(options, output, () -> false);
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
