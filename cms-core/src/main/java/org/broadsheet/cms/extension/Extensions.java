package org.broadsheet.cms.extension;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.broadsheet.cms.error.ConfigurationException;

/**
 * All extensions of one type there are at present. Thread-safe; reading a snapshot is one volatile
 * read.
 *
 * @param <T> the extension's interface
 */
public final class Extensions<T> {
  /**
   * The extensions at one time; immutable.
   *
   * @param generation counts up at each change; what is cached from extensions depends on it
   */
  public record Snapshot<T>(
      long generation, List<Contribution<T>> contributions, Map<String, T> byKey) {
    /** The extension that claimed {@code key}. */
    public Optional<T> find(String key) {
      return Optional.ofNullable(byKey.get(key));
    }

    public List<T> values() {
      return contributions.stream().map(Contribution::value).toList();
    }
  }

  private final String name;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Snapshot<T> snapshot;

  /**
   * Starts with the contributions of the class path.
   *
   * @param name what the extensions are, in words for messages, such as {@code block renderer}
   * @throws ConfigurationException if two contributions claim one key; names both owners
   */
  public Extensions(String name, Collection<Contribution<T>> contributions) {
    this.name = name;
    this.snapshot = new Snapshot<>(0, List.copyOf(contributions), index(contributions));
  }

  public Snapshot<T> snapshot() {
    return snapshot;
  }

  /**
   * Replaces every contribution of {@code owner} by {@code contributions} in one step; none removes
   * it.
   *
   * @throws ConfigurationException if one claims a key that another owner holds; then nothing
   *     changes
   */
  public synchronized void replace(String owner, Collection<Contribution<T>> contributions) {
    List<Contribution<T>> all =
        Stream.concat(
                snapshot.contributions().stream().filter(each -> !each.owner().equals(owner)),
                contributions.stream())
            .toList();
    snapshot = new Snapshot<>(snapshot.generation() + 1, all, index(all));
    listeners.forEach(Runnable::run);
  }

  /** Calls {@code listener} after each change of the extensions, on the changer's thread. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private Map<String, T> index(Collection<Contribution<T>> contributions) {
    Map<String, Contribution<T>> owners = new LinkedHashMap<>();
    Map<String, T> values = new LinkedHashMap<>();
    for (Contribution<T> each : contributions) {
      if (each.key() == null) {
        continue;
      }
      Contribution<T> other = owners.putIfAbsent(each.key(), each);
      if (other != null) {
        throw new ConfigurationException(
            "two %ss claim '%s': %s and %s; remove one of them"
                .formatted(name, each.key(), other.owner(), each.owner()));
      }
      values.put(each.key(), each.value());
    }
    return Map.copyOf(values);
  }
}
