package org.broadsheet.cms.render.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.BreakIterator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.broadsheet.cms.render.spi.ByteSink;

/**
 * Writes a mail as a message with a plain and an HTML part (RFC 5322, 2045 to 2047). Whatever the
 * texts hold, they end up in the place that is meant for them: no line of theirs can become a
 * header, and none can end a part. Not thread-safe.
 */
public final class MimeWriter {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Bytes of text in one encoded word, so that the word is no longer than 75 characters. */
  private static final int WORD_BYTES = 42;

  private static final int LINE_LENGTH = 76;

  /**
   * Who sends it to whom.
   *
   * @param fromName as shown to the reader; any text
   * @param from the address alone
   * @param to the address alone, or empty to name nobody
   * @param messageId without angle brackets
   */
  public record Envelope(String fromName, String from, String to, Instant date, String messageId) {
    public Envelope {
      requireAddress(from);
      if (!to.isEmpty()) {
        requireAddress(to);
      }
      requireAddress(messageId);
    }

    /** Stricter than the standard: what is quoted or holds a comment is refused. */
    private static void requireAddress(String address) {
      if (!address.matches("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}")) {
        throw new IllegalArgumentException(
            "not an address that can be written to: '" + MailMessage.oneLine(address) + "'");
      }
    }
  }

  private final ByteSink sink;

  public MimeWriter(ByteSink sink) {
    this.sink = sink;
  }

  /** Writes one message, with CRLF at the end of each line. */
  public void write(MailMessage message, Envelope envelope) {
    String boundary = boundary(message);
    header("Date", DATE.format(envelope.date()));
    header("From", named(envelope.fromName()) + " <" + envelope.from() + ">");
    header("To", envelope.to().isEmpty() ? "undisclosed-recipients:;" : envelope.to());
    header("Message-ID", "<" + envelope.messageId() + ">");
    header("Subject", unstructured(message.subject()));
    for (MailMessage.Header each : message.headers()) {
      header(each.name(), each.value());
    }
    header("MIME-Version", "1.0");
    header("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
    line("");
    part(boundary, "text/plain", message.plain());
    part(boundary, "text/html", message.html());
    line("--" + boundary + "--");
  }

  private void part(String boundary, String type, String text) {
    line("--" + boundary);
    header("Content-Type", type + "; charset=utf-8");
    header("Content-Transfer-Encoding", "quoted-printable");
    line("");
    quotedPrintable(text);
  }

  private void header(String name, String value) {
    line(name + ": " + value);
  }

  private void line(String line) {
    sink.write(line);
    sink.write("\r\n");
  }

  /** Cannot stand in a part: there, an equals sign is followed by two digits or a line end. */
  private static String boundary(MailMessage message) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(message.plain().getBytes(StandardCharsets.UTF_8));
      digest.update(message.html().getBytes(StandardCharsets.UTF_8));
      return "=_" + HexFormat.of().formatHex(digest.digest(), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String named(String name) {
    String line = MailMessage.oneLine(name);
    return line.matches("[A-Za-z0-9 ]{1,60}") ? line : encodedWords(line);
  }

  private static String unstructured(String text) {
    boolean plain =
        text.length() <= 60
            && !text.contains("=?")
            && text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    return plain ? text : encodedWords(text);
  }

  /** Encoded words (RFC 2047), one a line; none of them cuts what a reader sees as one sign. */
  private static String encodedWords(String text) {
    StringBuilder words = new StringBuilder();
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    StringBuilder word = new StringBuilder();
    int start = 0;
    for (int end = graphemes.next(); end != BreakIterator.DONE; end = graphemes.next()) {
      String next = text.substring(start, end);
      if (!word.isEmpty() && bytes(word + next) > WORD_BYTES) {
        append(word, words);
      }
      word.append(next);
      start = end;
    }
    append(word, words);
    return words.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A sign of many parts may be longer than a word can be; then it is cut between code points. */
  private static void append(StringBuilder word, StringBuilder words) {
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      while (bytes(word.substring(from, to)) > WORD_BYTES) {
        to = word.offsetByCodePoints(to, -1);
      }
      byte[] part = word.substring(from, to).getBytes(StandardCharsets.UTF_8);
      words.append(words.isEmpty() ? "" : "\r\n ");
      words.append("=?utf-8?B?").append(Base64.getEncoder().encodeToString(part)).append("?=");
      from = to;
    }
    word.setLength(0);
  }

  private void quotedPrintable(String text) {
    for (String line : text.split("\r\n|\r|\n", -1)) {
      quotedLine(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void quotedLine(byte[] bytes) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      String next = quoted(bytes, i, line.isEmpty());
      if (line.length() + next.length() > LINE_LENGTH - 1) {
        line(line + "=");
        line.setLength(0);
        next = quoted(bytes, i, true);
      }
      line.append(next);
    }
    line(line.toString());
  }

  private static String quoted(byte[] bytes, int i, boolean first) {
    int octet = bytes[i] & 0xFF;
    boolean plain =
        octet == ' '
            ? i + 1 < bytes.length
            : octet > ' ' && octet < 0x7F && octet != '=' && !(first && isRisky(bytes, i));
    return plain ? String.valueOf((char) octet) : "=%02X".formatted(octet);
  }

  /**
   * A dot alone on a line would end the mail on its way, and some programs change "From " at the
   * start of a line.
   */
  private static boolean isRisky(byte[] bytes, int i) {
    return bytes[i] == '.'
        || (bytes[i] == 'F'
            && i + 4 < bytes.length
            && bytes[i + 1] == 'r'
            && bytes[i + 2] == 'o'
            && bytes[i + 3] == 'm'
            && bytes[i + 4] == ' ');
  }
}
