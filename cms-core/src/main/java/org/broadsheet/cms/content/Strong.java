package org.broadsheet.cms.content;

import java.util.List;

/** Important text, usually shown in bold. */
public record Strong(List<Inline> inlines) implements Inline {
  public Strong {
    inlines = Check.list("inlines", inlines, ContentLimits.INLINES);
  }
}
