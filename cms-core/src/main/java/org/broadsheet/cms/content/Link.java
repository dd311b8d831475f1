package org.broadsheet.cms.content;

import java.util.List;
import java.util.Optional;

/**
 * Text that leads somewhere.
 *
 * @param href an http, https, mailto or tel address, a path of the same site, or {@code article:ID}
 *     for another article of the store, which is shown as plain text while that article is not
 *     visible
 * @param inlines the text; holds no further link
 * @param extensions fields this version does not know
 */
public record Link(String href, List<Inline> inlines, Data.Tree extensions) implements Inline {
  private static final String ARTICLE_SCHEME = "article:";

  public Link {
    href = Check.link("href", href);
    inlines = Check.list("inlines", inlines, ContentLimits.INLINES);
    extensions = Data.bounded("extensions", extensions);
  }

  public Link(String href, List<Inline> inlines) {
    this(href, inlines, Data.Tree.EMPTY);
  }

  /** The id of the article this leads to, or empty when it leads elsewhere. */
  public Optional<String> articleId() {
    return href.startsWith(ARTICLE_SCHEME)
        ? Optional.of(href.substring(ARTICLE_SCHEME.length()))
        : Optional.empty();
  }
}
