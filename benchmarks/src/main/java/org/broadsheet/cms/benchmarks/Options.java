package org.broadsheet.cms.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The options behind a benchmark's name: {@code --name value}. */
final class Options {
  private final Map<String, String> values = new TreeMap<>();

  /**
   * @throws UsageException if {@code arguments} are anything but pairs
   */
  Options(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!name.startsWith("--")) {
        throw new UsageException("expected an option such as --writers but found " + name);
      }
      if (i + 1 == arguments.size()) {
        throw new UsageException(name + " needs a value");
      }
      values.put(name, arguments.get(i + 1));
    }
  }

  /** A whole number of at least 1. */
  int positive(String name, int missing) {
    String value = values.remove(name);
    if (value == null) {
      return missing;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number that is too small.
    }
    throw new UsageException(name + " must be a whole number of at least 1 but was " + value);
  }

  /** Called once all known options were asked for. */
  void requireNoMore() {
    if (!values.isEmpty()) {
      throw new UsageException("unknown option " + values.keySet().iterator().next());
    }
  }
}
