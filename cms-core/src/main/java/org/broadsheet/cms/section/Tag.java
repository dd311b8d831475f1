package org.broadsheet.cms.section;

import java.util.Objects;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.jspecify.annotations.Nullable;

/**
 * A subject that articles of any section can share.
 *
 * @param name as shown to readers
 * @param type what it names, such as {@code keyword}, {@code person}, {@code organisation}, {@code
 *     place}. Default {@code keyword}
 * @param description one sentence for the tag's page, or null
 * @param extensions fields this version does not know
 */
public record Tag(
    TagId id, String name, String type, @Nullable String description, Data.Tree extensions) {
  /** The type of a tag of which nothing more is known. */
  public static final String KEYWORD = "keyword";

  public Tag {
    Objects.requireNonNull(id, "id");
    name = Check.filled("name", name, ContentLimits.LINE_LENGTH);
    type = Check.id("type", type);
    description = Check.optional("description", description, ContentLimits.NOTE_LENGTH);
    extensions = Data.bounded("extensions", extensions);
  }

  /** A keyword whose id is made from its name. */
  public static Tag named(String name) {
    return new Tag(TagId.of(name), name, KEYWORD, null, Data.Tree.EMPTY);
  }
}
