package org.broadsheet.cms.section;

import java.util.Objects;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;

/**
 * A tag as an article carries it.
 *
 * @param id the tag
 * @param name its name as written in the article; the {@link Tag} of that id says how it is written
 *     today
 */
public record TagReference(TagId id, String name) {
  public TagReference {
    Objects.requireNonNull(id, "id");
    name = Check.filled("name", name, ContentLimits.LINE_LENGTH);
  }

  /** Refers to the tag called {@code name}. */
  public static TagReference named(String name) {
    return new TagReference(TagId.of(name), name);
  }
}
