package org.broadsheet.cms.content;

import java.util.List;

/** Stressed text, usually shown in italics. */
public record Emphasis(List<Inline> inlines) implements Inline {
  public Emphasis {
    inlines = Check.list("inlines", inlines, ContentLimits.INLINES);
  }
}
