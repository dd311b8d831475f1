package org.broadsheet.cms.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where articles come from.
 *
 * @param name for messages and for guessing the format, such as the path of a file
 * @param prefix stands before the ids of a file in a short form, unless the request names another
 * @param opener opens it; called once a run
 * @param totalBytes its size, or -1 when it is not known
 */
public record ImportSource(String name, String prefix, Opener opener, long totalBytes) {

  /** Opens a stream. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  public ImportSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(opener, "opener");
  }

  /**
   * A file, whose prefix is the name of its folder.
   *
   * @throws ImportFailedException if there is no such file or it may not be read; the message says
   *     which
   */
  public static ImportSource file(Path path) {
    requireReadable(path);
    Path folder = path.toAbsolutePath().normalize().getParent();
    Path last = folder == null ? null : folder.getFileName();
    String prefix = last == null ? "import" : last.toString();
    return new ImportSource(path.toString(), prefix, () -> Files.newInputStream(path), size(path));
  }

  private static void requireReadable(Path path) {
    String fault =
        Files.isDirectory(path)
            ? "is a directory; name a file in it"
            : !Files.exists(path)
                ? "does not exist; check the path"
                : !Files.isReadable(path) ? "may not be read; check its permissions" : null;
    if (fault != null) {
      throw new ImportFailedException("the file " + path + " " + fault, null, null);
    }
  }

  private static long size(Path path) {
    try {
      return Files.isRegularFile(path) ? Files.size(path) : -1;
    } catch (IOException e) {
      return -1; // Only progress needs it.
    }
  }
}
