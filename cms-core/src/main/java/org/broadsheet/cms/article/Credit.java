package org.broadsheet.cms.article;

import java.util.Objects;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.jspecify.annotations.Nullable;

/**
 * What a contributor did for one article.
 *
 * @param contributor who
 * @param name as written in the article; the {@link Contributor} of that id says how it is written
 *     today
 * @param role such as {@code author}, {@code photographer}, {@code editor}. Default {@code author}
 * @param url a page of theirs to link to from this article, or null
 * @param extensions fields this version does not know
 */
public record Credit(
    ContributorId contributor,
    String name,
    String role,
    @Nullable String url,
    Data.Tree extensions) {
  public static final String AUTHOR = "author";

  public Credit {
    Objects.requireNonNull(contributor, "contributor");
    name = Check.filled("name", name, ContentLimits.LINE_LENGTH);
    role = Check.filled("role", role, ContentLimits.LINE_LENGTH);
    url = url == null ? null : Check.webAddress("url", url);
    extensions = Data.bounded("extensions", extensions);
  }

  /** Credits the author called {@code name}. */
  public static Credit author(String name) {
    return new Credit(ContributorId.of(name), name, AUTHOR, null, Data.Tree.EMPTY);
  }
}
