package org.broadsheet.cms.article;

import java.util.Objects;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes, photographs or otherwise makes articles.
 *
 * @param name as shown to readers
 * @param url the contributor's own page elsewhere, or null
 * @param description a sentence or two for the author's page, or null
 * @param extensions fields this version does not know
 */
public record Contributor(
    ContributorId id,
    String name,
    @Nullable String url,
    @Nullable String description,
    Data.Tree extensions) {
  public Contributor {
    Objects.requireNonNull(id, "id");
    name = Check.filled("name", name, ContentLimits.LINE_LENGTH);
    url = url == null ? null : Check.webAddress("url", url);
    description = Check.optional("description", description, ContentLimits.NOTE_LENGTH);
    extensions = Data.bounded("extensions", extensions);
  }

  /** A contributor whose id is made from the name. */
  public static Contributor named(String name) {
    return new Contributor(ContributorId.of(name), name, null, null, Data.Tree.EMPTY);
  }
}
