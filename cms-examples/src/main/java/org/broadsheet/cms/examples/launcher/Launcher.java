package org.broadsheet.cms.examples.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Enumeration;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Starts the program of a runnable jar, or says in one line that this Java is too old for it.
 *
 * <p>The jar's manifest names the program's main class in its {@code Application-Class} attribute.
 * On a Java older than 21 nothing of the program is loaded, and the exit status is 2.
 */
public final class Launcher {

  private static final int OLDEST_JAVA = 21;
  private static final String MAIN_CLASS_ATTRIBUTE = "Application-Class";

  private Launcher() {}

  /**
   * Runs the program with the same arguments, on the calling thread.
   *
   * @param arguments passed on untouched
   * @throws Throwable whatever the program throws
   */
  public static void main(String[] arguments) throws Throwable {
    if (feature(System.getProperty("java.specification.version", "1.8")) < OLDEST_JAVA) {
      System.err.println(
          tooOld(System.getProperty("java.version", "an unknown version"), InstalledJava.newest()));
      System.exit(2);
    }
    setUnlessGiven("guice_custom_class_loading", "CHILD");
    run(Class.forName(applicationClass(Launcher.class.getClassLoader())), arguments);
  }

  /** The number that matters: 8 for "1.8", 17 for "17". */
  static int feature(String specificationVersion) {
    String[] parts = specificationVersion.split("[^0-9]+", 3);
    int first = Integer.parseInt(parts[0]);
    return first == 1 && parts.length > 1 ? Integer.parseInt(parts[1]) : first;
  }

  static String tooOld(String version, @Nullable InstalledJava newer) {
    String need = "Broadsheet needs Java " + OLDEST_JAVA + " or newer; this is " + version + ". ";
    if (newer == null || newer.feature < OLDEST_JAVA) {
      return need
          + "Install one, for example from https://adoptium.net, and start this jar with it.";
    }
    return need
        + "Start it with the Java "
        + newer.feature
        + " at "
        + newer.executable
        + " instead.";
  }

  // Guice's default way to define classes warns about sun.misc.Unsafe on new Javas, and it reads
  // this once.
  private static void setUnlessGiven(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static void run(Class<?> application, String[] arguments) throws Throwable {
    Method main = application.getMethod("main", String[].class);
    try {
      main.invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static String applicationClass(ClassLoader loader) throws IOException {
    Enumeration<URL> manifests = loader.getResources("META-INF/MANIFEST.MF");
    while (manifests.hasMoreElements()) {
      String name = attribute(manifests.nextElement());
      if (name != null) {
        return name;
      }
    }
    throw new IllegalStateException(
        "no manifest on the class path has the attribute "
            + MAIN_CLASS_ATTRIBUTE
            + "; start this class from a runnable jar");
  }

  private static @Nullable String attribute(URL manifest) throws IOException {
    try (InputStream in = manifest.openStream()) {
      return new Manifest(in).getMainAttributes().getValue(MAIN_CLASS_ATTRIBUTE);
    }
  }
}
