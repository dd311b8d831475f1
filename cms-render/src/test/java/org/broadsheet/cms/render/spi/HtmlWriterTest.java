package org.broadsheet.cms.render.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlWriterTest {
  private final ByteSink sink = new ByteSink(1 << 20);
  private final HtmlWriter html = new HtmlWriter(sink);

  @Test
  void textKeepsQuotesAndEscapesWhatStartsMarkup() {
    html.text("“A” & <b> it's \"so\"");

    assertEquals("“A” &amp; &lt;b&gt; it's \"so\"", written());
  }

  @Test
  void attributesEscapeQuotesToo() {
    html.attribute("a\"b'c<d>&");

    assertEquals("a&quot;b&#39;c&lt;d&gt;&amp;", written());
  }

  @Test
  void whatIsNoCharacterOfHtmlBecomesTheReplacementCharacter() {
    html.text("a\u0000b\u0007c\u007Fd\u0085e\uFFFEf\uFDD0g\uD800h\uDC00i\t\n");

    assertEquals("a�b�c�d�e�f�g�h�i\t\n", written());
  }

  @Test
  void aPairThatStraddlesTheInnerBufferStaysWhole() {
    String text = "x".repeat(ByteSink.SCRATCH_CHARS - 1) + "🏛" + "y";

    html.text(text);

    assertEquals(text, written());
  }

  @Test
  void anyTextIsWrittenAsASimpleLoopWritesIt() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String text = randomText(random);
      sink.truncate(0);
      html.attribute(text);
      assertEquals(reference(text, true), written(), "seed " + seed + ", round " + i);
      sink.truncate(0);
      html.text(text);
      assertEquals(reference(text, false), written(), "seed " + seed + ", round " + i);
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(1_500);
    while (text.length() < length) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) random.nextInt(0x80));
        case 1 -> text.append((char) random.nextInt(0x800));
        case 2 -> text.append((char) random.nextInt(0x10000));
        case 3 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 4 -> text.append("&<>\"'".charAt(random.nextInt(5)));
        default -> text.append("words and spaces ");
      }
    }
    return text.toString();
  }

  private static String reference(String text, boolean quotes) {
    StringBuilder written = new StringBuilder();
    text.codePoints().forEach(c -> written.append(reference(c, quotes)));
    return written.toString();
  }

  private static String reference(int c, boolean quotes) {
    boolean control =
        (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || (c >= 0x7F && c < 0xA0);
    boolean none =
        (c >= 0xD800 && c <= 0xDFFF) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    if (control || none) {
      return "\uFFFD";
    }
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> quotes ? "&quot;" : "\"";
      case '\'' -> quotes ? "&#39;" : "'";
      default -> Character.toString(c);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:x",
        "java\tscript:x",
        "\u0001javascript:x",
        "data:text/html,x",
        "vbscript:x",
        "blob:x",
        "unknown:x",
        ":x"
      })
  void anAddressThatMayRunScriptIsNotWritten(String address) {
    assertFalse(HtmlWriter.isSafe(address));

    html.address(address);

    assertEquals(HtmlWriter.NO_ADDRESS, written());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/x",
        "HTTP://a.example",
        "mailto:a@b.example",
        "tel:+441",
        "/a:b",
        "?a:b",
        "#a:b",
        "a/b:c",
        "page",
        ""
      })
  void otherAddressesAreWritten(String address) {
    assertTrue(HtmlWriter.isSafe(address));

    html.address(address);

    assertEquals(address, written());
  }

  @Test
  void theLimitHoldsForEveryWayOfWriting() {
    HtmlWriter small = new HtmlWriter(new ByteSink(10));
    small.markup("12345").text("678");

    assertThrows(OutputLimitException.class, () -> small.text("<"));
    assertThrows(OutputLimitException.class, () -> small.markup("abc"));
    assertThrows(OutputLimitException.class, () -> small.number(1_000));
    assertEquals("12345678", new String(small.sink().toByteArray(), StandardCharsets.UTF_8));
    small.text("90");
    assertEquals(10, small.sink().size());
  }

  @Test
  void aSinkGrowsFarBeyondItsFirstSize() {
    ByteSink large = new ByteSink(Integer.MAX_VALUE - 8);
    byte[] block = new byte[100_000];
    for (int i = 0; i < 30; i++) {
      large.write(block);
    }

    assertEquals(3_000_000, large.size());
    large.truncate(5);
    assertEquals(5, large.toByteArray().length);
  }

  private String written() {
    return new String(sink.toByteArray(), StandardCharsets.UTF_8);
  }
}
