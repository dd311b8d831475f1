package org.broadsheet.cms.search.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.store.NativeFSLockFactory;
import org.apache.lucene.util.IOUtils;
import org.broadsheet.cms.error.ConfigurationException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps generations in folders {@code generation-1}, {@code generation-2}, … of one folder, whose
 * file {@code current} names the one that counts.
 */
final class DiskFolder implements IndexFolder {
  private static final Logger LOGGER = System.getLogger(DiskFolder.class.getName());
  private static final String CURRENT = "current";
  private static final String LOCK = "index.lock";
  private static final Pattern GENERATION = Pattern.compile("generation-(\\d{1,18})");

  /**
   * Small new segments stay on the heap until the next commit: a publication then writes no file,
   * and maps none.
   */
  private static final double CACHED_SEGMENT_MEGABYTES = 4;

  private static final double CACHED_MEGABYTES = 32;

  private final Path root;
  private @Nullable FSDirectory lockDirectory;
  private @Nullable Lock lock;

  DiskFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public void lock() {
    try {
      Files.createDirectories(root);
      // A native lock: the system lets go of it when a process dies, so a stale lock file means
      // nothing.
      lockDirectory = FSDirectory.open(root, NativeFSLockFactory.INSTANCE);
      lock = lockDirectory.obtainLock(LOCK);
    } catch (LockObtainFailedException e) {
      throw new ConfigurationException(
          "the search index in %s is in use by another program or by another Cms of this one; close that, or choose another directory"
              .formatted(root),
          e);
    } catch (IOException e) {
      throw new ConfigurationException(
          "the search index cannot be kept in %s (%s); make it a directory that can be written, or choose another one"
              .formatted(root, e),
          e);
    }
  }

  @Override
  public OptionalLong current() {
    try {
      String name = Files.readString(root.resolve(CURRENT), StandardCharsets.UTF_8).strip();
      Matcher matcher = GENERATION.matcher(name);
      if (matcher.matches() && Files.isDirectory(root.resolve(name))) {
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
      }
    } catch (IOException e) {
      LOGGER.log(Level.DEBUG, "no current generation in {0}: {1}", root, e);
    }
    return OptionalLong.empty();
  }

  @Override
  public long nextNumber() throws IOException {
    long highest = 0;
    for (Path each : generations()) {
      highest = Math.max(highest, numberOf(each));
    }
    return highest + 1;
  }

  @Override
  public Directory open(long generation) throws IOException {
    Path folder = folder(generation);
    Files.createDirectories(folder);
    return new NRTCachingDirectory(
        FSDirectory.open(folder), CACHED_SEGMENT_MEGABYTES, CACHED_MEGABYTES);
  }

  @Override
  public void activate(long generation) throws IOException {
    Path written = root.resolve(CURRENT + ".new");
    Files.writeString(written, folder(generation).getFileName() + "\n", StandardCharsets.UTF_8);
    IOUtils.fsync(written, false);
    Files.move(written, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(root, true);
  }

  @Override
  public void deleteAllBut(long generation) {
    try {
      for (Path each : generations()) {
        if (numberOf(each) != generation) {
          delete(each);
        }
      }
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, "old index files in " + root + " could not be deleted", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  private List<Path> generations() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(root, "generation-*")) {
      for (Path each : all) {
        if (numberOf(each) > 0) {
          found.add(each);
        }
      }
    }
    return found;
  }

  private static long numberOf(Path folder) {
    Matcher matcher = GENERATION.matcher(folder.getFileName().toString());
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
  }

  private Path folder(long generation) {
    return root.resolve("generation-" + generation);
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(lock, lockDirectory);
    lock = null;
    lockDirectory = null;
  }
}
