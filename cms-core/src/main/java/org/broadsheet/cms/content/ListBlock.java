package org.broadsheet.cms.content;

import java.util.List;

/**
 * A list of short entries.
 *
 * @param ordered whether the order counts and is shown as numbers
 * @param items the entries, each a run of text
 */
public record ListBlock(String id, boolean ordered, List<List<Inline>> items, Data.Tree extensions)
    implements Block {
  public ListBlock {
    id = Check.id("id", id);
    items =
        Check.<List<Inline>>list("items", items, ContentLimits.INLINES).stream()
            .map(List::copyOf)
            .toList();
    extensions = Data.bounded("extensions", extensions);
  }

  public ListBlock(String id, boolean ordered, List<List<Inline>> items) {
    this(id, ordered, items, Data.Tree.EMPTY);
  }
}
