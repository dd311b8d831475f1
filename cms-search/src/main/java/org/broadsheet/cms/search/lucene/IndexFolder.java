package org.broadsheet.cms.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.OptionalLong;
import org.apache.lucene.store.Directory;

/**
 * Where the generations of one index lie. A generation is one Lucene index; a rebuild makes the
 * next one, and one step makes that the current one.
 */
interface IndexFolder extends Closeable {
  /**
   * Keeps every other process and every other index of this one out until closed.
   *
   * @throws org.broadsheet.cms.error.ConfigurationException if that cannot be had
   */
  void lock();

  /** The current generation; empty when there is none, or when nothing sensible says which. */
  OptionalLong current();

  /** A number that no generation has. */
  long nextNumber() throws IOException;

  /** Opens a generation, which is empty when it is not there. */
  Directory open(long generation) throws IOException;

  /** Makes a complete and durable generation the current one, durably and in one step. */
  void activate(long generation) throws IOException;

  /** Deletes every generation but {@code generation}, as far as that can be done; -1 keeps none. */
  void deleteAllBut(long generation);

  /** Lets go of the lock. */
  @Override
  void close() throws IOException;
}
