package org.broadsheet.cms.examples;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.cms.error.CmsException;
import org.broadsheet.cms.examples.CommandLineOptions.Wish;
import org.jspecify.annotations.Nullable;

/** The portal as a program. */
public final class Portal {
  private static final int OK = 0;
  private static final int BAD_INPUT = 2;

  /** Kept, since a logger nobody holds forgets its level. */
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  private Portal() {}

  /** Runs until Ctrl-C. Ends the JVM with status 2 when it cannot start as asked. */
  public static void main(String[] arguments) {
    int status = run(Output.standard(), System.err, arguments);
    if (status != OK) {
      System.exit(status);
    }
  }

  /** Runs until it is stopped; returns the exit status. */
  static int run(Output output, PrintStream errors, String... arguments) {
    try {
      Wish wish = new CommandLineOptions().parse(arguments);
      if (wish instanceof Wish.Show show) {
        output.line(show.text());
      } else if (wish instanceof Wish.Run run) {
        new Portal().serve(run.options(), output);
      }
      return OK;
    } catch (RuntimeException e) {
      CmsException known = known(e);
      if (known == null) {
        throw e;
      }
      errors.println(
          "broadsheet: " + String.valueOf(known.getMessage()).replaceAll("\\s*\\R\\s*", " "));
      return BAD_INPUT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OK;
    }
  }

  /** A failure of the library, which dependency injection may have wrapped. */
  private static @Nullable CmsException known(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof CmsException known) {
        return known;
      }
    }
    return null;
  }

  private void serve(PortalOptions options, Output output) throws InterruptedException {
    HELIDON.setLevel(Level.WARNING);
    VECTORS.setLevel(Level.SEVERE);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "portal-stop"));
    try (PortalServer portal = PortalServer.start(options, output, () -> stop.getCount() == 0)) {
      output.line(
          "Broadsheet ready at %s (%d articles, %d ms)"
              .formatted(portal.uri(), portal.articles(), sinceStart().toMillis()));
      IdleMemory.watch();
      stop.await();
    } finally {
      ended.countDown();
    }
  }

  private static Duration sinceStart() {
    Instant now = Instant.now();
    Instant start = ProcessHandle.current().info().startInstant().orElse(now);
    return Duration.between(start, now);
  }

  /** Lets the main thread close everything, and keeps the JVM until it has. */
  private void stop() {
    stop.countDown();
    try {
      if (!ended.await(1, TimeUnit.MINUTES)) {
        System.err.println("broadsheet: closing takes too long; giving up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
