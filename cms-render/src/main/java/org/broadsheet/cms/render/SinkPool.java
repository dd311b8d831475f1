package org.broadsheet.cms.render;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.broadsheet.cms.render.spi.ByteSink;
import org.jspecify.annotations.Nullable;

/** Keeps the buffers that pages are written to. Thread-safe. */
final class SinkPool {
  /** A page may be large; a site's mistakes may be larger, and must not take the memory of all. */
  static final int MAX_PAGE_BYTES = 32 << 20;

  /** Larger buffers are left to the collector. */
  private static final int KEPT_BYTES = 1 << 20;

  private final BlockingQueue<ByteSink> free =
      new ArrayBlockingQueue<>(4 * Runtime.getRuntime().availableProcessors());

  ByteSink take() {
    @Nullable ByteSink sink = free.poll();
    return sink == null ? new ByteSink(MAX_PAGE_BYTES) : sink;
  }

  void give(ByteSink sink) {
    if (sink.capacity() <= KEPT_BYTES) {
      sink.truncate(0);
      free.offer(sink);
    }
  }
}
