package org.broadsheet.cms.article;

import org.broadsheet.cms.content.Check;

/** Names a live update within the whole store. */
public record LiveUpdateId(String value) implements Comparable<LiveUpdateId> {
  public LiveUpdateId {
    value = Check.id("id", value);
  }

  @Override
  public int compareTo(LiveUpdateId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
