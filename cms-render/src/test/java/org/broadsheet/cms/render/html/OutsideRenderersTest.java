package org.broadsheet.cms.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import com.google.inject.Singleton;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.article.ExplainerKind;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.CustomBlock;
import org.broadsheet.cms.content.CustomInline;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Rule;
import org.broadsheet.cms.error.ConfigurationException;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.Pages;
import org.broadsheet.cms.render.RenderFaults;
import org.broadsheet.cms.render.spi.BlockContext;
import org.broadsheet.cms.render.spi.BlockRenderer;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.render.spi.HtmlBinder;
import org.broadsheet.cms.render.spi.PagePart;
import org.broadsheet.cms.render.spi.RenderBinder;
import org.broadsheet.cms.view.ArticleView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What modules of hosts and plugins can change, and what they cannot break. */
class OutsideRenderersTest {
  private static final String TYPE = "org.example.scoreboard";

  /** Held, so that what goes wrong on purpose stays out of the test's output. */
  private static final List<Logger> LOGGERS =
      List.of(
          Logger.getLogger(RenderFaults.class.getName()), Logger.getLogger("com.google.inject"));

  private final ArticleView view = new Newsroom().view(article());

  @BeforeAll
  static void silence() {
    LOGGERS.forEach(each -> each.setLevel(Level.OFF));
  }

  @AfterAll
  static void speak() {
    LOGGERS.forEach(each -> each.setLevel(null));
  }

  private static Article article() {
    CustomBlock scoreboard =
        new CustomBlock(
            "c",
            TYPE,
            1,
            Data.Tree.of("home", Data.of("Velm & Co")),
            List.of(Paragraph.of("f", "The fallback.")));
    return Newsroom.draft("match", "The match")
        .blocks(
            List.of(
                Paragraph.of("b1", "Before."),
                scoreboard,
                new Paragraph(
                    "b2", List.of(new CustomInline("org.example.note", Data.Tree.EMPTY, "[note]"))),
                new Rule("b3"),
                Paragraph.of("b4", "After.")))
        .explainers(
            List.of(
                new Explainer(
                    new ExplainerKind("what-happens-next"),
                    List.of(Paragraph.of("x", "The final is on Sunday.")))))
        .build();
  }

  /** As a plugin's author would write it: made by Guice, with what it needs injected. */
  @Singleton
  static final class ScoreboardHtml implements BlockRenderer<CustomBlock> {
    @Inject
    ScoreboardHtml() {}

    @Override
    public void render(CustomBlock block, BlockContext context) {
      context.html().markup("<p class=\"score\">").text(block.data().text("home").orElse("?"));
      context.html().markup("</p>");
      context.blocks(block.fallback());
    }
  }

  @Test
  void aCustomBlockIsWrittenByTheRendererOfItsType() {
    Pages pages = pages(html -> html.addBlockRenderer(TYPE).to(ScoreboardHtml.class));

    assertTrue(
        pages.html(view).contains("<p class=\"score\">Velm &amp; Co</p><p>The fallback.</p>"));
    assertEquals(List.of(), pages.faults().all());
  }

  @Test
  void aBuiltInBlockCanBeReplaced() {
    Pages pages =
        pages(
            html ->
                html.addBlockRenderer(Rule.class)
                    .toInstance((rule, context) -> context.html().markup("<hr class=\"ours\">")));

    assertTrue(pages.html(view).contains("<hr class=\"ours\">"));
  }

  @Test
  void aCustomInlineIsWrittenByTheRendererOfItsType() {
    Pages pages =
        pages(
            html ->
                html.addInlineRenderer("org.example.note")
                    .toInstance((inline, context) -> context.html().markup("<sup>1</sup>")));

    String html = pages.html(view);
    assertTrue(html.contains("<p><sup>1</sup></p>"));
    assertFalse(html.contains("<p>[note]"));
  }

