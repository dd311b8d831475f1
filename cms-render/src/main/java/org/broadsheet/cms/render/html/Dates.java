package org.broadsheet.cms.render.html;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
    DecimalStyle digits = DecimalStyle.of(locale);
    date = localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), locale, digits);
    dateWithWeekday =
        localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), locale, digits);
    time = localized(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), locale, digits);
    month = localized(DateTimeFormatter.ofLocalizedPattern("yMMMM"), locale, digits);
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

  private static DateTimeFormatter localized(
      DateTimeFormatter formatter, Locale locale, DecimalStyle digits) {
    return formatter.withLocale(locale).withDecimalStyle(digits);
  }
}
