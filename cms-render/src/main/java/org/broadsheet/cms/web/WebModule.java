package org.broadsheet.cms.web;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import org.broadsheet.cms.extension.ExtensionBinder;

/**
 * Binds the {@link SiteHandler}. Needs {@code HtmlRenderModule} beside it; the search page also
 * needs a search module, without which it answers 503. Feeds, sitemaps, the API and the other forms
 * of articles are there when the modules of their formats are; {@code FormatsModule} has them all.
 */
public final class WebModule extends AbstractModule {
  @Override
  protected void configure() {
    ExtensionBinder.newBinder(binder(), StaticContribution.class).declare("static resource folder");
    bind(PageSource.class).to(StoredPages.class);
    bind(StoredPages.class).in(Singleton.class);
    bind(FormatSource.class).to(StoredFormats.class);
    bind(StoredFormats.class).in(Singleton.class);
    bind(FormatRoutes.class).in(Singleton.class);
    bind(SiteHandler.class).in(Singleton.class);
  }
}
