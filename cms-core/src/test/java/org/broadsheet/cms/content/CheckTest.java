package org.broadsheet.cms.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.broadsheet.cms.error.InvalidContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a?b=c#d",
        "http://example.org",
        "HTTPS://example.org/",
        "https://example.org/%E2%82%AC?q=a|b",
        "https://bücher.example/straße",
        "mailto:desk@example.org",
        "tel:+441234567890",
        "article:2026-budget",
        "/section/politics",
        "#part",
        "?page=2",
        "path/with:colon",
      })
  void acceptsLinks(String href) {
    assertEquals(href, Check.link("href", href));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "\u0001javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "\\\\evil.example",
        "https:evil.example",
        "https://",
        "https:///path",
        "https://a b",
        "https://example.org/\"onclick=x",
        "https://example.org/<b>",
      })
  void refusesWhatABrowserCouldRunOrMisread(String href) {
    assertThrows(InvalidContentException.class, () -> Check.link("href", href));
  }

  @Test
  void replacesWhatNoDocumentMayCarry() {
    assertEquals("a\uFFFDb", Check.text("text", "a\u0000b", 10));
    assertEquals("a\uFFFD", Check.text("text", "a\uD83D", 10));
    assertEquals("\uFFFDa", Check.text("text", "\uDE00a", 10));
    assertEquals("\uFFFD\uFFFD", Check.text("text", "\uFFFE\uFFFF", 10));
  }

  @Test
  void keepsWellFormedTextItself() {
    String text = "Tab\tline\nemoji 😀 and ﷺ";
    assertSame(text, Check.text("text", text, 100));
  }

  @Test
  void namesTheFieldThatIsTooLong() {
    InvalidContentException refusal =
        assertThrows(InvalidContentException.class, () -> Check.text("kicker", "abc", 2));
    assertEquals("kicker", refusal.problems().get(0).path());
    assertEquals("too-long", refusal.problems().get(0).rule());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a b", "a/b", "a?b", "a#b", "ä", "a\"b", "a<b", "a%2fb"})
  void refusesIdsThatNeedEscaping(String id) {
    assertThrows(InvalidContentException.class, () -> Check.id("id", id));
  }
}
