package org.broadsheet.cms.render.spi;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML into a {@link ByteSink}: markup as it is, everything else escaped. Not thread-safe.
 *
 * <p>Use {@link #markup} for what the program says, {@link #text} and {@link #attribute} for what
 * people wrote, and {@link #address} for links, which lets through only schemes that cannot run
 * script. Attribute values must stand in double quotes.
 */
public final class HtmlWriter {
  /** What is written in place of an address that could run script. */
  public static final String NO_ADDRESS = "#";

  /** The longest form of one UTF-16 unit: an escaped quotation mark. */
  private static final int MAX_BYTES = 6;

  private static final byte[][] IN_TEXT = escapes(false);
  private static final byte[][] IN_ATTRIBUTE = escapes(true);

  private final ByteSink sink;
  private final @Nullable UnaryOperator<String> addresses;

  public HtmlWriter(ByteSink sink) {
    this(sink, null);
  }

  private HtmlWriter(ByteSink sink, @Nullable UnaryOperator<String> addresses) {
    this.sink = sink;
    this.addresses = addresses;
  }

  /**
   * One for what is read outside of the site, such as feeds and mail.
   *
   * @param addresses turns what {@link #address} is given into what is written
   */
  public static HtmlWriter withAddresses(ByteSink sink, UnaryOperator<String> addresses) {
    return new HtmlWriter(sink, addresses);
  }

  /** One that writes to {@code other} what this one would. */
  public HtmlWriter writingTo(ByteSink other) {
    return new HtmlWriter(other, addresses);
  }

  /** Where the bytes go. */
  public ByteSink sink() {
    return sink;
  }

  /** Writes markup, in UTF-8, as it is. */
  public HtmlWriter markup(byte[] markup) {
    sink.write(markup);
    return this;
  }

  /** Writes markup as it is. Never pass anything that people wrote. */
  public HtmlWriter markup(String markup) {
    sink.write(markup);
    return this;
  }

  /** Writes text between tags. */
  public HtmlWriter text(String text) {
    escape(text, IN_TEXT);
    return this;
  }

  /** Writes the value of an attribute, between double quotes. */
  public HtmlWriter attribute(String value) {
    escape(value, IN_ATTRIBUTE);
    return this;
  }

  /**
   * Writes the value of a link attribute; {@value #NO_ADDRESS} for a scheme that is not on the
   * list.
   */
  public HtmlWriter address(String address) {
    String target = isSafe(address) ? address : NO_ADDRESS;
    escape(addresses == null ? target : addresses.apply(target), IN_ATTRIBUTE);
    return this;
  }

  /** Writes a number in digits. */
  public HtmlWriter number(long number) {
    sink.write(Long.toString(number));
    return this;
  }

  /**
   * Whether {@code address} is one of http, https, mailto or tel, or has no scheme. Characters that
   * browsers drop from addresses count as none of these.
   */
  public static boolean isSafe(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return true;
      }
      if (c == ':') {
        return switch (address.substring(0, i).toLowerCase(Locale.ROOT)) {
          case "http", "https", "mailto", "tel" -> true;
          default -> false;
        };
      }
      if (c <= ' ') {
        return false;
      }
    }
    return true;
  }

  private void escape(String text, byte[][] table) {
    int length = text.length();
    int from = 0;
    while (from < length) {
      int to = Math.min(from + ByteSink.SCRATCH_CHARS, length);
      if (to < length && Character.isHighSurrogate(text.charAt(to - 1)) && to - 1 > from) {
        to--;
      }
      text.getChars(from, to, sink.scratch, 0);
      escape(to - from, table);
      from = to;
    }
  }

  /**
   * Copies into an array first and looks up a table: on news text twice as fast as asking the
   * string for each character.
   */
  private void escape(int length, byte[][] table) {
    char[] chars = sink.scratch;
    byte[] out = sink.reserve(length * MAX_BYTES);
    int start = sink.size();
    int end = start;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c < 0x80) {
        byte[] escaped = table[c];
        if (escaped == null) {
          out[end++] = (byte) c;
        } else {
          System.arraycopy(escaped, 0, out, end, escaped.length);
          end += escaped.length;
        }
      } else if (c >= 0xA0 && c < 0x800) {
        out[end++] = (byte) (0xC0 | (c >> 6));
        out[end++] = (byte) (0x80 | (c & 0x3F));
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(chars[i + 1])) {
        end = supplementary(Character.toCodePoint(c, chars[++i]), out, end);
      } else {
        end = threeBytes(isAllowed(c) ? c : '\uFFFD', out, end);
      }
    }
    sink.advance(end - start);
  }

  private static int threeBytes(char c, byte[] out, int end) {
    out[end] = (byte) (0xE0 | (c >> 12));
    out[end + 1] = (byte) (0x80 | (c >> 6 & 0x3F));
    out[end + 2] = (byte) (0x80 | (c & 0x3F));
    return end + 3;
  }

  private static int supplementary(int codePoint, byte[] out, int end) {
    if ((codePoint & 0xFFFE) == 0xFFFE) {
      return threeBytes('\uFFFD', out, end);
    }
    out[end] = (byte) (0xF0 | (codePoint >> 18));
    out[end + 1] = (byte) (0x80 | (codePoint >> 12 & 0x3F));
    out[end + 2] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
    out[end + 3] = (byte) (0x80 | (codePoint & 0x3F));
    return end + 4;
  }

  /** False for C1 controls, lone surrogates and the code points that are no characters. */
  private static boolean isAllowed(char c) {
    return c >= 0xA0 && !Character.isSurrogate(c) && c < 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
  }

  private static byte[][] escapes(boolean quotes) {
    byte[][] table = new byte[0x80][];
    for (int c = 0; c < ' '; c++) {
      if (c != '\t' && c != '\n' && c != '\r' && c != '\f') {
        table[c] = utf8("\uFFFD");
      }
    }
    table[0x7F] = utf8("\uFFFD");
    table['&'] = utf8("&amp;");
    table['<'] = utf8("&lt;");
    table['>'] = utf8("&gt;");
    if (quotes) {
      table['"'] = utf8("&quot;");
      table['\''] = utf8("&#39;");
    }
    return table;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
