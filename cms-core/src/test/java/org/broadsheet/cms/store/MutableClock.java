package org.broadsheet.cms.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. */
public final class MutableClock implements InstantSource {
  private volatile Instant now;

  public MutableClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void set(Instant instant) {
    now = instant;
  }

  public Instant advance(Duration by) {
    now = now.plus(by);
    return now;
  }
}
