package org.broadsheet.cms.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.CustomBlock;
import org.broadsheet.cms.content.CustomInline;
import org.broadsheet.cms.content.Embed;
import org.broadsheet.cms.content.Emphasis;
import org.broadsheet.cms.content.Figure;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.LineBreak;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.content.Rule;
import org.broadsheet.cms.content.Strong;
import org.broadsheet.cms.content.Table;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.importing.HtmlToBlocks;
import org.broadsheet.cms.importing.MarkdownToBlocks;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.Outputs;
import org.broadsheet.cms.render.html.HtmlFragments;
import org.broadsheet.cms.view.ArticleView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as Markdown comes back as the same blocks, but for what Markdown cannot hold. */
class MarkdownRoundTripTest {
  private static final Path SAMPLE =
      Path.of(
          "../cms-examples/src/main/resources/org/broadsheet/cms/examples/sample/articles.jsonl");

  private final Newsroom newsroom = new Newsroom();
  private final HtmlFragments fragments = new Outputs(newsroom).get(HtmlFragments.class);

  private String markdown(Article article) {
    ArticleView view = newsroom.view(article);
    return new MarkdownArticle(
            view, fragments.wording(article.locale(), view.frame().site().zone()))
        .blocks(article.blocks());
  }

  private void roundTrip(Article article) {
    String markdown = markdown(article);
    HtmlToBlocks.Result back = MarkdownToBlocks.convert(markdown);
    assertEquals(
        new Shape(newsroom, article).of(article.blocks()),
        new Shape(newsroom, null).of(back.blocks(), back.media()),
        () -> article.id() + " as\n" + markdown);
    assertEquals(List.of(), back.leftOut(), () -> article.id() + " as\n" + markdown);
  }

  @Test
  void everySampleArticleComesBackAsItWas() throws IOException {
    assumeTrue(Files.exists(SAMPLE), "the sample articles are not beside this module");
    int count = 0;
    for (String line : Files.readAllLines(SAMPLE)) {
      Article.Builder article = ContentJson.readArticle(line.getBytes(StandardCharsets.UTF_8));
      roundTrip(placed(article).build());
      count++;
    }
    assertTrue(count > 20, "only " + count + " articles");
  }

  private static Article.Builder placed(Article.Builder article) {
    Instant now = Newsroom.NOW;
    return article
        .address(Newsroom.bridge().address())
        .publishedAt(now)
        .firstPublishedAt(now)
        .updatedAt(now);
  }

