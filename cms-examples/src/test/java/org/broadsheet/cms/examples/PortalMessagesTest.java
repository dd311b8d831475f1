package org.broadsheet.cms.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong at the start takes one line that names it, and exit status 2. */
class PortalMessagesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("wrongOptions")
  void aWrongOptionIsNamed(List<String> arguments, String named) {
    assertRefused(named, arguments.toArray(String[]::new));
  }

  static Stream<Arguments> wrongOptions() {
    return Stream.of(
        wrong("--colour", "--colour", "red"),
        wrong("unmatched", "readme.txt"),
        wrong("--port", "--port"),
        wrong("'eighty'", "--port", "eighty"),
        wrong("'70000'", "--port", "70000"),
        wrong("'-1'", "--port", "-1"),
        wrong("--port", "--port", "1", "--port", "2"),
        wrong("--host", "--host", "no such host.invalid"),
        wrong("--data", "--data", ""),
        wrong("'ftp://x'", "--base-url", "ftp://x"),
        wrong("'news.example'", "--base-url", "news.example"),
        wrong("jdbc:postgresql://db/x", "--store", "jdbc:postgresql://user:pw@db/x"),
        wrong("--read-only", "--read-only=perhaps"));
  }

  private static Arguments wrong(String named, String... arguments) {
    return Arguments.of(List.of(arguments), named);
  }

  @Test
  void aDataDirectoryThatIsAFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "x");
    assertRefused(file + " is not a directory", "--port", "0", "--data", file.toString());
    String below = file.resolve("below").toString();
    assertRefused(below + " cannot be made", "--port", "0", "--data", below);
  }

  @Test
  void aStoreFileThatIsNoneIsNamed() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("content.db"), "This is not a database. ".repeat(100));
    assertRefused("content.db", "--port", "0", "--data", data.toString());
  }

  @Test
  void readOnlyNeedsAStore() {
    Path data = folder.resolve("nothing");
    assertRefused(data.toString(), "--port", "0", "--read-only", "--data", data.toString());
    assertFalse(Files.exists(data), "a read-only portal must make no directory");
  }

  @Test
  void filesToImportAreLookedAtFirst() throws IOException {
    Path missing = folder.resolve("missing.jsonl");
    refusedWithData(missing + " does not exist", "--import", missing.toString());
    refusedWithData(folder + " is a directory", "--import", "wire=" + folder);
    assertFalse(Files.exists(folder.resolve("data")), "nothing is begun before files are found");

    Path binary = Files.write(folder.resolve("picture"), new byte[] {'P', 'N', 'G', 0, 1, 2});
    refusedWithData(binary + " is of no format", "--import", binary.toString());
    Path empty = Files.createFile(folder.resolve("empty"));
    refusedWithData(empty.toString(), "--import", empty.toString());
    Path text = Files.writeString(folder.resolve("page.txt"), "Pier Sold\n\nIt was sold.");
    refusedWithData("docx", "--format", "docx", "--import", text.toString());
    refusedWithData("--read-only", "--read-only", "--import", text.toString());
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    byte[] packed = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3};
    Path damaged = Files.write(folder.resolve("dump.jsonl.gz"), packed);
    refusedWithData(damaged + " is damaged or cut off", "--import", damaged.toString());
  }

  @Test
  void aBrokenSiteFileIsNamed() throws IOException {
    Path site = folder.resolve("site.json");
    refusedWithData(site + " does not exist", "--site", site.toString());
    refusedWithData(folder + " is a directory", "--site", folder.toString());
    Files.writeString(site, "{\"name\": ");
    refusedWithData(site + " cannot be used", "--site", site.toString());
    Files.writeString(site, "{\"name\": 5}");
    refusedWithData("name: must be text", "--site", site.toString());
    Files.writeString(site, "{\"name\": \"N\", \"zone\": \"Moon/Base\"}");
    refusedWithData("zone: must be a time zone", "--site", site.toString());
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertRefused("port " + port, "--port", port, "--data", folder.resolve("data").toString());
    }
  }

  @Test
  void aDataDirectoryInUseIsNamed() throws InterruptedException {
    Path data = folder.resolve("data");
    PortalOptions options = PortalOptions.DEFAULT.withPort(0).withData(data).withSample(false);
    try (PortalServer running = PortalServer.start(options)) {
      assertRefused("is in use", "--port", "0", "--data", data.toString());
      assertTrue(running.articles() == 0);
    }
  }

  @Test
  void helpNamesEveryOption() {
    Run run = run("--help");
    assertEquals(0, run.status);
    for (String option :
        List.of(
            "--port",
            "--host",
            "--data",
            "--site",
            "--import",
            "--format",
            "--no-sample",
            "--base-url",
            "--read-only",
            "--store",
            "--help",
            "--version")) {
      assertTrue(run.output.contains(option), option + " in " + run.output);
    }
    assertTrue(run("--version").output.startsWith("Broadsheet"));
  }

  private void refusedWithData(String named, String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 5);
    all[arguments.length] = "--port";
    all[arguments.length + 1] = "0";
    all[arguments.length + 2] = "--no-sample";
    all[arguments.length + 3] = "--data";
    all[arguments.length + 4] = folder.resolve("data").toString();
    assertRefused(named, all);
  }

  private static void assertRefused(String named, String... arguments) {
    Run run = run(arguments);
    assertEquals(2, run.status, run.errors);
    assertEquals(1, run.errors.lines().count(), run.errors);
    assertTrue(run.errors.startsWith("broadsheet: "), run.errors);
    assertTrue(run.errors.contains(named), run.errors);
    assertFalse(run.errors.contains("Exception"), run.errors);
    assertFalse(run.errors.contains("user:pw"), run.errors);
    assertEquals("", run.output);
  }

  private record Run(int status, String output, String errors) {}

  private static Run run(String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int status = Portal.run(new Output(stream(output), false), stream(errors), arguments);
    return new Run(
        status, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
