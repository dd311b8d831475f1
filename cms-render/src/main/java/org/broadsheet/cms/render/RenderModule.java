package org.broadsheet.cms.render;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import org.broadsheet.cms.extension.ExtensionBinder;
import org.broadsheet.cms.render.spi.ViewContribution;
import org.jspecify.annotations.Nullable;

/** The render service without any format; each format's module installs it. */
public final class RenderModule extends AbstractModule {
  @Override
  protected void configure() {
    ExtensionBinder.newBinder(binder(), ViewContribution.class).declare("renderer");
    Multibinder.newSetBinder(binder(), ViewContribution.class, BuiltIn.class);
    bind(RenderFaults.class).toInstance(new RenderFaults());
    bind(RenderService.class).in(Singleton.class);
  }

  /** Two of them are one, so that several formats may install it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RenderModule;
  }

  @Override
  public int hashCode() {
    return RenderModule.class.hashCode();
  }
}