  @Test
  void everyKindOfBlockComesBack() {
    roundTrip(Newsroom.bridge());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* a",
        "- a",
        "+ a",
        "1. a",
        "12) a",
        "# a",
        "> a",
        "``` a",
        "~~~ a",
        "    a",
        "a\\",
        "a #",
        "## a ##",
        "[a]: b",
        "[a](b)",
        "![a](b)",
        "<b>a</b>",
        "a <!-- b",
        "&amp; &#35; &copy;",
        "AT&T",
        "a | b",
        "| a |",
        "--- | ---",
        "===",
        "---",
        "*a* _b_ **c** __d__ `e`",
        "snake_case_word",
        "2 * 3 * 4",
        "https://a.example/?a=1&b=2",
        "a!",
        "!",
        "“a”",
        "a\\*b",
        "\\",
        "10.",
        "10",
        "$5.",
        "=",
        ":--",
        "&",
        "a\tb"
      })
  void everySignStandsForItself(String text) {
    roundTrip(
        Newsroom.draft("x", "x")
            .blocks(
                List.of(
                    new Paragraph("1", List.of(new Text(text))),
                    new Paragraph(
                        "2", List.of(new Text("x "), new Emphasis(List.of(new Text(text))))),
                    new Paragraph(
                        "3",
                        List.of(
                            new Text("a"),
                            new LineBreak(),
                            new Text(text),
                            new LineBreak(),
                            new Text(text))),
                    new Paragraph(
                        "4",
                        List.of(
                            new Strong(List.of(new Text(text))),
                            new Text(text),
                            new Link("https://a.example/(x)", List.of(new Text(text))),
                            new Text("."))),
                    new Heading("5", 3, text),
                    new ListBlock("6", false, List.of(List.of(new Text(text)))),
                    new ListBlock("7", false, List.of(List.of(new Text(text)))),
                    new ListBlock(
                        "8", true, List.of(List.of(new Text(text)), List.of(new Text("b")))),
                    new Quotation("9", List.of(new Paragraph("10", List.of(new Text(text)))), text),
                    new Table(
                        "11",
                        null,
                        List.of(List.of(new Text(text)), List.of(new Text("b"))),
                        List.of(List.of(List.of(new Text(text)), List.of(new Text(text))))),
                    new Table("12", text, List.of(), List.of(List.of(List.of(new Text(text)))))))
            .build());
  }

  @Test
  void randomBlocksComeBack() {
    boolean longRun = Boolean.getBoolean("broadsheet.long");
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < (longRun ? 100_000 : 400); i++) {
      List<Block> blocks = new ArrayList<>();
      for (int count = 1 + random.nextInt(5); count > 0; count--) {
        blocks.add(block(random, "n" + blocks.size(), 2));
      }
      try {
        roundTrip(Newsroom.draft("x", "x").blocks(blocks).build());
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ", case " + i + ": " + e.getMessage(), e);
      }
    }
  }

  private static Block block(Random random, String id, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0 -> new Heading(id, 2 + random.nextInt(3), text(random));
      case 1 -> new ListBlock(id, random.nextBoolean(), List.of(run(random, 2), run(random, 2)));
      case 2 -> new Rule(id);
      case 3 ->
          new Table(
              id,
              random.nextBoolean() ? null : text(random),
              random.nextBoolean() ? List.of() : List.of(run(random, 1), run(random, 1)),
              List.of(List.of(run(random, 2), run(random, 1))));
      case 4 -> new Embed(id, "https://a.example/?a=1&b=2", null, text(random), null);
      case 5 -> new Quotation(id, List.of(block(random, id + "q", depth - 1)), text(random));
      default -> new Paragraph(id, run(random, 3));
    };
  }

  private static List<Inline> run(Random random, int depth) {
    List<Inline> run = new ArrayList<>();
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      run.add(
          switch (random.nextInt(depth > 0 ? 8 : 3)) {
            case 3 -> new Emphasis(run(random, depth - 1));
            case 4 -> new Strong(run(random, depth - 1));
            case 5 ->
                new Link("https://a.example/" + random.nextInt(9), List.of(new Text(text(random))));
            case 6 -> new LineBreak();
            default -> new Text(text(random));
          });
    }
    return run;
  }

  private static String text(Random random) {
    String signs = "ab c*_`[]()<>#&!|\\~=+-.1:;\"'“é ñ😀";
    StringBuilder text = new StringBuilder("w");
    for (int length = random.nextInt(12); length > 0; length--) {
      int at = random.nextInt(signs.length());
      at = signs.offsetByCodePoints(0, signs.codePointCount(0, at));
      if (at < signs.length()) {
        text.appendCodePoint(signs.codePointAt(at));
      }
    }
    return text.append(random.nextBoolean() ? "w" : "").toString();
  }

  /** Blocks in words, without what Markdown cannot hold. */
  private static final class Shape {
    private final Newsroom newsroom;
    private final @Nullable Article article;
    private List<MediaItem> media = List.of();

    Shape(Newsroom newsroom, @Nullable Article article) {
      this.newsroom = newsroom;
      this.article = article;
    }

    String of(List<Block> blocks, List<MediaItem> items) {
      media = items;
      return of(blocks);
    }

    String of(List<Block> blocks) {
      StringBuilder shape = new StringBuilder();
      blocks.forEach(each -> append(each, shape));
      return shape.toString();
    }

    private void append(Block block, StringBuilder shape) {
      switch (block) {
        case Paragraph each -> line("paragraph", run(each.inlines()), shape);
        case Heading each -> line("heading " + each.level(), words(each.text()), shape);
        case Quotation each -> {
          String inner = of(each.blocks());
          if (!inner.isEmpty()) {
            shape.append("quote ").append(inner);
            shape.append("by ").append(each.attribution() == null ? "" : words(each.attribution()));
            shape.append('\n');
          }
        }
        case ListBlock each -> {
          List<String> items =
              each.items().stream().map(this::run).filter(x -> !x.isEmpty()).toList();
          if (!items.isEmpty()) {
            line("list " + each.ordered(), String.join(" / ", items), shape);
          }
        }
        case Table each -> {
          shape.append("table ").append(each.caption() == null ? "" : words(each.caption()));
          shape.append(cells(each.header()));
          each.rows().forEach(row -> shape.append(cells(row)));
          shape.append('\n');
        }
        case Embed each ->
            line("embed " + each.url(), each.title() == null ? "" : words(each.title()), shape);
        case Rule each -> shape.append("rule\n");
        case Figure each -> figure(each, shape);
        case CustomBlock each -> shape.append(of(each.fallback()));
      }
    }

    private void figure(Figure figure, StringBuilder shape) {
      List<MediaItem> items = article == null ? media : article.media();
      items.stream()
          .filter(each -> each.id().equals(figure.media()))
          .forEach(
              each ->
                  line(
                      "figure",
                      newsroom.site().absolute(each.renditions().get(0).href())
                          + " "
                          + each.alt()
                          + " "
                          + words(
                              (each.caption() == null ? "" : each.caption())
                                  + " "
                                  + (each.credit() == null ? "" : each.credit())),
                      shape));
    }

    private static void line(String kind, String text, StringBuilder shape) {
      if (!text.isBlank()) {
        shape.append(kind).append(": ").append(text).append('\n');
      }
    }

    private String cells(List<List<Inline>> cells) {
      return cells.isEmpty() ? "" : cells.stream().map(this::run).toList().toString();
    }

    private String run(List<Inline> inlines) {
      StringBuilder run = new StringBuilder();
      append(inlines, run);
      String text = run.toString().replaceAll("[ \\t\\r\\n\\f]*⏎[ \\t\\r\\n\\f]*", "⏎");
      text = text.replaceAll("[ \\t\\r\\n\\f]+", " ");
      // Spaces move in and out of emphasis, where nobody sees them.
      text = text.replaceAll(" ?([<>{}]) ?", "$1");
      return text.replaceAll("^(⏎|\\s)+|(⏎|\\s)+$", "");
    }

    private void append(List<Inline> inlines, StringBuilder run) {
      for (Inline inline : inlines) {
        switch (inline) {
          case Text each -> run.append(each.text().replaceAll("[<>{}]", "?"));
          case Emphasis each -> wrapped("{e", each.inlines(), run);
          case Strong each -> wrapped("{s", each.inlines(), run);
          case Link each -> {
            String target = target(each);
            if (target.isEmpty()) {
              append(each.inlines(), run);
            } else {
              wrapped("{" + target, each.inlines(), run);
            }
          }
          case LineBreak each -> run.append('⏎');
          case CustomInline each -> run.append(each.fallback());
        }
      }
    }

    private void wrapped(String start, List<Inline> inlines, StringBuilder run) {
      run.append(start).append('<');
      append(inlines, run);
      run.append(">}");
    }

    private String target(Link link) {
      if (link.articleId().isPresent()) {
        return link.articleId().get().equals("ferries")
            ? "https://courant.example/politics/2026/11/24/ferries"
            : "";
      }
      return link.href().startsWith("/") ? newsroom.site().absolute(link.href()) : link.href();
    }

    private static String words(String text) {
      return text.replaceAll("\\s+", " ").strip();
    }
  }

  @Test
  void aWholeArticleIsReadByTheImporter() {
    ArticleView view = newsroom.view(Newsroom.bridge());
    String markdown =
        new MarkdownArticle(
                view, fragments.wording(view.article().locale(), view.frame().site().zone()))
            .write();
    HtmlToBlocks.Result back = MarkdownToBlocks.convert(markdown);

    List<String> headings =
        back.blocks().stream()
            .filter(Heading.class::isInstance)
            .map(each -> ((Heading) each).text())
            .toList();
    assertEquals(
        List.of(
            "Council votes to rebuild the harbour bridge",
            "Key points",
            "What was decided",
            "Why this matters",
            "What this means for you",
            "Corrections and clarifications",
            "A note to readers"),
        headings);
  }
}
