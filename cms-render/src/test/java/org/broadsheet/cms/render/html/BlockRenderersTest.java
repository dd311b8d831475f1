package org.broadsheet.cms.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.broadsheet.cms.asset.FocalPoint;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.CustomBlock;
import org.broadsheet.cms.content.CustomInline;
import org.broadsheet.cms.content.Data;
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
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.Pages;
import org.junit.jupiter.api.Test;

class BlockRenderersTest {
  private final Pages pages = new Pages();

  @Test
  void aParagraphWithEveryInline() {
    Paragraph paragraph =
        new Paragraph(
            "p",
            List.of(
                new Text("a < b "),
                new Emphasis(List.of(new Strong(List.of(new Text("both"))))),
                new LineBreak(),
                new CustomInline("org.example.footnote", Data.Tree.EMPTY, "a & note")));

    assertEquals(
        "<p>a &lt; b <em><strong>both</strong></em><br>a &amp; note</p>", written(paragraph));
  }

  @Test
  void linksOfTheSiteArePlainAndOthersSayTheyLeaveIt() {
    assertEquals("<p><a href=\"/section/science\">x</a></p>", written(link("/section/science")));
    assertEquals(
        "<p><a href=\"https://courant.example/a\">x</a></p>",
        written(link("https://courant.example/a")));
    assertEquals(
        "<p><a href=\"https://courant.example.evil.example/\" rel=\"external\">x</a></p>",
        written(link("https://courant.example.evil.example/")));
    assertEquals(
        "<p><a href=\"mailto:a@b.example\">x</a></p>", written(link("mailto:a@b.example")));
  }

  @Test
  void aLinkToAnArticleLeadsThereOnlyWhileItIsVisible() {
    assertEquals(
        "<p><a href=\"/politics/2026/11/24/ferries\">x</a></p>", written(link("article:ferries")));
    assertEquals("<p>x</p>", written(link("article:gone")));
  }

  @Test
  void headingsNeverSkipALevel() {
    assertEquals(
        "<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>\n<h3>d</h3>\n<h4>e</h4>",
        written(
            new Heading("1", 4, "a"),
            new Heading("2", 4, "b"),
            new Heading("3", 2, "c"),
            new Heading("4", 3, "d"),
            new Heading("5", 4, "e")));
  }

  @Test
  void aListIsOrderedOrNot() {
    List<List<Inline>> items = List.of(Newsroom.line("one"), Newsroom.line("two"));

    assertEquals("<ol><li>one</li><li>two</li></ol>", written(new ListBlock("l", true, items)));
    assertEquals("<ul><li>one</li><li>two</li></ul>", written(new ListBlock("l", false, items)));
  }

  @Test
  void aQuotationNamesItsSpeakerWhenItIsKnown() {
    List<Block> said = List.of(Paragraph.of("s", "So it is."));

    assertEquals(
        "<figure class=\"quote\"><blockquote><p>So it is.</p>\n</blockquote>"
            + "<figcaption>Dorrit Vane</figcaption></figure>",
        written(new Quotation("q", said, "Dorrit Vane")));
    assertEquals(
        "<figure class=\"quote\"><blockquote><p>So it is.</p>\n</blockquote></figure>",
        written(new Quotation("q", said, null)));
  }

  @Test
  void aFigureShowsThePictureInItsSizes() {
    String html = written(new Figure("f", "chamber"));

    assertTrue(
        html.contains("srcset=\"/media/chamber-1600.png 1600w, /media/chamber-800.png 800w\""),
        html);
    assertTrue(html.contains("width=\"1600\" height=\"900\" alt=\"A bridge over chamber water\""));
    assertTrue(html.contains("<figcaption>The bridge opened in 1931. <cite>Courant studio</cite>"));
  }

  @Test
  void aFigureWhoseItemIsMissingShowsNothing() {
    assertEquals("", written(new Figure("f", "nowhere")));
  }

  @Test
  void cropsOfAnotherShapeAreNotMixed() {
    MediaItem item =
        new MediaItem(
            "chamber",
            MediaItem.BODY,
            MediaItem.PICTURE,
            null,
            null,
            null,
            new FocalPoint(0.5, 0.1),
            List.of(
                new Rendition("wide", "/media/w,.png", "image/png", 1600, 900),
                new Rendition("square", "/media/s.png", "image/png", 900, 900)),
            Data.Tree.EMPTY);

    String html =
        pages.html(
            new Newsroom()
                .view(
                    Newsroom.draft("x", "X")
                        .media(List.of(item))
                        .blocks(List.of(new Figure("f", "chamber")))
                        .build()));

    assertTrue(html.contains("src=\"/media/w,.png\" srcset=\"/media/w%2C.png 1600w\""), html);
    assertTrue(html.contains("alt=\"\" data-focus=\"top\""), html);
  }

  @Test
  void aTableNamesItsRowsAndAlignsNumbers() {
    Table table =
        new Table(
            "t",
            null,
            List.of(Newsroom.line("Place"), Newsroom.line("Votes")),
            List.of(
                List.of(Newsroom.line("Velm"), Newsroom.line("1,204")),
                List.of(Newsroom.line("Saltings"))));

    assertEquals(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\""
            + " aria-label=\"Table\"><table><thead><tr><th scope=\"col\">Place</th><th"
            + " scope=\"col\" class=\"num\">Votes</th></tr></thead><tbody><tr><th"
            + " scope=\"row\">Velm</th><td class=\"num\">1,204</td></tr><tr><th"
            + " scope=\"row\">Saltings</th><td class=\"num\"></td></tr></tbody></table></div>",
        written(table));
  }

  @Test
  void anEmptyTableShowsNothing() {
    assertEquals("", written(new Table("t", "Nothing", List.of(), List.of())));
  }

  @Test
  void anEmbedIsATitledLink() {
    assertEquals(
        "<aside class=\"aside\" aria-label=\"The vote\"><h2>The vote</h2>\n"
            + "<p>A film of the vote. <a href=\"https://www.films.example/v?id=1\""
            + " rel=\"external\">films.example</a></p></aside>",
        written(
            new Embed(
                "e",
                "https://www.films.example/v?id=1",
                "films",
                "The vote",
                "A film of the vote.")));
    assertEquals(
        "<aside class=\"aside\"><p><a href=\"https://films.example\""
            + " rel=\"external\">films.example</a></p></aside>",
        written(new Embed("e", "https://films.example", null, null, null)));
  }

  @Test
  void aRuleIsALine() {
    assertEquals("<hr>", written(new Rule("r")));
  }

  @Test
  void aCustomBlockWithoutRendererShowsItsFallback() {
    CustomBlock block =
        new CustomBlock(
            "c",
            "org.example.scoreboard",
            1,
            Data.Tree.EMPTY,
            List.of(Paragraph.of("f", "Velm 2, Saltings 1")));

    assertEquals("<p>Velm 2, Saltings 1</p>", written(block));
  }

  private static Paragraph link(String href) {
    return new Paragraph("p", List.of(new Link(href, List.of(new Text("x")))));
  }

  /** The body of an article that consists of {@code blocks}. */
  private String written(Block... blocks) {
    String html =
        pages.html(
            new Newsroom()
                .view(
                    Newsroom.draft("x", "X")
                        .media(List.of(Newsroom.picture("chamber", MediaItem.BODY)))
                        .blocks(List.of(blocks))
                        .build()));
    String start = "<div class=\"body\">";
    int from = html.indexOf(start) + start.length();
    int to = html.indexOf("<section class=\"related\"", from);
    String rest = html.substring(from, to);
    return rest.substring(0, rest.lastIndexOf("</div>")).strip();
  }
}
