package org.broadsheet.cms.article;

import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.slug.SlugGenerator;

/** Names a contributor for ever; also their word in web addresses. */
public record ContributorId(String value) implements Comparable<ContributorId> {
  public ContributorId {
    value = Check.id("id", value);
  }

  /** The id that a contributor called {@code name} gets. */
  public static ContributorId of(String name) {
    return new ContributorId(SlugGenerator.generate(name, "contributor").value());
  }

  @Override
  public int compareTo(ContributorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
