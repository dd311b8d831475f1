package org.broadsheet.cms.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.cms.error.InvalidContentException;
import org.jspecify.annotations.Nullable;

/**
 * The checks that the model's constructors share. Each returns the value to keep, or throws an
 * {@link InvalidContentException} whose path is the field's name; whoever holds the value adds its
 * own place in front.
 */
public final class Check {
  private static final Set<String> LINK_SCHEMES =
      Set.of("http", "https", "mailto", "tel", "article");
  private static final Set<String> WEB_SCHEMES = Set.of("http", "https");
  private static final char REPLACEMENT = '\uFFFD';

  private Check() {}

  /**
   * Returns {@code value} with characters that no XML or JSON document may carry (control
   * characters other than tab, line feed and carriage return, lone surrogates, U+FFFE, U+FFFF)
   * replaced by U+FFFD.
   */
  public static String text(String field, String value, int limit) {
    Objects.requireNonNull(value, field);
    if (value.length() > limit) {
      throw new InvalidContentException(
          field,
          "too-long",
          "is %d characters long; the limit is %d".formatted(value.length(), limit));
    }
    return wellFormed(value);
  }

  /** As {@link #text}, and not blank. */
  public static String filled(String field, String value, int limit) {
    String checked = text(field, value, limit);
    if (checked.isBlank()) {
      throw new InvalidContentException(field, "blank", "must not be blank");
    }
    return checked;
  }

  public static @Nullable String optional(String field, @Nullable String value, int limit) {
    return value == null ? null : text(field, value, limit);
  }

  /** An id: not empty, printable ASCII without spaces and without {@code / ? # % \ " < >}. */
  public static String id(String field, String value) {
    Objects.requireNonNull(value, field);
    if (value.isEmpty() || value.length() > ContentLimits.ID_LENGTH) {
      throw new InvalidContentException(
          field,
          "bad-id",
          "must have 1 to %d characters but has %d"
              .formatted(ContentLimits.ID_LENGTH, value.length()));
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~' || "/?#%\\\"<>".indexOf(c) >= 0) {
        throw new InvalidContentException(
            field,
            "bad-id",
            "may hold letters, digits and the signs - _ . : ~ @ + = , ; ! $ & ' ( ) * only, but holds U+%04X"
                .formatted((int) c));
      }
    }
    if (value.equals(".") || value.equals("..")) {
      throw new InvalidContentException(field, "bad-id", "must not be . or ..");
    }
    return value;
  }

  /**
   * A link target: http, https, mailto, tel, {@code article:ID}, or a path, query or fragment of
   * the same site.
   */
  public static String link(String field, String value) {
    return address(field, value, LINK_SCHEMES, true);
  }

  /** An absolute http or https address. */
  public static String webAddress(String field, String value) {
    return address(field, value, WEB_SCHEMES, false);
  }

  /** An http or https address, or a path of the same site. */
  public static String resource(String field, String value) {
    return address(field, value, WEB_SCHEMES, true);
  }

  private static String address(String field, String value, Set<String> schemes, boolean relative) {
    Objects.requireNonNull(value, field);
    if (value.isEmpty() || value.length() > ContentLimits.ADDRESS_LENGTH) {
      throw new InvalidContentException(
          field,
          "bad-address",
          "must have 1 to %d characters but has %d"
              .formatted(ContentLimits.ADDRESS_LENGTH, value.length()));
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      // A browser drops tabs and line feeds inside a scheme and reads a backslash as a slash.
      if (c <= ' '
          || c == 0x7F
          || c == '\\'
          || c == '<'
          || c == '>'
          || c == '"'
          || c == '`'
          || Character.isISOControl(c)
          || Character.isWhitespace(c)) {
        throw new InvalidContentException(
            field, "bad-address", "must not hold U+%04X; percent-encode it".formatted((int) c));
      }
    }
    requireScheme(field, value, schemes, relative);
    return wellFormed(value);
  }

  private static void requireScheme(
      String field, String value, Set<String> schemes, boolean relative) {
    int colon = value.indexOf(':');
    int end = firstOf(value, "/?#");
    boolean hasScheme = colon >= 0 && (end < 0 || colon < end);
    if (!hasScheme) {
      if (!relative || value.startsWith("//")) {
        throw new InvalidContentException(
            field, "bad-address", "must start with one of " + schemes + " and a colon");
      }
      return;
    }
    String scheme = value.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!schemes.contains(scheme)) {
      throw new InvalidContentException(
          field, "bad-scheme", "has the scheme '%s'; allowed are %s".formatted(scheme, schemes));
    }
    if (scheme.startsWith("http")) {
      requireHost(field, value, colon);
    }
  }

  private static void requireHost(String field, String value, int colon) {
    try {
      if (value.startsWith("//", colon + 1)
          && new URI(value.replaceAll("[^\\x21-\\x7E]|[\\[\\]{}|^]", "x")).getRawAuthority()
              != null) {
        return;
      }
    } catch (URISyntaxException e) {
      // Falls through to the refusal: the message below says all a writer needs.
    }
    throw new InvalidContentException(field, "bad-address", "is not a whole web address");
  }

  private static int firstOf(String value, String signs) {
    for (int i = 0; i < value.length(); i++) {
      if (signs.indexOf(value.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** A copy of {@code values}, no longer than {@code limit}. */
  public static <T> List<T> list(String field, List<? extends T> values, int limit) {
    Objects.requireNonNull(values, field);
    if (values.size() > limit) {
      throw new InvalidContentException(
          field, "too-many", "has %d entries; the limit is %d".formatted(values.size(), limit));
    }
    return List.copyOf(values);
  }

  /** Returns {@code value} itself when it is well-formed, which is nearly always. */
  private static String wellFormed(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c >= 0xD800) {
        if (isIllegalAt(value, i)) {
          return replaceIllegal(value, i);
        }
        if (Character.isHighSurrogate(c)) {
          i++;
        }
      }
    }
    return value;
  }

  private static String replaceIllegal(String value, int from) {
    StringBuilder mended = new StringBuilder(value.length()).append(value, 0, from);
    for (int i = from; i < value.length(); i++) {
      char c = value.charAt(i);
      if (isIllegalAt(value, i)) {
        mended.append(REPLACEMENT);
      } else if (Character.isHighSurrogate(c)) {
        mended.append(c).append(value.charAt(++i));
      } else {
        mended.append(c);
      }
    }
    return mended.toString();
  }

  private static boolean isIllegalAt(String value, int i) {
    char c = value.charAt(i);
    if (c < ' ') {
      return c != '\t' && c != '\n' && c != '\r';
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
    }
    return Character.isLowSurrogate(c) || c == 0xFFFE || c == 0xFFFF;
  }
}
