package org.broadsheet.cms.importing;

import com.google.inject.Binder;
import com.google.inject.Key;
import com.google.inject.Singleton;
import org.broadsheet.cms.extension.ExtensionBinder;

/** Contributes importers from a Guice module. */
public final class ImportBinder {
  private final Binder binder;
  private final String owner;

  private ImportBinder(Binder binder, String owner) {
    this.binder = binder.skipSources(ImportBinder.class);
    this.owner = owner;
  }

  /**
   * Contributes in the name of a module.
   *
   * @param owner the contributing module, as named in messages
   */
  public static ImportBinder importBinder(Binder binder, Class<?> owner) {
    return new ImportBinder(binder, owner.getName());
  }

  /**
   * Adds an importer that Guice makes by its injectable constructor.
   *
   * @param format the name to choose it by, such as {@code json-lines}; claimed by one importer
   *     only
   */
  public ImportBinder addImporter(String format, Class<? extends ArticleImporter> type) {
    binder.bind(type).in(Singleton.class);
    ExtensionBinder.newBinder(binder, ArticleImporter.class).add(owner, format, Key.get(type));
    return this;
  }
}
