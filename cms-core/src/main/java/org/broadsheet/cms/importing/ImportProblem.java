package org.broadsheet.cms.importing;

import java.util.Objects;
import org.broadsheet.cms.error.CmsException;

/**
 * What was wrong with a piece of a file.
 *
 * @param line where it is, counted from 1; 0 when the file as a whole is meant
 * @param reason what is wrong, with the path of the field where that helps; never holds article
 *     text
 * @param refused whether the article was refused; otherwise it was imported without what the reason
 *     names
 */
public record ImportProblem(long line, String reason, boolean refused) {
  public ImportProblem {
    Objects.requireNonNull(reason, "reason");
  }

  /** The article at {@code line} is not imported. */
  public static ImportProblem refused(long line, String reason) {
    return new ImportProblem(line, reason, true);
  }

  /** The article at {@code line} is not imported, as {@code fault} says. */
  static ImportProblem refused(long line, CmsException fault) {
    return refused(line, String.valueOf(fault.getMessage()));
  }

  /** The article at {@code line} is imported, but not all of it. */
  public static ImportProblem leftOut(long line, String reason) {
    return new ImportProblem(line, reason, false);
  }

  @Override
  public String toString() {
    return "line " + line + ": " + reason;
  }
}
