package org.broadsheet.cms.render.spi;

import org.broadsheet.cms.error.CmsException;

/** A page or part grew larger than it may. */
public final class OutputLimitException extends CmsException {
  private static final long serialVersionUID = 1L;

  /**
   * @param limitBytes how many bytes were allowed
   */
  public OutputLimitException(int limitBytes) {
    super("wrote more than the %d bytes that are allowed".formatted(limitBytes));
  }
}
