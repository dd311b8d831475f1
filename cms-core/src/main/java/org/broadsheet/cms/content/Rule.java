package org.broadsheet.cms.content;

/** A change of subject or scene, usually shown as a line. */
public record Rule(String id, Data.Tree extensions) implements Block {
  public Rule {
    id = Check.id("id", id);
    extensions = Data.bounded("extensions", extensions);
  }

  public Rule(String id) {
    this(id, Data.Tree.EMPTY);
  }
}
