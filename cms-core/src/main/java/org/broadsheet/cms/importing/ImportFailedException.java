package org.broadsheet.cms.importing;

import org.broadsheet.cms.error.CmsException;
import org.jspecify.annotations.Nullable;

/**
 * A file could not be imported, or not to its end: it is not there, is damaged, or is of no known
 * format. The message is one line that names the file and what to do.
 */
public final class ImportFailedException extends CmsException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable ImportReport report;

  ImportFailedException(String message, @Nullable Throwable cause, @Nullable ImportReport report) {
    super(message, cause);
    this.report = report;
  }

  /** What was imported before it failed, which stays; null when nothing was tried. */
  public @Nullable ImportReport report() {
    return report;
  }
}
