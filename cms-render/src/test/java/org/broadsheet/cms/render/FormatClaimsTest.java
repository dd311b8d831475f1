package org.broadsheet.cms.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.cms.error.ConfigurationException;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.render.spi.RenderBinder;
import org.broadsheet.cms.render.spi.ViewContribution;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.FrontView;
import org.broadsheet.cms.view.View;
import org.junit.jupiter.api.Test;

class FormatClaimsTest {
  private static final Logger LOGGER = Logger.getLogger(FormatClaims.class.getName());

  private static ViewContribution claim(String owner, Format format, Class<? extends View> view) {
    return ViewContribution.of(owner, format, view, (each, sink) -> {});
  }

  private static final class One extends AbstractModule {
    @Override
    protected void configure() {
      RenderBinder.renderBinder(binder(), One.class)
          .addRenderer(new Format("calendar", "text/calendar", ".ics"), ArticleView.class)
          .toInstance((view, sink) -> sink.write("one"));
    }
  }

  private static final class Other extends AbstractModule {
    private final Format format;

    Other(Format format) {
      this.format = format;
    }

    @Override
    protected void configure() {
      RenderBinder.renderBinder(binder(), Other.class)
          .addRenderer(format, ArticleView.class)
          .toInstance((view, sink) -> sink.write("other"));
    }
  }

  @Test
  void twoModulesThatClaimOneSuffixStopTheStartAndAreNamed() {
    requireClash("suffix .ics", new Other(new Format("agenda", "text/x-agenda", ".ics")));
  }

  @Test
  void twoModulesThatClaimOneMediaTypeStopTheStartAndAreNamed() {
    requireClash(
        "media type text/calendar",
        new Other(new Format("agenda", "Text/Calendar; charset=utf-8", ".agenda")));
  }

  @Test
  void twoModulesThatClaimOneFormatStopTheStartAndAreNamed() {
    requireClash("calendar of ArticleView", new Other(new Format("calendar", "text/x", ".x")));
  }

  private static void requireClash(String key, Module other) {
    Logger guice = Logger.getLogger("com.google.inject");
    guice.setLevel(Level.OFF);
    RuntimeException thrown =
        assertThrows(
            RuntimeException.class,
            () -> new Pages(new One(), other).get(RenderService.class).formats());
    guice.setLevel(null);

    assertTrue(
        thrown instanceof ProvisionException || thrown instanceof CreationException,
        thrown::toString);
    String message = String.valueOf(thrown.getMessage());
    assertTrue(message.contains(key), message);
    assertTrue(message.contains(One.class.getName()), message);
    assertTrue(message.contains(Other.class.getName()), message);
  }

  @Test
  void oneSuffixMayAskForDifferentFormatsOfDifferentViews() {
    FormatClaims claims = new FormatClaims(true);
    Format json = new Format("json", "application/json", ".json");
    Format feed = new Format("jsonfeed", "application/feed+json", ".json");

    assertTrue(claims.add(claim("a", json, ArticleView.class)));
    assertTrue(claims.add(claim("b", feed, FrontView.class)));

    assertEquals(json, claims.bySuffix(ArticleView.class, ".json").orElseThrow());
    assertEquals(feed, claims.bySuffix(FrontView.class, ".json").orElseThrow());
    assertTrue(claims.bySuffix(FrontView.class, ".md").isEmpty());
  }

  @Test
  void aRunningSystemLeavesTheLaterClaimOut() {
    FormatClaims claims = new FormatClaims(false);
    Format json = new Format("json", "application/json", ".json");
    Format other = new Format("other", "application/x-other", ".json");
    LOGGER.setLevel(Level.OFF);

    assertTrue(claims.add(claim("a", json, ArticleView.class)));
    assertFalse(claims.add(claim("b", other, ArticleView.class)));
    LOGGER.setLevel(null);

    assertEquals(List.of(json), claims.formats(ArticleView.class));
    FormatClaims strict = new FormatClaims(true);
    strict.add(claim("a", json, ArticleView.class));
    assertThrows(
        ConfigurationException.class, () -> strict.add(claim("b", other, ArticleView.class)));
  }

  @Test
  void pagesForBrowsersComeFirst() {
    FormatClaims claims = new FormatClaims(true);
    claims.add(claim("a", new Format("json", "application/json", ".json"), ArticleView.class));
    claims.add(claim("b", Format.HTML, ArticleView.class));

    assertEquals("html", claims.formats(ArticleView.class).get(0).name());
  }
}
