package org.broadsheet.cms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes back. Immutable.
 *
 * <p>An adapter writes status, headers and body as they are. {@code Content-Length} is among the
 * headers, also of the answer to a HEAD, whose body is empty; a 304 has none. An adapter that
 * compresses must take its own {@code ETag} for the compressed form and add {@code Vary:
 * Accept-Encoding}; a cache in front of the handler may give bodies that are compressed already,
 * with {@code Content-Encoding} among the headers.
 */
public final class SiteResponse {
  /** A header; the name as it is written. */
  public record Header(String name, String value) {
    public Header {
      if (!isVisible(name) || value.chars().anyMatch(c -> c < ' ' || c >= 0x7F)) {
        throw new IllegalArgumentException("a header may hold visible ASCII only: " + name);
      }
    }

    private static boolean isVisible(String text) {
      return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ':');
    }
  }

  private static final byte[] NOTHING = {};

  private final int status;
  private final List<Header> headers;
  private final byte[] body;

  private SiteResponse(int status, List<Header> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static Builder status(int status) {
    return new Builder(status);
  }

  public int status() {
    return status;
  }

  /** In the order to be sent. */
  public List<Header> headers() {
    return headers;
  }

  /** The value of a header; the name in any case. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(each -> each.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** Not copied: it must not be changed. */
  public byte[] body() {
    return body;
  }

  /** The same without its body, as for a HEAD. */
  SiteResponse withoutBody() {
    return new SiteResponse(status, headers, NOTHING);
  }

  /** Collects a response. */
  static final class Builder {
    private final int status;
    private final List<Header> headers = new ArrayList<>();
    private byte[] body = NOTHING;

    private Builder(int status) {
      this.status = status;
    }

    Builder header(String name, String value) {
      headers.add(new Header(name, value));
      return this;
    }

    Builder headers(List<Header> more) {
      headers.addAll(more);
      return this;
    }

    Builder body(String mediaType, byte[] bytes) {
      body = bytes;
      header("Content-Type", mediaType);
      return header("Content-Length", Integer.toString(bytes.length));
    }

    SiteResponse build() {
      return new SiteResponse(status, List.copyOf(headers), body);
    }
  }

  @Override
  public String toString() {
    return "%d, %d bytes, %s".formatted(status, body.length, headers);
  }
}
