package org.broadsheet.cms.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");

  @Test
  void theLinesOfTheReadmeWork(@TempDir Path folder) throws InterruptedException {
    assertEquals("2026-bridge: Harbour bridge reopens after storm repairs", QuickStart.run(folder));
  }

  @Test
  void theReadmeShowsThoseLines() throws IOException {
    List<String> source =
        Files.readAllLines(Path.of("src/test/java/org/broadsheet/cms/examples/QuickStart.java"));
    List<String> shown =
        source.subList(indexOf("// begin", source) + 1, indexOf("// end", source)).stream()
            .map(line -> line.startsWith("    ") ? line.substring(4) : line)
            .toList();
    String readme = Files.readString(README);
    assertTrue(
        readme.contains(String.join("\n", shown)),
        () -> "README.md must show these lines:\n" + String.join("\n", shown));
  }

  @Test
  void theTestCommandIsTheOneThatTheContinuousIntegrationRuns() throws IOException {
    String script = Files.readString(Path.of("..", ".ci", "run"));
    assertTrue(script.contains("mvn --batch-mode --no-transfer-progress verify"));
    assertTrue(Files.readString(README).contains("mvn --batch-mode --no-transfer-progress verify"));
  }

  private static int indexOf(String mark, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(mark)) {
        return i;
      }
    }
    throw new AssertionError("no line " + mark);
  }
}
