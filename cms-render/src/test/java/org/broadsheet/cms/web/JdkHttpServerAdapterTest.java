package org.broadsheet.cms.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkHttpServerAdapterTest {
  /** The server writes these by itself, in its own way. */
  private static final Set<String> ITS_OWN = Set.of("content-length", "transfer-encoding");

  private final SiteHandler site = SiteHandlerTest.handler(new PaperOfTests());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/politics/2026/11/24/bridge",
        "/nothing",
        "/id/bridge",
        "/search?q=caf%C3%A9"
      })
  void aServerGivesTheBytesThatTheHandlerGave(String target)
      throws IOException, InterruptedException {
    SiteResponse expected = site.handle(SiteRequest.get(target));
    try (JdkHttpServerAdapter server = new JdkHttpServerAdapter(site);
        HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + server.port() + target);
      HttpResponse<byte[]> actual =
          client.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());

      assertEquals(expected.status(), actual.statusCode());
      assertArrayEquals(expected.body(), actual.body());
      for (SiteResponse.Header header : expected.headers()) {
        if (!ITS_OWN.contains(header.name().toLowerCase(java.util.Locale.ROOT))) {
          assertEquals(
              header.value(), actual.headers().firstValue(header.name()).orElse(""), header.name());
        }
      }
      String etag = expected.header("ETag").orElse("");
      if (!etag.isEmpty()) {
        HttpRequest again = HttpRequest.newBuilder(address).header("If-None-Match", etag).build();
        assertEquals(304, client.send(again, HttpResponse.BodyHandlers.ofByteArray()).statusCode());
      }
    }
  }
}
