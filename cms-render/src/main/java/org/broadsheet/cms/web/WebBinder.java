package org.broadsheet.cms.web;

import com.google.inject.Binder;
import com.google.inject.Provider;
import java.util.Set;
import org.broadsheet.cms.error.ConfigurationException;
import org.broadsheet.cms.extension.ExtensionBinder;
import org.broadsheet.cms.slug.Slug;

/**
 * Adds to the site's addresses from a Guice module.
 *
 * <pre>{@code
 * WebBinder.webBinder(binder(), PictureModule.class).addStaticResources("media", Pictures.class);
 * }</pre>
 */
public final class WebBinder {
  /** Words that lead elsewhere, though no article can have them. */
  private static final Set<String> TAKEN =
      Set.of(
          "api",
          "archive",
          "author",
          "breaking",
          "id",
          "newsletter",
          "search",
          "section",
          "static",
          "suggest",
          "tag");

  private final Binder binder;
  private final String owner;

  private WebBinder(Binder binder, String owner) {
    this.binder = binder.skipSources(WebBinder.class);
    this.owner = owner;
  }

  /**
   * @param owner the contributing module, as named in messages
   */
  public static WebBinder webBinder(Binder binder, Class<?> owner) {
    return new WebBinder(binder, owner.getName());
  }

  /**
   * Serves files below {@code /prefix/}. When two modules claim one prefix, the start fails and
   * names both.
   *
   * @param prefix one of the {@linkplain Slug#RESERVED reserved words} that is free, such as {@code
   *     media} or {@code assets}, so that no section can have it
   * @param type what Guice makes by its injectable constructor
   */
  public WebBinder addStaticResources(String prefix, Class<? extends StaticResources> type) {
    binder.bind(type);
    return add(prefix, binder.getProvider(type));
  }

  /** As the other one, with {@code resources} itself. */
  public WebBinder addStaticResources(String prefix, StaticResources resources) {
    return add(prefix, () -> resources);
  }

  private WebBinder add(String prefix, Provider<? extends StaticResources> resources) {
    if (!Slug.RESERVED.contains(prefix) || TAKEN.contains(prefix)) {
      throw new ConfigurationException(
          "static resources of %s cannot be served below /%s/: take media or assets"
              .formatted(owner, prefix));
    }
    ExtensionBinder.newBinder(binder, StaticContribution.class)
        .add(
            owner,
            prefix,
            (Provider<StaticContribution>) () -> new StaticContribution(prefix, resources.get()));
    return this;
  }
}
