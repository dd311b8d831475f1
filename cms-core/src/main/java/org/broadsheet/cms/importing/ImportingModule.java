package org.broadsheet.cms.importing;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import org.broadsheet.cms.extension.ExtensionBinder;

/** The import service and the built-in formats; part of the core. */
public final class ImportingModule extends AbstractModule {
  @Override
  protected void configure() {
    ExtensionBinder.newBinder(binder(), ArticleImporter.class).declare("importer");
    ImportBinder.importBinder(binder(), ImportingModule.class)
        .addImporter(JsonLinesImporter.FORMAT, JsonLinesImporter.class)
        .addImporter(PageTextImporter.FORMAT, PageTextImporter.class);
    bind(ImportService.class).in(Singleton.class);
  }
}
