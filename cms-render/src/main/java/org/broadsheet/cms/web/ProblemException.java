package org.broadsheet.cms.web;

import org.broadsheet.cms.error.CmsException;

/** What a program asked for cannot be answered, for a reason that it is told. */
final class ProblemException extends CmsException {
  private static final long serialVersionUID = 1L;

  private final int status;

  ProblemException(int status, String detail) {
    super(detail);
    this.status = status;
  }

  Answer.Problem problem() {
    return new Answer.Problem(status, String.valueOf(getMessage()));
  }
}
