package org.broadsheet.cms.render.spi;

import com.google.inject.Binder;
import com.google.inject.Provider;
import java.util.function.Consumer;

/**
 * Says which renderer takes up a claim, after a method of {@link HtmlBinder} or {@link
 * RenderBinder}.
 *
 * @param <R> the renderer's interface
 */
public final class RendererBinding<R> {
  private final Binder binder;
  private final Consumer<Provider<? extends R>> contribution;

  RendererBinding(Binder binder, Consumer<Provider<? extends R>> contribution) {
    this.binder = binder.skipSources(RendererBinding.class);
    this.contribution = contribution;
  }

  /** The renderer that Guice makes, once, by its injectable constructor. */
  public void to(Class<? extends R> type) {
    binder.bind(type);
    contribution.accept(binder.getProvider(type));
  }

  public void toInstance(R renderer) {
    contribution.accept(() -> renderer);
  }
}
