package org.broadsheet.cms.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Small records that modules keep beside the entities: related lists, saved searches, idempotency
 * keys, settings. Each module has a namespace of its own. A record can also be written in the
 * transaction of an article's write: see {@link ArticleWrite#moduleState}. Thread-safe.
 */
public interface ModuleState {
  /**
   * Opens a namespace.
   *
   * @param name lower-case words joined by dots or hyphens, such as {@code related.lists}
   * @param version of the records' shape. When the store holds records of another version they are
   *     removed first, since only their owner could read them; a module that must keep them
   *     migrates through {@link #storedVersion} before
   */
  Namespace open(String name, int version);

  /** The version of the records held under {@code name}; empty when there are none. */
  Optional<Integer> storedVersion(String name);

  /** Key and value of one record. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes pass through; nobody compares these.
  record Entry(String key, byte[] value) {}

  /** The records of one module. */
  interface Namespace {
    Optional<byte[]> get(String key);

    /** Those of {@code keys} that are there. One query. */
    Map<String, byte[]> getAll(Collection<String> keys);

    /**
     * Records in the order of their keys.
     *
     * @param prefix what the keys start with; empty for all
     * @param after the last key of the batch before, or null to start
     */
    List<Entry> scan(String prefix, @Nullable String after, int limit);

    /** Durable when it returns. */
    void put(String key, byte[] value);

    /**
     * Writes all of {@code values} in one transaction; a null value removes its key. Durable when
     * it returns.
     */
    void putAll(Map<String, byte @Nullable []> values);

    void remove(String key);

    /** Removes every record. */
    void clear();
  }
}
