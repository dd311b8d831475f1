package org.broadsheet.cms.render.html;

/**
 * Options of HTML pages.
 *
 * @param maxPartBytes how many bytes a block, inline or part from outside may write; at least 1.
 *     Default {@value #DEFAULT_MAX_PART_BYTES}
 */
public record HtmlRenderConfig(int maxPartBytes) {
  public static final int DEFAULT_MAX_PART_BYTES = 256 * 1024;

  /** Every option at its default. */
  public static final HtmlRenderConfig DEFAULT = new HtmlRenderConfig(DEFAULT_MAX_PART_BYTES);

  public HtmlRenderConfig {
    if (maxPartBytes < 1) {
      throw new IllegalArgumentException("maxPartBytes must be positive but was " + maxPartBytes);
    }
  }
}
