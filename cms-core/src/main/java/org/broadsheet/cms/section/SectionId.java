package org.broadsheet.cms.section;

import org.broadsheet.cms.content.Check;

/** Names a section for ever, whatever becomes of its name and slug. */
public record SectionId(String value) implements Comparable<SectionId> {
  public SectionId {
    value = Check.id("id", value);
  }

  @Override
  public int compareTo(SectionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
