package org.broadsheet.cms.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The headers by which a reader's program asks whether what it has is still good (RFC 9110, section
 * 13).
 */
final class Validators {
  private static final int ETAG_BYTES = 16;
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Validators() {}

  /** A strong validator, quotes included. */
  static String etag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      byte[] start = Arrays.copyOf(hash, ETAG_BYTES);
      return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String httpDate(Instant instant) {
    return HTTP_DATE.format(instant);
  }

  /** Whether {@code request} can go on using what it has. */
  static boolean isFresh(SiteRequest request, String etag, @Nullable Instant lastModified) {
    Optional<String> known = request.header("If-None-Match");
    if (known.isPresent()) {
      return matches(known.get(), etag);
    }
    return lastModified != null
        && request
            .header("If-Modified-Since")
            .flatMap(Validators::parse)
            .filter(since -> !lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
            .isPresent();
  }

  private static boolean matches(String known, String etag) {
    if (known.strip().equals("*")) {
      return true;
    }
    for (String each : known.split(",", -1)) {
      String tag = each.strip();
      // A GET compares weakly: a cache on the way may have marked it so.
      if ((tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Instant> parse(String date) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
