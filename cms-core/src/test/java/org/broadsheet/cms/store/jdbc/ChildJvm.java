package org.broadsheet.cms.store.jdbc;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a test's main class in a process of its own, with this one's Java and class path. */
final class ChildJvm {
  private ChildJvm() {}

  static Process start(Class<?> main, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Xmx256m");
    // Starting quickly matters more here than running fast.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.add("-cp");
    command.add(classPath());
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
  }

  /** The test runner may keep the class path in a jar's manifest; this property has it in full. */
  private static String classPath() {
    String full = System.getProperty("surefire.test.class.path");
    String path = full == null ? System.getProperty("java.class.path") : full;
    return String.join(File.pathSeparator, path.split(File.pathSeparator, -1));
  }
}
