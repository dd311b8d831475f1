package org.broadsheet.cms.content;

import java.util.List;

/** A paragraph of running text. */
public record Paragraph(String id, List<Inline> inlines, Data.Tree extensions) implements Block {
  public Paragraph {
    id = Check.id("id", id);
    inlines = Check.list("inlines", inlines, ContentLimits.INLINES);
    extensions = Data.bounded("extensions", extensions);
  }

  public Paragraph(String id, List<Inline> inlines) {
    this(id, inlines, Data.Tree.EMPTY);
  }

  /** A paragraph of plain text. */
  public static Paragraph of(String id, String text) {
    return new Paragraph(id, List.of(new Text(text)));
  }
}
