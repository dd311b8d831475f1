package org.broadsheet.cms.error;

/** The entity's present state does not allow what was asked; the message says what is allowed. */
public final class ConflictException extends CmsException {
  private static final long serialVersionUID = 1L;

  public ConflictException(String message) {
    super(message);
  }
}