  @ParameterizedTest
  @EnumSource(PagePart.class)
  void everyPartOfThePageCanBeReplaced(PagePart part) {
    Pages pages =
        pages(
            html ->
                html.addPart(part)
                    .toInstance(
                        context -> {
                          context.html().markup("<i data-part>");
                          context
                              .html()
                              .text(context.view().frame().site().name() + context.locale());
                          context.html().markup("</i>");
                        }));

    String html = pages.html(view);
    assertEquals(2, html.split("<i data-part>The Aldermoor Couranten_GB</i>", -1).length, html);
  }

  enum Fault {
    EXCEPTION {
      @Override
      void happen(BlockContext context) {
        throw new IllegalStateException("on purpose");
      }
    },
    NO_CLASS {
      @Override
      void happen(BlockContext context) {
        throw new NoClassDefFoundError("org/example/Missing");
      }
    },
    ENDLESS_RECURSION {
      @Override
      void happen(BlockContext context) {
        deeper(context, 1);
      }

      private int deeper(BlockContext context, int depth) {
        return depth < 0 ? 0 : deeper(context, depth + 1) + depth;
      }
    },
    TOO_MUCH {
      @Override
      void happen(BlockContext context) {
        String much = "x".repeat(10_000);
        for (int i = 0; i < 1_000; i++) {
          context.html().text(much);
        }
      }
    },
    CHECKED_EXCEPTION {
      @Override
      void happen(BlockContext context) {
        OutsideRenderersTest.<RuntimeException>sneak(new java.io.IOException("on purpose"));
      }
    };

