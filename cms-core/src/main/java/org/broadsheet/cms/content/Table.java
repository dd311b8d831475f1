package org.broadsheet.cms.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of text.
 *
 * @param caption what the table shows, or null
 * @param header the cells of the heading row; empty when the table has none
 * @param rows the cells row by row; a row may be shorter than the others
 */
public record Table(
    String id,
    @Nullable String caption,
    List<List<Inline>> header,
    List<List<List<Inline>>> rows,
    Data.Tree extensions)
    implements Block {
  public Table {
    id = Check.id("id", id);
    caption = Check.optional("caption", caption, ContentLimits.NOTE_LENGTH);
    header = cells("header", header);
    rows =
        Check.<List<List<Inline>>>list("rows", rows, ContentLimits.INLINES).stream()
            .map(row -> cells("rows", row))
            .toList();
    extensions = Data.bounded("extensions", extensions);
  }

  public Table(
      String id,
      @Nullable String caption,
      List<List<Inline>> header,
      List<List<List<Inline>>> rows) {
    this(id, caption, header, rows, Data.Tree.EMPTY);
  }

  private static List<List<Inline>> cells(String field, List<List<Inline>> row) {
    return Check.<List<Inline>>list(field, row, ContentLimits.ENTRIES).stream()
        .map(List::copyOf)
        .toList();
  }
}
