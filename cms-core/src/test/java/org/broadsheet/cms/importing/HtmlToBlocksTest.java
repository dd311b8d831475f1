package org.broadsheet.cms.importing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.Embed;
import org.broadsheet.cms.content.Emphasis;
import org.broadsheet.cms.content.Figure;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.LineBreak;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.content.Rule;
import org.broadsheet.cms.content.Strong;
import org.broadsheet.cms.content.Table;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.error.InvalidContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlToBlocksTest {

  @Test
  void paragraphsKeepEmphasisLinksAndBreaks() {
    List<Block> blocks =
        blocks(
            "<p>Be <b>bold</b> and\n"
                + "  <em>kind</em>,<br>see <a href='https://a.example/x'>this</a>.</p>");
    assertEquals(
        List.of(
            new Text("Be "),
            new Strong(List.of(new Text("bold"))),
            new Text(" and "),
            new Emphasis(List.of(new Text("kind"))),
            new Text(","),
            new LineBreak(),
            new Text("see "),
            new Link("https://a.example/x", List.of(new Text("this"))),
            new Text(".")),
        ((Paragraph) blocks.get(0)).inlines());
  }

  @Test
  void eachBlockElementBecomesABlock() {
    List<Block> blocks =
        blocks(
            """
            <h1>One</h1>loose text
            <div><p>Two</p><hr></div>
            <ol><li>a<ul><li>a1</li></ul></li><li>b</li></ol>
            <blockquote><p>Words.</p><footer>— Ann Lowe</footer></blockquote>
            <table><caption>Votes</caption><tr><th>For</th></tr><tr><td>14</td></tr></table>
            <figure><img src="https://a.example/p.png" alt="A pier" width="800" height="600">
            <figcaption>The pier</figcaption></figure>
            <iframe src="//video.example/1" title="Film"></iframe>
            """);
    assertEquals(
        List.of(
            Heading.class,
            Paragraph.class,
            Paragraph.class,
            Rule.class,
            ListBlock.class,
            Quotation.class,
            Table.class,
            Figure.class,
            Embed.class),
        blocks.stream().map(Object::getClass).toList());
    ListBlock list = (ListBlock) blocks.get(4);
    assertTrue(list.ordered());
    assertEquals(List.of("a", "a1", "b"), list.items().stream().map(PlainText::ofInlines).toList());
    assertEquals("Ann Lowe", ((Quotation) blocks.get(5)).attribution());
    Table table = (Table) blocks.get(6);
    assertEquals("Votes", table.caption());
    assertEquals(1, table.header().size());
    assertEquals(1, table.rows().size());
    assertEquals("https://video.example/1", ((Embed) blocks.get(8)).url());
    assertEquals(blocks.size(), blocks.stream().map(Block::id).distinct().count());
  }

  @Test
  void picturesComeWithTheirDescription() {
    HtmlToBlocks.Result result =
        HtmlToBlocks.convert(
            "<p>See <a href='/x'><img src='/p.webp?w=9' alt='A pier' width='800'"
                + " height='600'></a></p>");
    MediaItem picture = result.media().get(0);
    assertEquals("A pier", picture.alt());
    assertEquals("image/webp", picture.renditions().get(0).type());
    assertEquals(800, picture.renditions().get(0).width());
    assertEquals(new Figure("b2", picture.id()), result.blocks().get(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<p><script>alert(1)</script></p>",
        "<style>p{}</style>",
        "<form><input value=alert></form>",
        "<svg><script>alert(1)</script></svg>",
        "<img src='javascript:alert(1)'>",
        "<img src='data:image/png;base64,AAAA'>",
        "<iframe src='javascript:alert(1)'></iframe>",
        "<object data='x'>alert</object>",
      })
  void whatHasNoPlaceIsLeftOutAndReported(String html) {
    HtmlToBlocks.Result result = HtmlToBlocks.convert("<p>ok</p>" + html);
    assertEquals("ok", PlainText.ofBlocks(result.blocks()));
    assertEquals(1, result.leftOut().size(), result.leftOut().toString());
    assertTrue(result.leftOut().get(0).contains("left out"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "//evil"})
  void aLinkThatCannotBeUsedLeavesItsText(String target) {
    HtmlToBlocks.Result result = HtmlToBlocks.convert("<p><a href='" + target + "'>text</a></p>");
    assertEquals(List.of(new Text("text")), ((Paragraph) result.blocks().get(0)).inlines());
    assertEquals(1, result.leftOut().size());
  }

  @Test
  void deepNestingIsFlattenedOrRefused() {
    String deep = "<b><i>".repeat(5_000) + "x";
    assertEquals("x", PlainText.ofBlocks(blocks(deep)));
    String quotes = "<blockquote>".repeat(5_000) + "x";
    assertDoesNotThrow(() -> blocks("<div>".repeat(5_000) + "x"));
    assertDoesNotThrow(
        () -> {
          try {
            new org.broadsheet.cms.content.ContentBounds().add("blocks", blocks(quotes));
          } catch (InvalidContentException e) {
            // Refused in words is as good as flattened.
          }
        });
  }

  @Test
  void preformattedTextKeepsItsLines() {
    List<Inline> inlines = ((Paragraph) blocks("<pre>a\n  b</pre>").get(0)).inlines();
    assertEquals(List.of(new Text("a"), new LineBreak(), new Text("  b")), inlines);
  }

  @Test
  void markdownHasTheSameBlocks() {
    List<Block> blocks =
        MarkdownToBlocks.convert(
                """
                ## Head

                A *b* [c](https://a.example/) <script>x</script>

                | a | b |
                |---|---|
                | 1 | 2 |

                > said

                1. one
                2. two
                """)
            .blocks();
    assertEquals(
        List.of(Heading.class, Paragraph.class, Table.class, Quotation.class, ListBlock.class),
        blocks.stream().map(Object::getClass).toList());
    assertEquals(2, ((Table) blocks.get(2)).header().size());
  }

  @Test
  void pathologicalMarkdownEnds() {
    assertDoesNotThrow(() -> MarkdownToBlocks.convert("*a **b ".repeat(20_000)));
    assertDoesNotThrow(() -> MarkdownToBlocks.convert("> ".repeat(20_000) + "x"));
    assertDoesNotThrow(() -> MarkdownToBlocks.convert("[".repeat(20_000)));
  }

  private static List<Block> blocks(String html) {
    return HtmlToBlocks.convert(html).blocks();
  }
}
