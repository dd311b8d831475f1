package org.broadsheet.cms.render.spi;

import org.broadsheet.cms.view.View;

/**
 * Turns a view into the bytes of one {@link Format}.
 *
 * <p>Called by many threads at once; one instance serves all and lives as long as its module. When
 * one from outside this library throws, the built-in renderer of the same format and view takes its
 * place; where there is none, the page fails.
 *
 * @param <V> the view
 */
@FunctionalInterface
public interface ViewRenderer<V extends View> {
  /** Writes {@code view} to {@code sink}. Must neither block nor keep the sink. */
  void render(V view, ByteSink sink);
}
