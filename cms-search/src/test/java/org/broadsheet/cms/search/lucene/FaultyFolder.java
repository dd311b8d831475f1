package org.broadsheet.cms.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A folder whose n-th write fails, and which forgets at a crash whatever was not made durable. */
final class FaultyFolder implements IndexFolder {
  private final Map<Long, Faulty> generations = new ConcurrentHashMap<>();
  private long highest;
  private long current = -1;
  private int writes;
  private int failAt;
  private boolean deadAfterwards;
  private boolean failed;

  /**
   * @param dead whether all writes behind the failing one fail too, until {@link #crash}
   */
  synchronized void failAt(int write, boolean dead) {
    failAt = write;
    deadAfterwards = dead;
  }

  synchronized int writes() {
    return writes;
  }

  synchronized boolean failed() {
    return failed;
  }

  /** Loses what was not made durable, and lets writes succeed from now on. */
  synchronized void crash() throws IOException {
    failAt = 0;
    deadAfterwards = false;
    for (Faulty each : generations.values()) {
      each.crash();
    }
  }

  private synchronized void write(String what) throws IOException {
    writes++;
    if (writes == failAt || (deadAfterwards && failed)) {
      failed = true;
      throw new IOException("planted at write " + writes + ": " + what);
    }
  }

  @Override
  public void lock() {}

  @Override
  public synchronized OptionalLong current() {
    return current < 0 ? OptionalLong.empty() : OptionalLong.of(current);
  }

  @Override
  public synchronized long nextNumber() {
    return ++highest;
  }

  @Override
  public synchronized Directory open(long generation) {
    return generations.computeIfAbsent(generation, number -> new Faulty());
  }

  @Override
  public synchronized void activate(long generation) throws IOException {
    write("activate");
    current = generation;
  }

  @Override
  public synchronized void deleteAllBut(long generation) {
    generations.keySet().removeIf(number -> number != generation);
    if (current != generation) {
      current = -1;
    }
  }

  @Override
  public void close() {}

  private final class Faulty extends FilterDirectory {
    private final Set<String> durable = ConcurrentHashMap.newKeySet();

    Faulty() {
      super(new ByteBuffersDirectory());
    }

    void crash() throws IOException {
      for (String file : in.listAll()) {
        if (!durable.contains(file)) {
          in.deleteFile(file);
        }
      }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      write(name);
      return in.createOutput(name, context);
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      write(prefix);
      return in.createTempOutput(prefix, suffix, context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      write("sync");
      in.sync(names);
      durable.addAll(names);
    }

    @Override
    public void rename(String source, String dest) throws IOException {
      write("rename");
      in.rename(source, dest);
      if (durable.remove(source)) {
        durable.add(dest);
      }
    }

    @Override
    public void close() {}
  }
}
