package org.broadsheet.cms.render.spi;

import org.broadsheet.cms.view.View;

/**
 * A view renderer, as {@link RenderBinder} records it.
 *
 * @param owner the module or plugin that brings it
 * @param view the class of the views it is given
 */
public record ViewContribution(
    String owner, Format format, Class<? extends View> view, ViewRenderer<View> renderer) {
  /** Records {@code renderer} for views of one class. */
  public static <V extends View> ViewContribution of(
      String owner, Format format, Class<V> view, ViewRenderer<? super V> renderer) {
    return new ViewContribution(
        owner, format, view, (each, sink) -> renderer.render(view.cast(each), sink));
  }
}
