package org.broadsheet.cms.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.InvalidContentException;
import org.jspecify.annotations.Nullable;

/** Reads the dates that common dumps have. Thread-safe. */
final class ImportDates {
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;
  private static final BigDecimal LEAST_MILLIS = BigDecimal.valueOf(100_000_000_000L);

  private static final DateTimeFormatter LOOSE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[' '][XXX][XX][X][VV]")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private ImportDates() {}

  /**
   * @param zone of what names none; a day begins there
   * @throws InvalidContentException if it is no date of the years 1 to 9999
   */
  static @Nullable Instant read(String field, Data value, ZoneId zone) {
    try {
      if (value instanceof Data.Text text) {
        return text.value().isBlank() ? null : bounded(field, text(text.value().strip(), zone));
      }
      if (value instanceof Data.Numeric number) {
        return bounded(field, sinceEpoch(number.value()));
      }
    } catch (DateTimeException | ArithmeticException e) {
      // Refused below, in words of ours.
    }
    throw refuse(field);
  }

  private static Instant text(String value, ZoneId zone) {
    if (value.length() > 3 && Character.isLetter(value.charAt(0))) {
      return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
    TemporalAccessor parsed =
        LOOSE.parseBest(value, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    return switch (parsed) {
      case ZonedDateTime zoned -> zoned.toInstant();
      case LocalDateTime local -> local.atZone(zone).toInstant();
      case LocalDate day -> day.atStartOfDay(zone).toInstant();
      default -> throw new DateTimeException("unexpected " + parsed);
    };
  }

  private static Instant sinceEpoch(BigDecimal number) {
    if (number.precision() - number.scale() > 18) {
      throw new DateTimeException("too far away");
    }
    boolean millis = number.abs().compareTo(LEAST_MILLIS) >= 0;
    return Instant.ofEpochMilli(
        (millis ? number : number.movePointRight(3)).toBigInteger().longValueExact());
  }

  private static Instant bounded(String field, Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).get(ChronoField.YEAR);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw refuse(field);
    }
    return instant;
  }

  private static InvalidContentException refuse(String field) {
    return new InvalidContentException(
        field,
        "bad-date",
        "must be a date such as 2026-03-01, 2026-03-01T09:30:00 or 2026-03-01T09:30:00Z");
  }
}
