package org.broadsheet.cms.lifecycle;

/** Something that is started once and closed once. */
public interface Managed {
  /** When something starts, counted from the ground up; what starts first is closed last. */
  enum Phase {
    STORE,
    PROJECTIONS,
    SERVICES,
    SURFACES
  }

  Phase phase();

  /**
   * Called once, before anything of a later phase. A failure ends the start and closes what was
   * started.
   */
  default void start() {}

  /**
   * Called once, also when {@link #start} of a later one failed. Must not throw for being
   * interrupted.
   */
  void close();
}
