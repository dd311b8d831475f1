package org.broadsheet.cms.section;

import java.util.Objects;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.slug.SlugGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A desk of the site, such as Politics.
 *
 * @param slug the section's word in web addresses, unique among sections
 * @param parent the section this one belongs to, or null at the top
 * @param description one sentence for the section's front and for search engines, or null
 * @param position the place among its siblings, lowest first; equal ones go by name. Default 0
 * @param extensions fields this version does not know
 */
public record Section(
    SectionId id,
    Slug slug,
    String name,
    @Nullable SectionId parent,
    @Nullable String description,
    int position,
    Data.Tree extensions) {
  public Section {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(slug, "slug");
    name = Check.filled("name", name, ContentLimits.LINE_LENGTH);
    description = Check.optional("description", description, ContentLimits.NOTE_LENGTH);
    extensions = Data.bounded("extensions", extensions);
  }

  /** A top section whose id and slug are made from its name. */
  public static Section named(String name) {
    Slug slug = SlugGenerator.generate(name, "section");
    return new Section(new SectionId(slug.value()), slug, name, null, null, 0, Data.Tree.EMPTY);
  }

  /** The same section below {@code newParent}, or at the top for null. */
  public Section withParent(@Nullable SectionId newParent) {
    return new Section(id, slug, name, newParent, description, position, extensions);
  }

  public Section withDescription(@Nullable String newDescription) {
    return new Section(id, slug, name, parent, newDescription, position, extensions);
  }

  public Section withPosition(int newPosition) {
    return new Section(id, slug, name, parent, description, newPosition, extensions);
  }
}
