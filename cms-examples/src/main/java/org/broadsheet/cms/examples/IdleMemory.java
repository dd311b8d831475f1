package org.broadsheet.cms.examples;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Gives memory back to the machine once a burst of work is over.
 *
 * <p>G1 takes a large heap for a burst and, left to itself, keeps it for good. While the heap is
 * large, this has it collected in the background whenever nothing else did for a few seconds, and
 * shrunk to what is in use. It changes nothing for other collectors.
 */
final class IdleMemory implements Runnable {
  private static final Logger LOGGER = System.getLogger(IdleMemory.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final long LARGE_BYTES = 96L * 1024 * 1024;
  private static final String COLLECT_EVERY_MILLIS = "G1PeriodicGCInterval";

  private IdleMemory() {}

  /** Watches until the JVM ends. */
  static void watch() {
    Thread.ofPlatform().daemon().name("idle-memory").start(new IdleMemory());
  }

  @Override
  public void run() {
    try {
      HotSpotDiagnosticMXBean jvm =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      // The lower bound first: it must not pass the upper one.
      jvm.setVMOption("MinHeapFreeRatio", "10");
      jvm.setVMOption("MaxHeapFreeRatio", "30");
      boolean collecting = false;
      while (true) {
        boolean large = Runtime.getRuntime().totalMemory() > LARGE_BYTES;
        if (large != collecting) {
          jvm.setVMOption(COLLECT_EVERY_MILLIS, large ? "3000" : "0");
          collecting = large;
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | LinkageError e) {
      LOGGER.log(Level.DEBUG, "this Java manages its memory alone", e);
    }
  }
}
