package org.broadsheet.cms.render.spi;

/**
 * Writes one part of every HTML page in place of the built-in one.
 *
 * <p>Threads, lifetime and failure are as for {@link BlockRenderer}; the fallback is the built-in
 * part.
 */
@FunctionalInterface
public interface PartRenderer {
  /** Writes the part to {@link PartContext#html}. Must neither block nor keep the context. */
  void render(PartContext context);
}
