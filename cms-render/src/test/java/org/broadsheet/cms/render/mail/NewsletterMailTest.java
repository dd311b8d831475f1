package org.broadsheet.cms.render.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.Outputs;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.NewsletterView;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class NewsletterMailTest {
  private static final Subscription SUBSCRIPTION =
      new Subscription("https://courant.example/newsletter/unsubscribe?token=a&b=c");
  private static final List<String> HEADERS =
      List.of(
          "Date",
          "From",
          "To",
          "Message-ID",
          "Subject",
          "List-Id",
          "List-Unsubscribe",
          "List-Unsubscribe-Post",
          "Content-Language",
          "MIME-Version",
          "Content-Type");

  private final Newsroom newsroom = new Newsroom();
  private final Outputs outputs = new Outputs(newsroom);
  private final NewsletterMails mails = outputs.get(NewsletterMails.class);

  private MailMessage message(String text, Locale locale, Article... articles) {
    return mails.message(outputs.newsletter(text, text, locale, List.of(articles)), SUBSCRIPTION);
  }

  private static byte[] bytes(MailMessage message, String fromName) {
    ByteSink sink = new ByteSink(10 << 20);
    new MimeWriter(sink)
        .write(
            message,
            new MimeWriter.Envelope(
                fromName,
                "news@courant.example",
                "reader@mail.example",
                Newsroom.NOW,
                "1@courant.example"));
    return sink.toByteArray();
  }

  /** A message taken apart as its readers do. */
  private static final class Read {
    final Map<String, String> headers = new LinkedHashMap<>();
    final List<String> parts = new ArrayList<>();
    final List<String> partTypes = new ArrayList<>();

    Read(byte[] message) {
      String text = new String(message, StandardCharsets.US_ASCII);
      int end = text.indexOf("\r\n\r\n");
      for (String line : text.substring(0, end).replaceAll("\r\n[ \t]+", " ").split("\r\n", -1)) {
        int colon = line.indexOf(": ");
        assertTrue(colon > 0, "no header: " + line);
        String other = headers.put(line.substring(0, colon), line.substring(colon + 2));
        assertEquals(null, other, line);
      }
      Matcher boundary =
          Pattern.compile("boundary=\"([^\"]+)\"")
              .matcher(headers.getOrDefault("Content-Type", ""));
      assertTrue(boundary.find());
      String[] pieces =
          text.substring(end + 2).split("\r\n--" + Pattern.quote(boundary.group(1)), -1);
      assertEquals("--\r\n", pieces[pieces.length - 1]);
      for (int i = 1; i < pieces.length - 1; i++) {
        int body = pieces[i].indexOf("\r\n\r\n");
        partTypes.add(pieces[i].substring(0, body).strip().split("[:;]", -1)[1].strip());
        parts.add(decoded(pieces[i].substring(body + 4)));
      }
    }

    private static String decoded(String quoted) {
      String joined = quoted.replace("=\r\n", "");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int i = 0; i < joined.length(); i++) {
        if (joined.charAt(i) == '=') {
          bytes.write(Integer.parseInt(joined.substring(i + 1, i + 3), 16));
          i += 2;
        } else {
          bytes.write(joined.charAt(i));
        }
      }
      return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    String header(String name) {
      StringBuilder decoded = new StringBuilder();
      for (String word : headers.getOrDefault(name, "").split(" ", -1)) {
        if (word.startsWith("=?utf-8?B?")) {
          assertTrue(word.length() <= 75, word);
          String base = word.substring("=?utf-8?B?".length(), word.length() - 2);
          decoded.append(new String(Base64.getDecoder().decode(base), StandardCharsets.UTF_8));
        } else {
          decoded.append(decoded.isEmpty() ? "" : " ").append(word);
        }
      }
      return decoded.toString();
    }
  }

  @Test
  void aMailHasBothPartsAndWaysToEndIt() {
    MailMessage message = message("The bridge", Locale.UK, Newsroom.bridge());
    Read read = new Read(bytes(message, "The Courant"));

    assertEquals(List.of("text/plain", "text/html"), read.partTypes);
    assertEquals(message.plain().strip(), read.parts.get(0).strip());
    assertEquals(message.html().strip(), read.parts.get(1).strip());
    assertEquals("The bridge", read.header("Subject"));
    assertEquals("<" + SUBSCRIPTION.unsubscribe() + ">", read.header("List-Unsubscribe"));
    assertEquals("List-Unsubscribe=One-Click", read.header("List-Unsubscribe-Post"));
    assertEquals(HEADERS, List.copyOf(read.headers.keySet()));
    assertTrue(read.parts.get(0).contains(SUBSCRIPTION.unsubscribe()));
    assertEquals(
        SUBSCRIPTION.unsubscribe(),
        Jsoup.parse(read.parts.get(1)).select("a:containsOwn(Unsubscribe)").attr("href"));
  }

  @Test
  void linesKeepTheirLength() {
    String long1 = "word ".repeat(400) + "ü".repeat(300) + "\n.\nFrom here\n" + "x".repeat(500);
    byte[] bytes =
        bytes(message(long1.substring(0, 900), Locale.UK, Newsroom.bridge()), "ü".repeat(90));
    for (String line : new String(bytes, StandardCharsets.US_ASCII).split("\r\n", -1)) {
      assertTrue(line.length() <= 78, line);
      assertFalse(line.equals(".") || line.startsWith("From "), line);
      assertFalse(line.endsWith(" "), line);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "News\r\nBcc: all@a.example",
        "News\nBcc: all@a.example",
        "News\rBcc: all@a.example",
        "News\r\n\r\nbody",
        "\u2028Bcc: all@a.example\u2029x\u0085y\u000bz",
        "=?utf-8?Q?=0D=0ABcc:_all@a.example?=",
        "News\u0000\u0007 <b>\" <x@a.example>,",
        "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"
      })
  void noTextBecomesAHeader(String text) {
    inert(text);
  }

  @Test
  void noTextOfTheCorpusBecomesAHeader() throws IOException {
    Path file = Path.of("../../shared/corpora/crlf-header-injection/cases.jsonl");
    assumeTrue(Files.exists(file), "the shared corpora are not on this machine");
    for (String line : Files.readAllLines(file)) {
      String input = JsonMapper.shared().readTree(line).get("input").asString();
      inert(input);
      try {
        inert(URLDecoder.decode(input, StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        inert(input.replace("%0d", "\r").replace("%0a", "\n"));
      }
    }
  }

  private void inert(String text) {
    if (text.isBlank()) {
      return;
    }
    Article article = Newsroom.draft("x", text).standfirst(text).paragraph(text).build();
    Site site = Site.builder(text, URI.create("https://courant.example")).build();
    Outputs paper = new Outputs(new Newsroom(site, List.of()));
    NewsletterView view = paper.newsletter(text, text, Locale.UK, List.of(article));
    Read read = new Read(bytes(mails.message(view, SUBSCRIPTION), text));
    assertEquals(HEADERS, List.copyOf(read.headers.keySet()));
    assertEquals(2, read.parts.size());
    assertEquals(
        MailMessage.oneLine(view.edition().subject()).replaceAll("\\s+", " "),
        read.header("Subject").replaceAll("\\s+", " "));
    assertEquals("<news@courant.example>", read.headers.get("From").replaceAll(".* ", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad address",
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "<a@b.example>",
        "a@"
      })
  void anAddressThatIsNoneIsRefused(String address) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new MimeWriter.Envelope("x", address, "", Newsroom.NOW, "1@a.example"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new MimeWriter.Envelope("x", "a@b.example", address, Newsroom.NOW, "1@a.example"));
    assertThrows(
        IllegalArgumentException.class, () -> new MailMessage.Header("X-Test", "a\r\nB: c"));
    assertThrows(IllegalArgumentException.class, () -> new MailMessage.Header("X Test", "a"));
    assertThrows(InvalidContentException.class, () -> new Subscription("javascript:alert(1)"));
  }

  @Test
  void theHtmlPartNeedsNothingFromOutsideButPictures() {
    Document html =
        Jsoup.parse(
            message("News", Locale.UK, Newsroom.bridge(), Newsroom.breakingArticle()).html());

    assertEquals(0, html.select("script, link, iframe, form").size());
    assertEquals("light dark", html.select("meta[name=color-scheme]").attr("content"));
    assertTrue(html.select("style").html().contains("prefers-color-scheme:dark"));
    for (Element element : html.select("p, h1, h2, a")) {
      assertTrue(element.hasAttr("style") || element.parents().is("[style]"), element.toString());
    }
    for (Element element : html.select("[href], [src]")) {
      String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
      assertTrue(address.startsWith("https://courant.example/"), address);
    }
    assertEquals(1, html.select("h1").size());
  }

  @Test
  void aMailInArabicRunsFromRightToLeftInItsOwnWords() {
    Locale arabic = Locale.forLanguageTag("ar");
    MailMessage message =
        message(
            "أخبار", arabic, Newsroom.bridge(), Newsroom.draft("ar", "جسر").locale(arabic).build());
    Document html = Jsoup.parse(message.html());

    assertEquals("rtl", html.select("html").attr("dir"));
    assertEquals("ltr", html.select("div[lang=en-GB]").attr("dir"));
    assertTrue(message.plain().contains("إلغاء الاشتراك"));
    assertEquals("أخبار", new Read(bytes(message, "أخبار")).header("Subject"));
  }
}
