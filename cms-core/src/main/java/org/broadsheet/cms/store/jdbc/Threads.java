package org.broadsheet.cms.store.jdbc;

/** What the store's threads have in common. */
final class Threads {
  private Threads() {}

  /**
   * Waits for the thread's end, also when interrupted: leaving would close under its feet what it
   * works with.
   */
  static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
