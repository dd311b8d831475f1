package org.broadsheet.cms.examples.maven;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs a program as Maven's child, so that it ends when Maven does.
 *
 * <p>A terminal sends Ctrl-C to both; but whoever ends Maven alone would leave the program running
 * behind it, with its port and its data folder still taken.
 */
public final class MavenLauncher {

  private static final Duration PAUSE = Duration.ofMillis(300);

  private MavenLauncher() {}

  /**
   * Runs a program's main method on the calling thread.
   *
   * @param arguments the name of the main class, then the program's own arguments
   * @throws Throwable whatever the program throws
   */
  public static void main(String[] arguments) throws Throwable {
    Thread.ofPlatform().daemon().name("maven-watch").start(MavenLauncher::endWithMaven);
    Class<?> application = Class.forName(arguments[0]);
    run(application, Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  // Asks for its own parent, which changes at once: Maven itself may stay behind as a zombie.
  private static void endWithMaven() {
    ProcessHandle self = ProcessHandle.current();
    Optional<ProcessHandle> maven = self.parent();
    while (self.parent().equals(maven)) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    // Runs the program's shutdown hooks, or waits for ever, harmlessly, if they run already.
    System.exit(0);
  }

  private static void run(Class<?> application, String[] arguments) throws Throwable {
    try {
      application.getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
