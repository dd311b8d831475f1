package org.broadsheet.cms.benchmarks;

/** The command line is wrong; the message is one line for whoever typed it. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
