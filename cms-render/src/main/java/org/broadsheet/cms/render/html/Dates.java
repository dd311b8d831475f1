package org.broadsheet.cms.render.html;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Dates in one language and zone. Thread-safe. */
final class Dates {
  private static final int KEPT = 200;
  private static final Map<Key, Dates> CACHE = new ConcurrentHashMap<>();

  private record Key(Locale locale, ZoneId zone) {}

  private final ZoneId zone;
  private final DateTimeFormatter date;
  private final DateTimeFormatter dateWithWeekday;
  private final DateTimeFormatter time;
  private final DateTimeFormatter month;

  private Dates(Locale locale, ZoneId zone) {
    this.zone = zone;
    date = formatter(pattern(FormatStyle.LONG, null, locale), locale);
    dateWithWeekday = formatter(pattern(FormatStyle.FULL, null, locale), locale);
    time = formatter(pattern(null, FormatStyle.SHORT, locale), locale);
    month =
        formatter(
            DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                "yMMMM", IsoChronology.INSTANCE, locale),
            locale);
  }

  /** Locales come with content, so only so many are kept. */
  static Dates of(Locale locale, ZoneId zone) {
    Key key = new Key(locale, zone);
    Dates known = CACHE.get(key);
    if (known != null) {
      return known;
    }
    Dates made = new Dates(locale, zone);
    if (CACHE.size() < KEPT) {
      CACHE.put(key, made);
    }
    return made;
  }

  LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  String date(Instant instant) {
    return date.format(dayOf(instant));
  }

  String dateWithWeekday(LocalDate day) {
    return dateWithWeekday.format(day);
  }

  String time(Instant instant) {
    return time.format(instant.atZone(zone));
  }

  String month(YearMonth yearMonth) {
    return month.format(yearMonth);
  }

  boolean isSameDay(Instant one, Instant other) {
    return dayOf(one).equals(dayOf(other));
  }

  /** For {@code datetime}, in UTC and without fractions of a second. */
  static String machine(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String pattern(
      @Nullable FormatStyle date, @Nullable FormatStyle time, Locale locale) {
    return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
        date, time, IsoChronology.INSTANCE, locale);
  }

  /** From the pattern, since a formatter made from a style looks its pattern up each time. */
  private static DateTimeFormatter formatter(String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale).withDecimalStyle(DecimalStyle.of(locale));
  }
}
