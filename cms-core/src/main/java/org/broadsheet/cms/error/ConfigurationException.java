package org.broadsheet.cms.error;

import org.jspecify.annotations.Nullable;

/**
 * The program was put together or started wrongly: a missing module, an unusable directory, two
 * claims on one key. The message is one line that names the cause and what to do, fit to be shown
 * to whoever started the program.
 */
public class ConfigurationException extends CmsException {
  private static final long serialVersionUID = 1L;

  public ConfigurationException(String message) {
    super(message);
  }

  public ConfigurationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
