package org.broadsheet.cms.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a benchmark by its name. Progress goes to standard error; the last line on standard output
 * is one JSON object with the figures. Ends with status 0 when it measured and 2 on bad input.
 */
public final class Benchmarks {
  /** JMH has options and output of its own. */
  private static final String JMH = "jmh";

  private static final Map<String, Benchmark> BY_NAME =
      new TreeMap<>(Map.of("store-speed", new StoreSpeed()));

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    System.exit(run(Arrays.asList(arguments)));
  }

  static int run(List<String> arguments) throws Exception {
    String name = arguments.isEmpty() ? "" : arguments.get(0);
    if (name.equals(JMH)) {
      org.openjdk.jmh.Main.main(arguments.subList(1, arguments.size()).toArray(new String[0]));
      return 0;
    }
    Benchmark benchmark = BY_NAME.get(name);
    if (benchmark == null) {
      System.err.println("usage: benchmarks.jar NAME [options], with NAME one of " + names());
      return 2;
    }
    try {
      System.out.println(benchmark.run(new Options(arguments.subList(1, arguments.size()))));
      return 0;
    } catch (UsageException e) {
      System.err.println(name + ": " + e.getMessage());
      return 2;
    }
  }

  private static String names() {
    return JMH + ", " + String.join(", ", BY_NAME.keySet());
  }
}
