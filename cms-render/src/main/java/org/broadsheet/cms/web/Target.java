package org.broadsheet.cms.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decoded request target.
 *
 * @param path with a slash before each segment; {@code /} for the root
 * @param trailingSlash whether one more slash ended it
 */
record Target(
    String path,
    List<String> segments,
    boolean trailingSlash,
    Map<String, List<String>> parameters,
    @Nullable String rawQuery) {
  /** Longer ones are no address of ours. */
  static final int MAX_LENGTH = 8_000;

  private static final int MAX_PARAMETERS = 100;

  /**
   * Empty for a target with no meaning here: too long, badly encoded, with dot segments or hidden
   * slashes.
   */
  static Optional<Target> parse(String target) {
    if (target.length() > MAX_LENGTH || !target.startsWith("/")) {
      return Optional.empty();
    }
    int fragment = target.indexOf('#');
    String whole = fragment < 0 ? target : target.substring(0, fragment);
    int question = whole.indexOf('?');
    String rawPath = question < 0 ? whole : whole.substring(0, question);
    String rawQuery = question < 0 ? null : whole.substring(question + 1);
    List<String> segments = segments(rawPath);
    Map<String, List<String>> parameters = parameters(rawQuery);
    if (segments == null || parameters == null) {
      return Optional.empty();
    }
    boolean trailing = rawPath.length() > 1 && rawPath.endsWith("/");
    return Optional.of(
        new Target("/" + String.join("/", segments), segments, trailing, parameters, rawQuery));
  }

  private static @Nullable List<String> segments(String rawPath) {
    List<String> segments = new ArrayList<>();
    String[] parts = rawPath.substring(1).split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (parts[i].isEmpty() && last) {
        break;
      }
      String segment = decode(parts[i], false);
      if (segment == null || !isSegment(segment)) {
        return null;
      }
      segments.add(segment);
    }
    return List.copyOf(segments);
  }

  /**
   * An empty segment at the start would turn a redirect into one to another host; slashes and dots
   * that were hidden by encoding would reach places that the written path does not name.
   */
  private static boolean isSegment(String segment) {
    return !segment.isEmpty()
        && !segment.equals(".")
        && !segment.equals("..")
        && segment.indexOf('/') < 0
        && segment.indexOf('\\') < 0
        && segment.chars().noneMatch(Character::isISOControl);
  }

  private static @Nullable Map<String, List<String>> parameters(@Nullable String rawQuery) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (rawQuery == null || rawQuery.isEmpty()) {
      return parameters;
    }
    String[] pairs = rawQuery.split("&", MAX_PARAMETERS + 1);
    if (pairs.length > MAX_PARAMETERS) {
      return null;
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1), true);
      if (name == null || value == null) {
        return null;
      }
      parameters.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
    }
    return parameters;
  }

  /**
   * Null for a broken escape, for bytes that are not UTF-8 and for characters that must be encoded.
   */
  private static @Nullable String decode(String text, boolean plusIsSpace) {
    byte[] bytes = new byte[text.length()];
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int octet = i + 2 < text.length() ? octet(text.charAt(i + 1), text.charAt(i + 2)) : -1;
        if (octet < 0) {
          return null;
        }
        bytes[size++] = (byte) octet;
        i += 2;
      } else if (c <= ' ' || c >= 0x7F) {
        return null;
      } else {
        bytes[size++] = (byte) (c == '+' && plusIsSpace ? ' ' : c);
      }
    }
    return utf8(bytes, size);
  }

  /** Negative unless both are hexadecimal digits in ASCII. */
  private static int octet(char high, char low) {
    if (high > 'f' || low > 'f') {
      return -1;
    }
    int value = Character.digit(high, 16) << 4 | Character.digit(low, 16);
    return Character.digit(high, 16) < 0 || Character.digit(low, 16) < 0 ? -1 : value;
  }

  private static @Nullable String utf8(byte[] bytes, int size) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, 0, size))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
