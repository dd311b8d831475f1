package org.broadsheet.cms.article;

import org.broadsheet.cms.content.Check;

/**
 * What an explainer answers for the reader. Hosts may add kinds.
 *
 * @param id its name in JSON, such as {@code why-this-matters}
 */
public record ExplainerKind(String id) {
  public static final ExplainerKind WHY_THIS_MATTERS = new ExplainerKind("why-this-matters");
  public static final ExplainerKind WHAT_THIS_MEANS_FOR_YOU =
      new ExplainerKind("what-this-means-for-you");

  public ExplainerKind {
    id = Check.id("kind", id);
  }

  @Override
  public String toString() {
    return id;
  }
}
