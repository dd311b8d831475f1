package org.broadsheet.cms.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.Listing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal with its sample content, over real HTTP. */
class PortalServerTest {
  @TempDir static Path folder;
  private static PortalServer portal;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws InterruptedException {
    portal = PortalServer.start(PortalOptions.DEFAULT.withPort(0).withData(folder.resolve("data")));
  }

  @AfterAll
  static void close() {
    portal.close();
  }

  @Test
  void theFrontPageShowsTheBrandTheNavigationAndBreakingNews() throws Exception {
    HttpResponse<String> front = get("/");
    assertEquals(200, front.statusCode());
    assertTrue(front.body().contains("The Aldermouth Courier"));
    assertTrue(front.body().contains("href=\"/section/politics\""));
    assertTrue(front.body().toLowerCase(Locale.ROOT).contains("breaking"));
    assertTrue(portal.articles() >= 48, portal.articles() + " articles");
  }

  @Test
  void theNewestSampleArticleAppearedJustNow() {
    var newest = portal.cms().articles().list(Listing.newest(1)).articles().get(0);
    Duration age = Duration.between(newest.publishedAt(), Instant.now());
    assertTrue(age.compareTo(Duration.ofHours(2)) < 0 && !age.isNegative(), age.toString());
    assertFalse(
        portal.cms().get(ArticleStore.class).breaking(Instant.now(), 10).articles().isEmpty());
  }

  @Test
  void pagesPicturesAndStylesAreFoundFromTheFront() throws Exception {
    String front = get("/").body();
    for (String pattern :
        new String[] {
          "href=\"(/[a-z-]+/\\d{4}/\\d\\d/\\d\\d/[a-z0-9-]+)\"",
          "src=\"(/media/sample/[a-z0-9-]+\\.(?:svg|png))\"",
          "href=\"(/static/[^\"]+\\.css)\"",
          "href=\"(/section/[a-z-]+)\""
        }) {
      Matcher link = Pattern.compile(pattern).matcher(front);
      assertTrue(link.find(), pattern);
      HttpResponse<String> found = get(link.group(1));
      assertEquals(200, found.statusCode(), link.group(1));
      assertFalse(found.body().isEmpty());
    }
  }

  @Test
  void searchFindsASampleArticle() throws Exception {
    HttpResponse<String> found = get("/search?q=harbour%20bridge");
    assertEquals(200, found.statusCode());
    assertTrue(found.body().contains("<mark>"), found.body());
  }

  @Test
  void whatIsNotThereIsAPageToo() throws Exception {
    HttpResponse<String> missing = get("/politics/2020/01/01/no-such-story");
    assertEquals(404, missing.statusCode());
    assertTrue(missing.body().contains("</html>"));
    assertEquals(400, get("/media/sample/../site.json").statusCode());
    assertEquals(404, get("/media/sample/site.json").statusCode());
    assertEquals(400, get("/search?q=x&page=51").statusCode());
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() throws Exception {
    HttpResponse<String> get = get("/");
    HttpResponse<String> head =
        CLIENT.send(
            request("/").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    for (String name : new String[] {"ETag", "Content-Type", "Content-Length", "Vary"}) {
      assertEquals(get.headers().allValues(name), head.headers().allValues(name), name);
    }
  }

  @Test
  void anUnchangedPageIsNotSentAgain() throws Exception {
    String etag = get("/section/politics").headers().firstValue("ETag").orElseThrow();
    String answer = raw("GET /section/politics HTTP/1.1\r\nHost: x\r\nIf-None-Match: " + etag);
    assertTrue(answer.startsWith("HTTP/1.1 304 "), answer);
    assertTrue(answer.contains("\r\nETag: " + etag + "\r\n"), answer);
    assertFalse(answer.toLowerCase(Locale.ROOT).contains("content-length"), answer);
  }

  @Test
  void pagesArePackedForThoseWhoTakeIt() throws Exception {
    HttpResponse<byte[]> packed =
        CLIENT.send(
            request("/").header("Accept-Encoding", "br, gzip;q=0.8").build(),
            BodyHandlers.ofByteArray());
    byte[] plain = get("/").body().getBytes(StandardCharsets.UTF_8);
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
    assertEquals("Accept-Encoding", packed.headers().firstValue("Vary").orElseThrow());
    assertTrue(packed.body().length < plain.length / 3);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertArrayEquals(plain, in.readAllBytes());
    }

    String etag = packed.headers().firstValue("ETag").orElseThrow();
    assertTrue(etag.endsWith("-gzip\""), etag);
    HttpResponse<String> again =
        CLIENT.send(
            request("/").header("Accept-Encoding", "gzip").header("If-None-Match", etag).build(),
            BodyHandlers.ofString());
    assertEquals(304, again.statusCode());
    assertEquals(etag, again.headers().firstValue("ETag").orElseThrow());
  }

  @Test
  void smallAndUnwantedBodiesAreNotPacked() throws Exception {
    for (String[] each : new String[][] {{"/robots.txt", "gzip"}, {"/", "gzip;q=0, identity"}}) {
      HttpResponse<byte[]> answer =
          CLIENT.send(
              request(each[0]).header("Accept-Encoding", each[1]).build(),
              BodyHandlers.ofByteArray());
      assertTrue(answer.headers().firstValue("Content-Encoding").isEmpty(), each[0]);
    }
  }

  @Test
  void otherMethodsAreRefused() throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            request("/").POST(HttpRequest.BodyPublishers.ofString("x=1")).build(),
            BodyHandlers.ofString());
    assertEquals(405, answer.statusCode());
    assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElseThrow());
  }

  @Test
  void whatNoBrowserSendsIsAnsweredWithoutFaults() throws Exception {
    for (String target :
        new String[] {
          "/%", "/%00", "/%2e%2e/x", "/a%2Fb", "//evil.example", "/?q=%ff", "/\u0001"
        }) {
      String answer = raw("GET " + target + " HTTP/1.1\r\nHost: x");
      assertTrue(answer.matches("(?s)HTTP/1.1 [234]\\d\\d .*"), target + ": " + answer);
    }
    assertTrue(
        raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(40_000)).matches("(?s)HTTP/1.1 4.*"));
    assertTrue(
        raw("GET /" + "y".repeat(40_000) + " HTTP/1.1\r\nHost: x").matches("(?s)HTTP/1.1 4.*"));
    assertEquals(200, get("/").statusCode());
  }

  @Test
  void aReadOnlyPortalWorksBesideIt() throws Exception {
    PortalOptions options =
        PortalOptions.DEFAULT.withPort(0).withData(folder.resolve("data")).withReadOnly(true);
    try (PortalServer second = PortalServer.start(options)) {
      assertEquals(portal.articles(), second.articles());
      URI front = second.uri().resolve("/");
      HttpResponse<String> answer =
          CLIENT.send(HttpRequest.newBuilder(front).build(), BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
    }
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(request(path).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(portal.uri() + path));
  }

  /** Sends bytes as they are, and reads until the server closes. */
  private static String raw(String head) throws IOException {
    try (Socket socket = new Socket("localhost", portal.uri().getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      try {
        out.write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      } catch (SocketTimeoutException e) {
        return "the connection stays open";
      } catch (IOException e) {
        // A server that refuses a head before its end may reset the connection.
        return "HTTP/1.1 400 " + e.getMessage();
      }
    }
  }
}