    abstract void happen(BlockContext context);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> void sneak(Exception exception) throws E {
    throw (E) exception;
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aRendererThatFailsLeavesTheRestOfThePageByteForByte(Fault fault) {
    Pages broken =
        pages(
            html ->
                html.addBlockRenderer(TYPE)
                    .toInstance(
                        (block, context) -> {
                          context.html().markup("<table><tr><td>half");
                          context.headingLevel(2);
                          fault.happen(context);
                        }));

    assertEquals(new Pages().html(view), broken.html(view));
    broken.html(view);
    RenderFaults.Fault reported = broken.faults().all().get(0);
    assertEquals(2, reported.count());
    assertEquals(OutsideRenderersTest.class.getName(), reported.owner());
    assertTrue(reported.claim().contains(TYPE), reported.claim());
  }

  @ParameterizedTest
  @EnumSource(PagePart.class)
  void aPartThatFailsGivesWayToTheBuiltInOne(PagePart part) {
    Pages broken =
        pages(
            html ->
                html.addPart(part)
                    .toInstance(
                        context -> {
                          context.html().markup("<div>half");
                          throw new IllegalStateException("on purpose");
                        }));

    assertEquals(new Pages().html(view), broken.html(view));
    assertEquals(1, broken.faults().all().size());
  }

  @Test
  void aBuiltInBlockStandsBehindABrokenReplacement() {
    Pages broken =
        pages(
            html ->
                html.addBlockRenderer(Paragraph.class)
                    .toInstance(
                        (block, context) -> {
                          throw new IllegalStateException("on purpose");
                        }));

    assertEquals(new Pages().html(view), broken.html(view));
  }

  @Test
  void aHeadingOfABrokenRendererDoesNotCountInTheOutline() {
    CustomBlock custom = new CustomBlock("c", TYPE, 1, Data.Tree.EMPTY, List.of());
    List<Block> blocks = List.of(custom, new Heading("h", 4, "Deep"));
    Pages broken =
        pages(
            html ->
                html.addBlockRenderer(TYPE)
                    .toInstance(
                        (block, context) -> {
                          context.headingLevel(2);
                          throw new IllegalStateException("on purpose");
                        }));

    String html = broken.html(new Newsroom().view(Newsroom.draft("x", "X").blocks(blocks).build()));

    assertTrue(html.contains("<h2>Deep</h2>"));
  }

  @Test
  void aWriterThatIsKeptDoesNoHarmLater() {
    BlockContext[] kept = new BlockContext[1];
    Pages pages =
        pages(
            html -> html.addBlockRenderer(TYPE).toInstance((block, context) -> kept[0] = context));

    String before = pages.html(view);
    kept[0].html().markup("<script>");

    assertEquals(before, pages.html(view));
  }

  @Test
  void twoClaimsOnOneBlockTypeEndTheStartNamingBoth() {
    Module one =
        module(OneModule.class, html -> html.addBlockRenderer(TYPE).to(ScoreboardHtml.class));
    Module other =
        module(OtherModule.class, html -> html.addBlockRenderer(TYPE).to(ScoreboardHtml.class));

    RuntimeException failure =
        assertThrows(RuntimeException.class, () -> new Pages(one, other).html(view));

    String message = rootOf(failure).getMessage();
    assertTrue(message.contains("'" + TYPE + "'"), message);
    assertTrue(message.contains(OneModule.class.getName()), message);
    assertTrue(message.contains(OtherModule.class.getName()), message);
  }

  @Test
  void twoClaimsOnOnePartEndTheStartToo() {
    Module one =
        module(OneModule.class, html -> html.addPart(PagePart.FOOTER).toInstance(part -> {}));
    Module other =
        module(OtherModule.class, html -> html.addPart(PagePart.FOOTER).toInstance(part -> {}));

    assertThrows(ProvisionException.class, () -> new Pages(one, other).html(view));
  }

  @Test
  void aCustomRendererCannotClaimABuiltInName() {
    RuntimeException failure =
        assertThrows(
            RuntimeException.class,
            () -> pages(html -> html.addBlockRenderer("table").to(ScoreboardHtml.class)));

    assertTrue(
        failure.getMessage().contains("addBlockRenderer(Table.class)"), failure.getMessage());
  }

  @Test
  void aWholePageCanBeReplacedAndItsFailureFallsBack() {
    Pages whole =
        new Pages(page((each, sink) -> sink.write("Plain page of " + each.article().id())));
    assertEquals("Plain page of match", whole.html(view));

    Pages broken =
        new Pages(
            page(
                (each, sink) -> {
                  sink.write("half");
                  throw new IllegalStateException("on purpose");
                }));
    assertEquals(new Pages().html(view), broken.html(view));
  }

  private static Module page(org.broadsheet.cms.render.spi.ViewRenderer<ArticleView> renderer) {
    return new AbstractModule() {
      @Override
      protected void configure() {
        RenderBinder.renderBinder(binder(), OneModule.class)
            .addRenderer(Format.HTML, ArticleView.class)
            .toInstance(renderer);
      }
    };
  }

  @Test
  void aKindOfExplainerIsTitledByTheHostsLabelsOrByItsWords() {
    assertTrue(new Pages().html(view).contains("<h2 id=\"e0\">What happens next</h2>"));

    Pages labelled =
        pages(html -> html.addLabels(getClass().getClassLoader(), "org/example/labels"));
    assertTrue(labelled.html(view).contains("<h2 id=\"e0\">And then what?</h2>"));
  }

  @Test
  void formatsWithOneSuffixEndTheStart() {
    Module clash =
        new AbstractModule() {
          @Override
          protected void configure() {
            RenderBinder binder = RenderBinder.renderBinder(binder(), OneModule.class);
            binder
                .addRenderer(new Format("one", "text/plain", ".x"), ArticleView.class)
                .toInstance((each, sink) -> {});
            binder
                .addRenderer(new Format("two", "text/plain", ".x"), ArticleView.class)
                .toInstance((each, sink) -> {});
          }
        };

    RuntimeException failure =
        assertThrows(RuntimeException.class, () -> new Pages(clash).html(view));

    assertEquals(ConfigurationException.class, rootOf(failure).getClass());
    assertTrue(rootOf(failure).getMessage().contains(".x"));
  }

  private static final class OneModule {}

  private static final class OtherModule {}

  private static Pages pages(Consumer<HtmlBinder> configuration) {
    return new Pages(module(OutsideRenderersTest.class, configuration));
  }

  private static Module module(Class<?> owner, Consumer<HtmlBinder> configuration) {
    return new AbstractModule() {
      @Override
      protected void configure() {
        configuration.accept(HtmlBinder.htmlBinder(binder(), owner));
      }
    };
  }

  private static Throwable rootOf(Throwable failure) {
    return failure.getCause() == null ? failure : rootOf(failure.getCause());
  }
}
