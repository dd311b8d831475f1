package org.broadsheet.cms.render.html;

import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.content.Table;
import org.broadsheet.cms.render.spi.BlockContext;
import org.broadsheet.cms.render.spi.BlockRenderer;
import org.broadsheet.cms.render.spi.HtmlWriter;

/**
 * A table that scrolls within the page where it is wide. Columns of numbers are aligned at their
 * end; where there is a heading row, the first cell of each row names the row unless it is a
 * number.
 */
final class TableHtml implements BlockRenderer<Table> {
  private static final Pattern NUMBER =
      Pattern.compile("[^\\p{L}\\d]{0,3}\\d[\\d.,'\\u00A0\\u202F ]*\\p{Sc}?\\s?(?:%|\\p{L}{0,2})?");

  @Override
  public void render(Table block, BlockContext context) {
    int columns = columns(block);
    if (columns == 0) {
      return;
    }
    HtmlWriter html = context.html();
    html.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\"");
    start(block, context);
    boolean[] numeric = numericColumns(block, columns);
    if (!block.header().isEmpty()) {
      header(block.header(), numeric, context);
    }
    html.markup("<tbody>");
    for (List<List<Inline>> row : block.rows()) {
      row(row, !block.header().isEmpty(), numeric, context);
    }
    html.markup("</tbody></table></div>\n");
  }

  private static void start(Table block, BlockContext context) {
    HtmlWriter html = context.html();
    if (block.caption() == null || block.caption().isBlank()) {
      String label = context.label("table");
      html.markup(" aria-label=\"").attribute(label).markup("\"><table>");
      return;
    }
    String id = context.uniqueId("t");
    html.markup(" aria-labelledby=\"").attribute(id).markup("\"><table><caption id=\"");
    html.attribute(id).markup("\">").text(block.caption()).markup("</caption>");
  }

  private static void header(List<List<Inline>> cells, boolean[] numeric, BlockContext context) {
    HtmlWriter html = context.html();
    html.markup("<thead><tr>");
    for (int i = 0; i < numeric.length; i++) {
      boolean filled = i < cells.size() && !cells.get(i).isEmpty();
      // An empty heading names nothing, so it is a plain cell.
      html.markup(filled ? "<th scope=\"col\"" : "<td")
          .markup(numeric[i] ? " class=\"num\">" : ">");
      if (filled) {
        context.inlines(cells.get(i));
      }
      html.markup(filled ? "</th>" : "</td>");
    }
    html.markup("</tr></thead>");
  }

  private static void row(
      List<List<Inline>> cells, boolean named, boolean[] numeric, BlockContext context) {
    HtmlWriter html = context.html();
    html.markup("<tr>");
    for (int i = 0; i < numeric.length; i++) {
      boolean name = i == 0 && named && !numeric[0] && !cells.isEmpty() && !cells.get(0).isEmpty();
      html.markup(name ? "<th scope=\"row\"" : "<td").markup(numeric[i] ? " class=\"num\">" : ">");
      if (i < cells.size()) {
        context.inlines(cells.get(i));
      }
      html.markup(name ? "</th>" : "</td>");
    }
    html.markup("</tr>");
  }

  private static int columns(Table block) {
    int columns = block.header().size();
    for (List<List<Inline>> row : block.rows()) {
      columns = Math.max(columns, row.size());
    }
    return columns;
  }

  private static boolean[] numericColumns(Table block, int columns) {
    boolean[] numeric = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      numeric[i] = isNumeric(block, i);
    }
    return numeric;
  }

  private static boolean isNumeric(Table block, int column) {
    boolean some = false;
    for (List<List<Inline>> row : block.rows()) {
      String text = column < row.size() ? PlainText.ofInlines(row.get(column)).strip() : "";
      if (text.length() > 24 || (!text.isEmpty() && !NUMBER.matcher(text).matches())) {
        return false;
      }
      some |= !text.isEmpty();
    }
    return some;
  }
}
