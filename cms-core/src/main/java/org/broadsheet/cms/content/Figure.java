package org.broadsheet.cms.content;

/**
 * A place in the body where one of the article's media items is shown with its caption and credit.
 *
 * @param media the id of the item within the article's media
 */
public record Figure(String id, String media, Data.Tree extensions) implements Block {
  public Figure {
    id = Check.id("id", id);
    media = Check.id("media", media);
    extensions = Data.bounded("extensions", extensions);
  }

  public Figure(String id, String media) {
    this(id, media, Data.Tree.EMPTY);
  }
}
