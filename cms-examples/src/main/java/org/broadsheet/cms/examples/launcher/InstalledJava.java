package org.broadsheet.cms.examples.launcher;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A Java found in one of the places where installers put them. */
final class InstalledJava {

  private static final String[] USUAL_FOLDERS = {
    "/usr/lib/jvm",
    "/usr/java",
    "/opt/java",
    "/Library/Java/JavaVirtualMachines",
    "C:\\Program Files\\Java",
    "C:\\Program Files\\Eclipse Adoptium",
    System.getProperty("user.home") + "/.sdkman/candidates/java",
    System.getProperty("user.home") + "/.jdks"
  };

  final int feature;
  final File executable;

  InstalledJava(int feature, File executable) {
    this.feature = feature;
    this.executable = executable;
  }

  /** The newest one found, or null when there is none. */
  static @Nullable InstalledJava newest() {
    return newestIn(USUAL_FOLDERS);
  }

  static @Nullable InstalledJava newestIn(String... folders) {
    InstalledJava newest = null;
    for (String folder : folders) {
      for (File home : childrenOf(new File(folder))) {
        InstalledJava found = at(home);
        if (found != null && (newest == null || found.feature > newest.feature)) {
          newest = found;
        }
      }
    }
    return newest;
  }

  private static File[] childrenOf(File folder) {
    File[] children = folder.listFiles();
    if (children == null) {
      return new File[0];
    }
    Arrays.sort(children);
    return children;
  }

  private static @Nullable InstalledJava at(File folder) {
    // A macOS bundle keeps its Java two folders down.
    File bundled = new File(folder, "Contents/Home");
    File home = bundled.isDirectory() ? bundled : folder;
    File unix = new File(home, "bin/java");
    File executable = unix.isFile() ? unix : new File(home, "bin/java.exe");
    String version = executable.isFile() ? versionOf(new File(home, "release")) : null;
    return version == null ? null : new InstalledJava(Launcher.feature(version), executable);
  }

  private static @Nullable String versionOf(File release) {
    Properties properties = new Properties();
    try (InputStream in = new FileInputStream(release)) {
      properties.load(in);
    } catch (IOException e) {
      return null; // Not a Java that tells its version: as good as none.
    }
    String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
    return version.matches("[0-9].*") ? version : null;
  }
}
