package org.broadsheet.cms.render;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What renderers from outside the library did wrong, for health reports. Thread-safe.
 *
 * <p>The first fault of each is logged with its cause, later ones at each power of two, so that a
 * broken renderer on a busy page does not fill the log.
 */
public final class RenderFaults {
  private static final Logger LOGGER = System.getLogger(RenderFaults.class.getName());

  /**
   * The faults of one contribution.
   *
   * @param owner the module or plugin that brought it
   * @param claim what it renders
   * @param count how often it failed since the start
   * @param last the last cause, in words
   */
  public record Fault(String owner, String claim, long count, String last) {}

  private final Map<String, Fault> faults = new ConcurrentHashMap<>();

  /** Counts one fault. */
  public void report(String owner, String claim, Throwable cause) {
    Fault fault =
        faults.compute(
            owner + " " + claim,
            (key, before) ->
                new Fault(owner, claim, before == null ? 1 : before.count() + 1, inWords(cause)));
    if (Long.bitCount(fault.count()) == 1) {
      LOGGER.log(
          Level.WARNING,
          "%s of %s failed %d time(s); its fallback is shown"
              .formatted(claim, owner, fault.count()),
          cause);
    }
  }

  /** Every contribution that failed since the start. */
  public List<Fault> all() {
    return List.copyOf(faults.values());
  }

  private static String inWords(Throwable cause) {
    try {
      return cause.toString();
    } catch (RuntimeException e) {
      // An exception of a plugin may fail even at this.
      return cause.getClass().getName();
    }
  }
}
