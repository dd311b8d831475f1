package org.broadsheet.cms.render.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.broadsheet.cms.view.NewsletterView;
import org.broadsheet.cms.view.View;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever people write, each output is a well-formed document of its kind, in UTF-8, without lone
 * surrogates and without markup of theirs.
 */
class WellFormedTest {
  private static final Set<String> XML = Set.of("rss", "atom", "sitemap");
  private static final Set<String> JSON = Set.of("json", "jsonfeed", "ninjs", "ans");
  private static final int FIELD_LENGTH = 700;
  private static final boolean LONG = Boolean.getBoolean("broadsheet.long");
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final DocumentBuilder xml = xmlParser();

  private static DocumentBuilder xmlParser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "<script>alert(1)</script>",
        "</title></item></channel><!--",
        "]]> <![CDATA[ & &amp; &nbsp; &#0; %ENTITY;",
        "\"'`<>&\\\\ ${7*7} #{7*7} {{7*7}} <%= 7*7 %>",
        "a\u0000b\u0001c\u0008d\u000be\u000cf\u001bg\u007fh\u0085i\u009fj",
        "lone \ud800 high, lone \udc00 low, end \ud83d",
        "\ufffe\uffff\ufdd0 nonsense",
        "\u202eright to left\u202c \u2066isolate\u2069 \u200b\u200d\ufeff",
        "e\u0301a\u0308 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddeb\ud83c\uddf7",
        "\u2028 line \u2029 paragraph \r\n\r\nBcc: all@a.example \r From \n.\n",
        "# * - _ + 1. > ``` ~~~ | --- | [a](b) ![c](d) <e> \\ \n=== \n--- \n| a | b |\n|---|---|",
        "--=_ boundary =_ =3D =?utf-8?B?x?="
      })
  void everyOutputIsWellFormed(String text) throws Exception {
    check(text);
  }

  @Test
  void sharedCorporaMakeWellFormedOutputs() throws Exception {
    Path folder = Path.of("../../shared/corpora");
    assumeTrue(Files.isDirectory(folder), "the shared corpora are not on this machine");
    int step = LONG ? 1 : 40;
    for (String corpus :
        List.of(
            "naughty-strings",
            "bidi",
            "graphemes",
            "unicode-normalization",
            "trojan-source",
            "ssti",
            "crlf-header-injection",
            "xss-payloadbox",
            "xxe-and-xml-bombs")) {
      List<String> handfuls = handfuls(folder.resolve(corpus).resolve("cases.jsonl"));
      for (int i = 0; i < handfuls.size(); i += step) {
        check(handfuls.get(i));
      }
    }
  }

  private static List<String> handfuls(Path file) throws IOException {
    List<String> handfuls = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      JsonNode input = STRICT.readTree(line).path("input");
      if (!input.isString() || input.asString().isBlank()) {
        continue;
      }
      String text = input.asString();
      for (int from = 0; from < text.length(); from += FIELD_LENGTH) {
        String piece = text.substring(from, Math.min(text.length(), from + FIELD_LENGTH));
        if (current.length() + piece.length() > FIELD_LENGTH && !current.isEmpty()) {
          handfuls.add(current.toString());
          current.setLength(0);
        }
        current.append(piece).append(' ');
      }
    }
    if (!current.isEmpty()) {
      handfuls.add(current.toString());
    }
    return handfuls;
  }

  @Test
  void randomTextsMakeWellFormedOutputs() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < (LONG ? 200 : 8); i++) {
      StringBuilder text = new StringBuilder("x");
      for (int length = random.nextInt(200); length > 0; length--) {
        int bits = 1 + random.nextInt(21);
        int codePoint = random.nextInt(Math.min(1 << bits, Character.MAX_CODE_POINT + 1));
        text.appendCodePoint(codePoint);
      }
      try {
        check(text.toString());
      } catch (AssertionError | Exception e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  private void check(String text) throws Exception {
    Filled filled = new Filled(text);
    for (View view : filled.views()) {
      for (String format : filled.outputs.formats(view)) {
        if (!format.equals("html") || view instanceof NewsletterView) {
          check(view.getClass().getSimpleName(), format, filled.outputs.bytes(view, format));
        }
      }
    }
  }

  private void check(String view, String format, byte[] output) throws Exception {
    String text = utf8(output);
    String what = view + " as " + format + ": " + text.substring(0, Math.min(text.length(), 400));
    if (XML.contains(format)) {
      checkXml(output, what);
    } else if (JSON.contains(format)) {
      requireWhole(STRICT.readTree(output), what);
    } else if (format.equals("jsonl")) {
      text.lines().forEach(line -> requireWhole(STRICT.readTree(line), what));
    } else if (format.equals("html")) {
      checkHtml(text, what);
    } else if (format.equals("text")) {
      checkLines(text, what);
    } else if (format.equals("markdown")) {
      checkHtml(new MarkdownReader().html(text), what);
    } else {
      assertEquals("mail", format);
      assertTrue(output.length > 100);
      for (byte each : output) {
        assertTrue(each == '\r' || each == '\n' || (each >= ' ' && each < 0x7F), what);
      }
    }
  }

  private static String utf8(byte[] output) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(output)).toString();
  }

  private void checkXml(byte[] output, String what) throws IOException {
    try {
      Document document = xml.parse(new ByteArrayInputStream(output));
      var contents = document.getElementsByTagNameNS("*", "encoded");
      for (int i = 0; i < contents.getLength(); i++) {
        checkHtml(contents.item(i).getTextContent(), what);
      }
      contents = document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "content");
      for (int i = 0; i < contents.getLength(); i++) {
        checkHtml(contents.item(i).getTextContent(), what);
      }
    } catch (SAXException e) {
      throw new AssertionError(e.getMessage() + " in " + what, e);
    }
  }

  private static void requireWhole(JsonNode node, String what) {
    if (node.isString()) {
      String text = node.asString();
      for (int i = 0; i < text.length(); i++) {
        if (Character.isHighSurrogate(text.charAt(i))) {
          assertTrue(i + 1 < text.length() && Character.isLowSurrogate(text.charAt(++i)), what);
        } else {
          assertFalse(Character.isLowSurrogate(text.charAt(i)), what);
        }
      }
    }
    node.forEach(each -> requireWhole(each, what));
  }

  /** Nothing of the text became an element that runs or an attribute that handles. */
  private static void checkHtml(String html, String what) {
    for (Element element : Jsoup.parse(html).getAllElements()) {
      assertFalse(
          Set.of("script", "object", "svg", "form", "base").contains(element.normalName()),
          () -> element + " in " + what);
      element
          .attributes()
          .forEach(
              each -> {
                assertFalse(each.getKey().startsWith("on"), () -> each + " in " + what);
                assertFalse(
                    each.getKey().matches("href|src")
                        && each.getValue()
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .matches("(javascript|data|vbscript):.*"),
                    () -> each + " in " + what);
              });
    }
  }

  /** No line starts within what a reader takes for one sign. */
  private static void checkLines(String text, String what) {
    for (String line : text.split("\n", -1)) {
      String start = line.stripLeading();
      if (!start.isEmpty()) {
        char first = start.charAt(0);
        assertFalse(Character.isLowSurrogate(first) || first == '\ufe0f', what);
      }
    }
  }

  @Test
  void aLongTextIsNeverCutWithinASign() throws Exception {
    String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    Filled filled = new Filled(family.repeat(80));
    for (View view : filled.views()) {
      for (String format : filled.outputs.formats(view)) {
        if (Set.of("rss", "text", "markdown", "ninjs", "json", "jsonfeed").contains(format)) {
          String text = filled.outputs.text(view, format).replace("\\u", "");
          String rest = text.replace(family, "");
          assertFalse(rest.contains("\u200d"), view.getClass() + " as " + format);
        }
      }
    }
  }
}
