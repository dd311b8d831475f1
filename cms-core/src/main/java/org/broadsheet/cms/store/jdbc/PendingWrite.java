package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.broadsheet.cms.store.WritePriority;
import org.jspecify.annotations.Nullable;

/** A write and whoever waits for it. */
final class PendingWrite<T> {
  private final WriteTask<T> task;
  private final WritePriority priority;
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable Throwable failure;

  PendingWrite(WriteTask<T> task, WritePriority priority) {
    this.task = task;
    this.priority = priority;
  }

  CompletableFuture<T> future() {
    return future;
  }

  WritePriority priority() {
    return priority;
  }

  boolean isUrgent() {
    return priority == WritePriority.URGENT;
  }

  void run(WriteTransaction transaction) throws SQLException {
    result = task.run(transaction);
  }

  /**
   * Notes why this write alone failed; told once its neighbours are durable, on which the reason
   * may rest.
   */
  void lost(Throwable reason) {
    failure = reason;
  }

  /** Tells the waiter how it went. */
  @SuppressWarnings("NullAway") // A task's result is what its future promises, null included.
  void complete() {
    if (failure != null) {
      future.completeExceptionally(failure);
    } else {
      future.complete(result);
    }
  }

  /** Tells the waiter that nothing of its transaction was kept, or that this is not known. */
  void fail(Throwable reason) {
    future.completeExceptionally(reason);
  }
}
