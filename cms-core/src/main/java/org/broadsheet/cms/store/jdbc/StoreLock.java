package org.broadsheet.cms.store.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.cms.error.ConfigurationException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second writer off a database: a lock that the operating system frees when the process
 * ends, however it ends. The lock file stays behind and holds the number of the process that had it
 * last.
 */
final class StoreLock implements AutoCloseable {
  /** Far behind the text, so that the text can be read where locked bytes cannot. */
  private static final long LOCKED_BYTE = 1L << 30;

  /**
   * The locks of this process. Asked before the lock file is opened, because closing a second
   * channel on it would free the first one's lock.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private StoreLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** The lock file of a database: {@code content.lock} beside {@code content.db}. */
  static Path beside(Path database) {
    String name = database.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return database.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".lock");
  }

  /**
   * @param database in a directory that exists
   * @throws ConfigurationException if it is in use, or the lock file cannot be written
   */
  static StoreLock acquire(Path database) {
    Path path = realPath(beside(database));
    if (!HELD.add(path)) {
      throw inUse(database, Long.toString(ProcessHandle.current().pid()));
    }
    boolean locked = false;
    try {
      StoreLock lock = new StoreLock(path, lock(database, path));
      locked = true;
      return lock;
    } catch (IOException e) {
      throw new ConfigurationException(
          "the lock file %s cannot be written (%s); give this user the right to write there"
              .formatted(path, reason(e)),
          e);
    } finally {
      if (!locked) {
        HELD.remove(path);
      }
    }
  }

  private static FileChannel lock(Path database, Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        throw inUse(database, read(channel));
      }
      write(channel);
      locked = true;
      return channel;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static void write(FileChannel channel) throws IOException {
    channel.truncate(0);
    String pid = ProcessHandle.current().pid() + "\n";
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static @Nullable String read(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(32);
    int length = channel.read(text, 0);
    return length <= 0
        ? null
        : new String(text.array(), 0, length, StandardCharsets.US_ASCII).trim();
  }

  private static ConfigurationException inUse(Path database, @Nullable String pid) {
    return new ConfigurationException(
        "%s is in use by process %s; stop that one first, or use another data directory"
            .formatted(database, pid == null ? "(unknown)" : pid));
  }

  private static Path realPath(Path path) {
    try {
      return path.resolveSibling(".").toRealPath().resolve(path.getFileName());
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  static String reason(IOException e) {
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The operating system frees the lock at the end of the process at the latest.
    } finally {
      HELD.remove(path);
    }
  }
}
