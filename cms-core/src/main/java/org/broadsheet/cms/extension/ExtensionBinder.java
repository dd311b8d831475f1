package org.broadsheet.cms.extension;

import com.google.inject.Binder;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.util.Types;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Contributes extensions of one type from a Guice module. Features wrap this in a typed binder of
 * their own; nobody else needs it.
 *
 * <p>The module that owns the extension point calls {@link #declare}, so that no contribution at
 * all is fine, and injects {@code Extensions<T>}. Contributions are made in public modules, never
 * inside a private one.
 *
 * @param <T> the extension's interface
 */
public final class ExtensionBinder<T> {
  private final Binder binder;
  private final Class<T> type;
  private final Multibinder<Contribution<T>> contributions;

  private ExtensionBinder(Binder binder, Class<T> type) {
    this.binder = binder.skipSources(ExtensionBinder.class);
    this.type = type;
    this.contributions = Multibinder.newSetBinder(this.binder, contributionOf(type));
  }

  public static <T> ExtensionBinder<T> newBinder(Binder binder, Class<T> type) {
    return new ExtensionBinder<>(binder, type);
  }

  /**
   * Declares the extension point.
   *
   * @param name what the extensions are, in words for messages, such as {@code block renderer}
   */
  public void declare(String name) {
    TypeLiteral<Extensions<T>> extensions =
        literal(Types.newParameterizedType(Extensions.class, type));
    TypeLiteral<Set<Contribution<T>>> set = literal(Types.setOf(contributionOf(type).getType()));
    Provider<Set<Contribution<T>>> all = binder.getProvider(Key.get(set));
    binder.bind(extensions).toProvider(() -> new Extensions<>(name, all.get())).in(Singleton.class);
  }

  /**
   * Contributes the instance that {@code key} is bound to.
   *
   * @param owner the contributing module, as named in messages
   * @param claim what it claims for itself, such as a block type; null where many may answer
   */
  public void add(String owner, @Nullable String claim, Key<? extends T> key) {
    add(owner, claim, binder.getProvider(key));
  }

  /** As the other one, with what {@code value} gives; it is asked once. */
  public void add(String owner, @Nullable String claim, Provider<? extends T> value) {
    contributions
        .addBinding()
        .toProvider(() -> new Contribution<T>(owner, claim, value.get()))
        .in(Singleton.class);
  }

  /** As the other one, with {@code value} itself. */
  public void add(String owner, @Nullable String claim, T value) {
    contributions.addBinding().toInstance(new Contribution<>(owner, claim, value));
  }

  private static <T> TypeLiteral<Contribution<T>> contributionOf(Class<T> type) {
    return literal(Types.newParameterizedType(Contribution.class, type));
  }

  @SuppressWarnings(
      "unchecked") // Types builds plain reflection types; the caller names the same type beside it.
  private static <K> TypeLiteral<K> literal(Type type) {
    return (TypeLiteral<K>) TypeLiteral.get(type);
  }
}
