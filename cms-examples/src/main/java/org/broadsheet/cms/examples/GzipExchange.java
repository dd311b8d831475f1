package org.broadsheet.cms.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.cms.web.SiteResponse;
import org.broadsheet.cms.web.SiteResponse.Header;

/**
 * Packs the body of one answer when the reader's program takes gzip and it is worth it. The packed
 * form has an {@code ETag} of its own, which is known again when the reader comes back with it.
 */
final class GzipExchange {
  private static final int WORTH_IT_BYTES = 1_024;
  private static final int LEVEL = 4;
  private static final String MARK = "-gzip\"";
  private static final String PLAIN = "\"";

  private final Map<String, List<String>> requestHeaders;
  private final boolean accepted;
  private final boolean knownPacked;

  GzipExchange(Map<String, List<String>> headers) {
    Map<String, List<String>> plain = new LinkedHashMap<>(headers);
    boolean packed = false;
    boolean takes = false;
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      String value = String.join(",", header.getValue());
      if (name.equals("if-none-match") && value.contains(MARK)) {
        plain.put(header.getKey(), List.of(value.replace(MARK, PLAIN)));
        packed = true;
      } else if (name.equals("accept-encoding")) {
        takes = accepts(value);
      }
    }
    requestHeaders = plain;
    knownPacked = packed;
    accepted = takes;
  }

  static boolean accepts(String acceptEncoding) {
    for (String entry : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = entry.split(";", -1);
      String coding = parts[0].strip();
      if (coding.equals("gzip") || coding.equals("x-gzip")) {
        return parts.length < 2 || !parts[1].strip().matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  /** With validators of packed forms as those of the plain ones. */
  Map<String, List<String>> requestHeaders() {
    return requestHeaders;
  }

  /** The bytes to send. */
  byte[] body(SiteResponse answer) {
    return packs(answer) ? pack(answer.body()) : answer.body();
  }

  private boolean packs(SiteResponse answer) {
    return accepted && answer.body().length >= WORTH_IT_BYTES && packable(answer);
  }

  private static boolean packable(SiteResponse answer) {
    String type = answer.header("Content-Type").orElse("");
    return answer.header("Content-Encoding").isEmpty()
        && (type.startsWith("text/")
            || type.startsWith("image/svg+xml")
            || type.startsWith("application/json")
            || type.contains("+json")
            || type.contains("xml"));
  }

  private static byte[] pack(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3);
    try (GZIPOutputStream gzip = new Level(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static final class Level extends GZIPOutputStream {
    Level(ByteArrayOutputStream target) throws IOException {
      super(target, 4_096);
      def.setLevel(LEVEL);
    }
  }

  /** The headers for {@code body}, which {@link #body} gave. */
  List<Header> headers(SiteResponse answer, byte[] body) {
    boolean packed = packs(answer);
    boolean marked = packed || (answer.status() == 304 && knownPacked);
    List<Header> headers = new ArrayList<>();
    for (Header header : answer.headers()) {
      if (marked && header.name().equalsIgnoreCase("ETag") && header.value().endsWith(PLAIN)) {
        String value = header.value();
        headers.add(new Header("ETag", value.substring(0, value.length() - 1) + MARK));
      } else if (packed && header.name().equalsIgnoreCase("Content-Length")) {
        headers.add(new Header("Content-Length", Integer.toString(body.length)));
      } else if (!header.name().equalsIgnoreCase("Vary")) {
        headers.add(header);
      }
    }
    if (packed) {
      headers.add(new Header("Content-Encoding", "gzip"));
    }
    String vary = answer.header("Vary").map(value -> value + ", ").orElse("");
    if (answer.status() == 304 || packable(answer)) {
      headers.add(new Header("Vary", vary + "Accept-Encoding"));
    } else if (!vary.isEmpty()) {
      headers.add(new Header("Vary", answer.header("Vary").orElseThrow()));
    }
    return headers;
  }
}
