package org.broadsheet.cms.benchmarks;

/** One measurement. */
@FunctionalInterface
interface Benchmark {
  /**
   * Measures, telling how it goes on standard error.
   *
   * @return the figures as one line of JSON
   * @throws UsageException if the options are wrong
   */
  String run(Options options) throws Exception;
}
