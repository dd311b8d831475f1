package org.broadsheet.cms.render.html;

import java.nio.charset.StandardCharsets;

/** The tags that blocks and inlines are written in, as bytes that are ready. */
final class Markup {
  static final byte[] P = of("<p>");
  static final byte[] P_END = of("</p>\n");
  static final byte[] EM = of("<em>");
  static final byte[] EM_END = of("</em>");
  static final byte[] STRONG = of("<strong>");
  static final byte[] STRONG_END = of("</strong>");
  static final byte[] BR = of("<br>");
  static final byte[] A = of("<a href=\"");
  static final byte[] A_OPENED = of("\">");
  static final byte[] A_EXTERNAL = of("\" rel=\"external\">");
  static final byte[] A_END = of("</a>");
  static final byte[] MARK = of("<mark>");
  static final byte[] MARK_END = of("</mark>");

  private Markup() {}

  static byte[] of(String markup) {
    return markup.getBytes(StandardCharsets.UTF_8);
  }
}
