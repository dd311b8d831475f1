package org.broadsheet.cms.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a reader's program asks for. Immutable.
 *
 * <p>The target is decoded once, segment by segment. One that cannot be decoded makes a request
 * that is not {@link #wellFormed}, which is answered as such; making a request never fails for what
 * came over the wire. The {@code Host} header is never used: the site knows its own address.
 */
public final class SiteRequest {
  private final String method;
  private final String given;
  private final @Nullable Target target;
  private final Map<String, List<String>> headers;

  private SiteRequest(String method, String given, Map<String, List<String>> headers) {
    this.method = method;
    this.given = given;
    this.target = Target.parse(given).orElse(null);
    this.headers = headers;
  }

  /**
   * @param method as it came, such as {@code GET}
   * @param target path and query as they came, still encoded, such as {@code
   *     /search?q=budget%20vote}
   * @param headers all values of each header, by name in any case
   */
  public static SiteRequest of(
      String method, String target, Map<String, ? extends List<String>> headers) {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> copy.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values));
    return new SiteRequest(method, target, copy);
  }

  /** A GET without headers, for tests and for making pages outside a server. */
  public static SiteRequest get(String target) {
    return of("GET", target, Map.of());
  }

  public String method() {
    return method;
  }

  /** Whether the target could be decoded. */
  public boolean wellFormed() {
    return target != null;
  }

  /** The decoded path; the empty text when the request is not well-formed. */
  public String path() {
    return target == null ? "" : target.path();
  }

  /** The decoded segments of the path, without empty ones at its end. */
  List<String> segments() {
    return target == null ? List.of() : target.segments();
  }

  /** Whether the path lies below {@code first}, also where the rest of it cannot be decoded. */
  boolean isBelow(String first) {
    return target == null
        ? given.startsWith("/" + first + "/")
        : !segments().isEmpty() && segments().get(0).equals(first);
  }

  /** Whether the path ends in a slash that its canonical form has not. */
  boolean hasTrailingSlash() {
    return target != null && target.trailingSlash();
  }

  /** The query as it came, without its question mark; null for none. */
  @Nullable String rawQuery() {
    return target == null ? null : target.rawQuery();
  }

  /** The first value of a query parameter. */
  public Optional<String> parameter(String name) {
    List<String> values = target == null ? null : target.parameters().get(name);
    return values == null ? Optional.empty() : Optional.of(values.get(0));
  }

  /** Every query parameter with all its values, in the order they came. */
  public Map<String, List<String>> parameters() {
    return target == null ? Map.of() : new LinkedHashMap<>(target.parameters());
  }

  /** The values of a header joined by commas; the name in any case. */
  public Optional<String> header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", values));
  }

  boolean isRead() {
    return switch (method.toUpperCase(Locale.ROOT)) {
      case "GET", "HEAD" -> true;
      default -> false;
    };
  }

  boolean isHead() {
    return method.equalsIgnoreCase("HEAD");
  }
}
