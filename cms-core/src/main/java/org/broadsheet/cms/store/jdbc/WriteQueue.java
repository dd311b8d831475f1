package org.broadsheet.cms.store.jdbc;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.error.StoreException.Outcome;
import org.broadsheet.cms.store.WritePriority;
import org.jspecify.annotations.Nullable;

/**
 * Writes that wait for the writer, urgent ones first; each priority has room for a number of them.
 */
final class WriteQueue {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Queue<PendingWrite<?>> urgent = new ArrayDeque<>();
  private final Queue<PendingWrite<?>> bulk = new ArrayDeque<>();
  private final Semaphore urgentRoom;
  private final Semaphore bulkRoom;
  private final Duration patience;
  private boolean closed;

  WriteQueue(int capacity, Duration patience) {
    this.urgentRoom = new Semaphore(capacity);
    this.bulkRoom = new Semaphore(capacity);
    this.patience = patience;
  }

  /**
   * Waits for room, not longer than the queue's patience.
   *
   * @throws StoreException if there is none, or the queue was closed
   */
  void put(PendingWrite<?> write) {
    Semaphore room = room(write.priority());
    if (!acquire(room)) {
      throw new StoreException(
          Outcome.NOT_WRITTEN,
          "the store cannot keep up: more writes wait than its queue holds; try again later",
          null);
    }
    lock.lock();
    try {
      if (closed) {
        room.release();
        throw new StoreException(Outcome.BROKEN, "the store is closed", null);
      }
      (write.isUrgent() ? urgent : bulk).add(write);
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  private boolean acquire(Semaphore room) {
    if (room.tryAcquire()) {
      return true;
    }
    try {
      return room.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * The next write, waiting {@code nanos} for one at most; null when none came or the queue is
   * closed and empty.
   */
  @Nullable PendingWrite<?> take(long nanos) throws InterruptedException {
    long left = nanos;
    lock.lock();
    try {
      while (urgent.isEmpty() && bulk.isEmpty()) {
        if (closed || left <= 0) {
          return null;
        }
        left = arrived.awaitNanos(left);
      }
      return next(true);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The next write, bulk ones only if {@code bulkToo}, waiting {@code nanos} for one at most; null
   * when there is none.
   */
  @Nullable PendingWrite<?> poll(boolean bulkToo, long nanos) {
    long left = nanos;
    lock.lock();
    try {
      PendingWrite<?> write = next(bulkToo);
      while (write == null && !closed && left > 0) {
        left = arrived.awaitNanos(left);
        write = next(bulkToo);
      }
      return write;
    } catch (InterruptedException e) {
      return null;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable PendingWrite<?> next(boolean bulkToo) {
    PendingWrite<?> write = urgent.poll();
    if (write == null && bulkToo) {
      write = bulk.poll();
    }
    if (write != null) {
      room(write.priority()).release();
    }
    return write;
  }

  private Semaphore room(WritePriority priority) {
    return priority == WritePriority.URGENT ? urgentRoom : bulkRoom;
  }

  /** Refuses further writes; those that wait can still be taken. */
  void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isFinished() {
    lock.lock();
    try {
      return closed && urgent.isEmpty() && bulk.isEmpty();
    } finally {
      lock.unlock();
    }
  }
}
