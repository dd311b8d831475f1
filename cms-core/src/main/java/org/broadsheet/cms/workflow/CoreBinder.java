package org.broadsheet.cms.workflow;

import com.google.inject.Binder;
import com.google.inject.Key;
import org.broadsheet.cms.extension.ExtensionBinder;

/** Contributes to the editorial core from a Guice module. */
public final class CoreBinder {
  private final Binder binder;
  private final String owner;

  private CoreBinder(Binder binder, String owner) {
    this.binder = binder.skipSources(CoreBinder.class);
    this.owner = owner;
  }

  /**
   * Contributes on behalf of a module.
   *
   * @param owner the contributing module, as named in messages
   */
  public static CoreBinder coreBinder(Binder binder, Class<?> owner) {
    return new CoreBinder(binder, owner.getName());
  }

  /** Adds a rule that Guice makes by its injectable constructor. */
  public CoreBinder addValidator(Class<? extends ArticleValidator> type) {
    binder.bind(type);
    ExtensionBinder.newBinder(binder, ArticleValidator.class).add(owner, null, Key.get(type));
    return this;
  }

  public CoreBinder addValidator(ArticleValidator validator) {
    ExtensionBinder.newBinder(binder, ArticleValidator.class).add(owner, null, validator);
    return this;
  }
}
