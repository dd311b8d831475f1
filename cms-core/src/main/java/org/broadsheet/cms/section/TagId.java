package org.broadsheet.cms.section;

import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.slug.SlugGenerator;

/** Names a tag for ever; also its word in web addresses. */
public record TagId(String value) implements Comparable<TagId> {
  public TagId {
    if (!Slug.isWellFormed(value)) {
      throw new InvalidContentException(
          "id", "bad-id", "must be lower-case letters a-z and digits in groups joined by hyphens");
    }
  }

  /** The id that a tag called {@code name} gets. */
  public static TagId of(String name) {
    return new TagId(SlugGenerator.generate(name, "tag").value());
  }

  @Override
  public int compareTo(TagId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
