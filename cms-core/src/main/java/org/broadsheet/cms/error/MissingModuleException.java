package org.broadsheet.cms.error;

/**
 * A feature was used whose module the host did not install; the message names the module and its
 * artifact.
 */
public final class MissingModuleException extends ConfigurationException {
  private static final long serialVersionUID = 1L;

  /**
   * Names what to install.
   *
   * @param feature what was asked for, such as {@code full-text search}
   * @param module the simple name of the module that provides it
   * @param artifact the Maven artifact that holds the module
   */
  public MissingModuleException(String feature, String module, String artifact) {
    super(
        "%s needs %s: add org.broadsheet:%s and install(new %s(...)) on Cms.builder()"
            .formatted(feature, module, artifact, module));
  }
}
