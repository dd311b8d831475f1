package org.broadsheet.cms.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of every failure the library raises on purpose.
 *
 * <p>A subclass exists where a caller would react differently. The message names what failed, what
 * was expected and what was found; it never holds article text, addresses of readers or secrets, so
 * it is safe to log.
 */
public abstract class CmsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected CmsException(String message) {
    super(message);
  }

  protected CmsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Whether the same call may succeed later without a change by the caller. Default false. */
  public boolean retryable() {
    return false;
  }
}
