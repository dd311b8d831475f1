package org.broadsheet.cms.examples.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {

  private static final int CLASS_FILE_OF_JAVA_8 = 52;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1.8, 8", "1.8.0_402, 8", "9, 9", "17, 17", "17.0.15, 17", "21-ea, 21", "25.0.3, 25"})
  void readsTheNumberThatMattersFromAnyVersion(String version, int feature) {
    assertEquals(feature, Launcher.feature(version));
  }

  @Test
  void saysWhereANewerJavaIs() {
    InstalledJava newer = new InstalledJava(25, new File("jdk-25/bin/java"));

    assertEquals(
        "Broadsheet needs Java 21 or newer; this is 17.0.15. Start it with the Java 25 at "
            + newer.executable
            + " instead.",
        Launcher.tooOld("17.0.15", newer));
  }

  @Test
  void saysWhatToInstallWhenNoneIsNewEnough() {
    String line =
        "Broadsheet needs Java 21 or newer; this is 1.8.0_402. Install one, for example from"
            + " https://adoptium.net, and start this jar with it.";

    assertEquals(line, Launcher.tooOld("1.8.0_402", null));
    assertEquals(line, Launcher.tooOld("1.8.0_402", new InstalledJava(17, new File("java"))));
  }

  @Test
  void findsTheNewestJavaAmongWhatIsInstalled() throws IOException {
    install("a", "17.0.15");
    install("b", "25.0.3");
    install("c", "1.8.0_402");
    install("d", "unknown");
    Files.createDirectories(folder.resolve("e"));

    InstalledJava newest =
        InstalledJava.newestIn(folder.resolve("missing").toString(), folder.toString());

    assertEquals(25, newest.feature);
    assertEquals(folder.resolve("b/bin/java").toFile(), newest.executable);
  }

  @Test
  void findsNoJavaInAnEmptyFolder() {
    assertNull(InstalledJava.newestIn(folder.toString()));
  }

  @ParameterizedTest
  @CsvSource({"Launcher", "InstalledJava"})
  void oldJavasCanLoadTheLauncher(String name) throws IOException {
    try (DataInputStream in =
        new DataInputStream(Launcher.class.getResourceAsStream(name + ".class"))) {
      in.readInt();
      in.readUnsignedShort();
      assertEquals(CLASS_FILE_OF_JAVA_8, in.readUnsignedShort());
    }
  }

  private void install(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.createFile(home.resolve("bin/java"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }
}
