package org.broadsheet.cms.importing;

/** Watches an import and may stop it. Called on the importing thread. */
public interface ImportMonitor {
  /** Watches nothing and stops nothing. */
  ImportMonitor NONE = new ImportMonitor() {};

  /** Called about ten times a second while articles are read, and once at the end. */
  default void progress(ImportProgress progress) {}

  /**
   * Whether to stop. What was handed to the store by then is still stored, and the report says so.
   */
  default boolean cancelled() {
    return false;
  }
}
