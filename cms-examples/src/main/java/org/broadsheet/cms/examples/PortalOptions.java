package org.broadsheet.cms.examples;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a portal is to run. Immutable; derive from {@link #DEFAULT}.
 *
 * @param port where it listens; 0 for any free port
 * @param host the address it listens at, by default only this machine's own
 * @param data the directory that holds the store and the index; made when it is not there
 * @param site a file with the brand and the sections, or null for the sample's
 * @param imports files to import before it is ready, in order
 * @param format by which the files are read, or null to find out by their content
 * @param sample whether an empty store gets the sample content
 * @param baseUrl the address that readers use, or null for that of the site file, or else the one
 *     it listens at
 * @param readOnly whether nothing at all is written; works beside a running portal
 * @param store a JDBC URL instead of the data directory's own file, or null
 */
public record PortalOptions(
    int port,
    String host,
    Path data,
    @Nullable Path site,
    List<ImportFile> imports,
    @Nullable String format,
    boolean sample,
    @Nullable URI baseUrl,
    boolean readOnly,
    @Nullable String store) {

  /** What the command line gives when no option is named. */
  public static final PortalOptions DEFAULT =
      new PortalOptions(
          8080,
          "localhost",
          Path.of("portal-data"),
          null,
          List.of(),
          null,
          true,
          null,
          false,
          null);

  /**
   * A file to import.
   *
   * @param prefix stands before the ids of a file in a short form; null for its folder's name
   */
  public record ImportFile(@Nullable String prefix, Path file) {}

  public PortalOptions {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(data, "data");
    imports = List.copyOf(imports);
  }

  public PortalOptions withPort(int value) {
    return new PortalOptions(
        value, host, data, site, imports, format, sample, baseUrl, readOnly, store);
  }

  public PortalOptions withData(Path value) {
    return new PortalOptions(
        port, host, value, site, imports, format, sample, baseUrl, readOnly, store);
  }

  public PortalOptions withImports(List<ImportFile> value) {
    return new PortalOptions(
        port, host, data, site, value, format, sample, baseUrl, readOnly, store);
  }

  public PortalOptions withSample(boolean value) {
    return new PortalOptions(
        port, host, data, site, imports, format, value, baseUrl, readOnly, store);
  }

  public PortalOptions withReadOnly(boolean value) {
    return new PortalOptions(
        port, host, data, site, imports, format, sample, baseUrl, value, store);
  }
}
