package org.broadsheet.cms.search.lucene;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** Keeps generations on the heap, for as long as the folder is there. */
final class MemoryFolder implements IndexFolder {
  private final Map<Long, Directory> generations = new ConcurrentHashMap<>();
  private long highest;
  private long current = -1;

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
  public Directory open(long generation) {
    return new Open(generations.computeIfAbsent(generation, number -> new ByteBuffersDirectory()));
  }

  @Override
  public synchronized void activate(long generation) {
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

  /** Closing it keeps what is in it, as closing a folder does. */
  private static final class Open extends FilterDirectory {
    Open(Directory in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
