package org.broadsheet.cms.render.spi;

import com.google.inject.Binder;
import com.google.inject.Provider;
import org.broadsheet.cms.extension.ExtensionBinder;
import org.broadsheet.cms.view.View;

/**
 * Adds whole renderers from a Guice module: a new format, or a page in place of the built-in one.
 *
 * <pre>{@code
 * RenderBinder.renderBinder(binder(), CalendarModule.class)
 *     .addRenderer(new Format("calendar", "text/calendar; charset=utf-8", ".ics"), ArticleView.class)
 *     .to(ArticleCalendar.class);
 * }</pre>
 *
 * <p>When two modules claim the same format of the same view, the start fails and names both.
 */
public final class RenderBinder {
  private final Binder binder;
  private final String owner;

  private RenderBinder(Binder binder, String owner) {
    this.binder = binder.skipSources(RenderBinder.class);
    this.owner = owner;
  }

  /**
   * @param owner the contributing module, as named in messages
   */
  public static RenderBinder renderBinder(Binder binder, Class<?> owner) {
    return new RenderBinder(binder, owner.getName());
  }

  /** Adds a renderer of {@code view} in {@code format}; goes before the built-in one. */
  public <V extends View> RendererBinding<ViewRenderer<? super V>> addRenderer(
      Format format, Class<V> view) {
    String claim = format.name() + " of " + view.getSimpleName();
    return new RendererBinding<>(
        binder,
        renderer ->
            ExtensionBinder.newBinder(binder, ViewContribution.class)
                .add(
                    owner,
                    claim,
                    (Provider<ViewContribution>)
                        () -> ViewContribution.of(owner, format, view, renderer.get())));
  }
}
