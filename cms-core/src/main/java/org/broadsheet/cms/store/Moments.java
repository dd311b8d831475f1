package org.broadsheet.cms.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The instants at which time alone changes what readers see: scheduled publication, end of embargo,
 * expiry, start and end of breaking news. The store notes them in the transaction that sets them.
 */
public interface Moments {
  /** The earliest one that has not been fired. */
  Optional<Instant> next();

  /**
   * Appends a change for every moment at or before {@code now}, in their order, each once for ever.
   *
   * @return how many were fired
   */
  int fireDue(Instant now);
}
