package org.broadsheet.cms.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.ProvisionException;
import com.google.inject.TypeLiteral;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.cms.error.ConfigurationException;
import org.junit.jupiter.api.Test;

class ExtensionsTest {
  private static Contribution<String> of(String owner, String key, String value) {
    return new Contribution<>(owner, key, value);
  }

  @Test
  void findsByKeyAndListsAll() {
    Extensions<String> greetings =
        new Extensions<>("greeting", List.of(of("a", "en", "hello"), of("b", "fr", "bonjour")));
    assertEquals("hello", greetings.snapshot().find("en").orElseThrow());
    assertTrue(greetings.snapshot().find("de").isEmpty());
    assertEquals(List.of("hello", "bonjour"), greetings.snapshot().values());
  }

  @Test
  void refusesTwoClaimsOnOneKeyAndNamesBoth() {
    ConfigurationException refusal =
        assertThrows(
            ConfigurationException.class,
            () -> new Extensions<>("greeting", List.of(of("a", "en", "hi"), of("b", "en", "yo"))));
    assertEquals("two greetings claim 'en': a and b; remove one of them", refusal.getMessage());
  }

  @Test
  void replacesAnOwnersContributionsInOneStep() {
    Extensions<String> greetings = new Extensions<>("greeting", List.of(of("a", "en", "hello")));
    Extensions.Snapshot<String> before = greetings.snapshot();
    AtomicInteger told = new AtomicInteger();
    greetings.onChange(told::incrementAndGet);

    greetings.replace("plugin", List.of(of("plugin", "fr", "salut")));
    assertEquals(1, told.get());
    assertEquals(before.generation() + 1, greetings.snapshot().generation());
    assertEquals("salut", greetings.snapshot().find("fr").orElseThrow());
    assertTrue(before.find("fr").isEmpty(), "a snapshot once taken must not change");

    greetings.replace("plugin", List.of());
    assertTrue(greetings.snapshot().find("fr").isEmpty());
    assertEquals("hello", greetings.snapshot().find("en").orElseThrow());
  }

  @Test
  void keepsWhatItHasWhenALaterClaimClashes() {
    Extensions<String> greetings = new Extensions<>("greeting", List.of(of("a", "en", "hello")));
    Extensions.Snapshot<String> before = greetings.snapshot();
    assertThrows(
        ConfigurationException.class,
        () -> greetings.replace("plugin", List.of(of("plugin", "en", "yo"))));
    assertSame(before, greetings.snapshot());
  }

  interface Greeting {}

  static final class English implements Greeting {}

  @Test
  void isSeededFromModules() {
    Injector injector =
        Guice.createInjector(
            new AbstractModule() {
              @Override
              protected void configure() {
                ExtensionBinder.newBinder(binder(), Greeting.class).declare("greeting");
              }
            },
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(English.class);
                ExtensionBinder.newBinder(binder(), Greeting.class)
                    .add("english", "en", Key.get(English.class));
              }
            });
    Extensions<Greeting> greetings =
        injector.getInstance(Key.get(new TypeLiteral<Extensions<Greeting>>() {}));
    assertTrue(greetings.snapshot().find("en").orElseThrow() instanceof English);
  }

  @Test
  void aClashOfModulesFailsNamingBoth() {
    Injector injector =
        Guice.createInjector(
            new AbstractModule() {
              @Override
              protected void configure() {
                ExtensionBinder<Greeting> binder =
                    ExtensionBinder.newBinder(binder(), Greeting.class);
                binder.declare("greeting");
                binder.add("first module", "en", new English());
                binder.add("second module", "en", new English());
              }
            });
    ProvisionException failure =
        assertThrows(
            ProvisionException.class,
            () -> injector.getInstance(Key.get(new TypeLiteral<Extensions<Greeting>>() {})));
    assertTrue(String.valueOf(failure.getMessage()).contains("first module and second module"));
  }
}
