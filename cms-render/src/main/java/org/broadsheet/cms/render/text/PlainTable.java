package org.broadsheet.cms.render.text;

import java.util.List;

/** A table in columns, or row by row where the columns do not fit. */
final class PlainTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows;
  private final boolean headed;
  private final int[] widths;

  /**
   * @param headed whether the first row names the columns
   */
  PlainTable(List<List<String>> rows, boolean headed) {
    this.rows = rows;
    this.headed = headed;
    this.widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
  }

  void write(TextLines lines, String indent) {
    int needed = indent.length();
    for (int width : widths) {
      needed += width + GAP.length();
    }
    if (needed - GAP.length() <= PlainTexts.WIDTH) {
      columns(lines, indent);
    } else {
      records(lines, indent);
    }
  }

  private void columns(TextLines lines, String indent) {
    for (int i = 0; i < rows.size(); i++) {
      StringBuilder line = new StringBuilder(indent);
      for (int column = 0; column < rows.get(i).size(); column++) {
        String cell = rows.get(i).get(column);
        line.append(cell).append(" ".repeat(widths[column] - DisplayWidth.of(cell))).append(GAP);
      }
      lines.line(line.toString());
      if (i == 0 && headed) {
        rule(lines, indent);
      }
    }
  }

  private void rule(TextLines lines, String indent) {
    StringBuilder line = new StringBuilder(indent);
    for (int width : widths) {
      line.append("-".repeat(width)).append(GAP);
    }
    lines.line(line.toString());
  }

  private void records(TextLines lines, String indent) {
    List<String> names = headed ? rows.get(0) : List.of();
    for (List<String> row : headed ? rows.subList(1, rows.size()) : rows) {
      for (int i = 0; i < row.size(); i++) {
        String name = i < names.size() && !names.get(i).isEmpty() ? names.get(i) + ": " : "";
        lines.wrapped(name + row.get(i), indent + (i == 0 ? "* " : "  "), indent + "  ");
      }
    }
  }
}
