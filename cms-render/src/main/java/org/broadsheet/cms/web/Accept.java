package org.broadsheet.cms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.cms.render.spi.Format;

/**
 * What a reader's program would like to get: the {@code Accept} header (RFC 9110, section 12.5.1).
 * A range that is not well-formed counts as none; a header without any good one as no header.
 */
final class Accept {
  /** More than any program sends; the rest of a longer header is not looked at. */
  private static final int MAX_RANGES = 50;

  /** The quality of what is liked best. */
  private static final int MOST = 1_000;

  /**
   * A media range.
   *
   * @param parameters beside {@code q}, each as {@code name=value}
   * @param quality from 0 to {@value #MOST}
   */
  private record Range(String type, String subtype, List<String> parameters, int quality) {
    /** Negative when the range does not hold {@code media}. */
    int match(Media media) {
      if (type.equals("*")) {
        return 0;
      }
      if (!type.equals(media.type)) {
        return -1;
      }
      if (subtype.equals("*")) {
        return 1;
      }
      if (!subtype.equals(media.subtype) || !media.parameters.containsAll(parameters)) {
        return -1;
      }
      return 2 + parameters.size();
    }
  }

  /** An offered media type, taken apart. */
  private record Media(String type, String subtype, List<String> parameters) {
    static Media of(String mediaType) {
      List<String> parts = split(mediaType, ';');
      String[] names = parts.get(0).strip().toLowerCase(Locale.ROOT).split("/", 2);
      return new Media(names[0], names.length > 1 ? names[1] : "", Accept.parameters(parts));
    }
  }

  private final List<Range> ranges;

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  static Accept of(SiteRequest request) {
    return parse(request.header("Accept").orElse(""));
  }

  static Accept parse(String header) {
    List<Range> ranges = new ArrayList<>();
    for (String each : split(header, ',')) {
      if (ranges.size() < MAX_RANGES) {
        range(each).ifPresent(ranges::add);
      }
    }
    return new Accept(ranges);
  }

  /**
   * The best liked of {@code offered}, of equally liked ones the first; empty when none of them is
   * acceptable.
   */
  Optional<Format> choose(List<Format> offered) {
    Format best = null;
    int highest = 0;
    for (Format each : offered) {
      if (highest == MOST) {
        break;
      }
      int quality = quality(Media.of(each.acceptedAs()));
      if (quality > highest) {
        highest = quality;
        best = each;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The quality of the most exact range that holds {@code media}. */
  private int quality(Media media) {
    if (ranges.isEmpty()) {
      return MOST;
    }
    int exactness = -1;
    int quality = 0;
    for (Range range : ranges) {
      int match = range.match(media);
      if (match > exactness) {
        exactness = match;
        quality = range.quality();
      }
    }
    return quality;
  }

  private static Optional<Range> range(String text) {
    List<String> parts = split(text, ';');
    String[] names = parts.get(0).strip().toLowerCase(Locale.ROOT).split("/", -1);
    if (names.length != 2
        || names[0].isEmpty()
        || names[1].isEmpty()
        || (names[0].equals("*") && !names[1].equals("*"))) {
      return Optional.empty();
    }
    int quality = MOST;
    for (String part : parts.subList(1, parts.size())) {
      String parameter = part.strip();
      if (parameter.regionMatches(true, 0, "q=", 0, 2)) {
        quality = quality(parameter.substring(2));
      }
    }
    return quality < 0
        ? Optional.empty()
        : Optional.of(new Range(names[0], names[1], parameters(parts), quality));
  }

  /** In thousandths; negative for what is no quality. */
  private static int quality(String text) {
    if (!text.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")) {
      return -1;
    }
    String digits = text.length() > 2 ? text.substring(2) : "";
    return Integer.parseInt(text.substring(0, 1) + (digits + "000").substring(0, 3));
  }

  private static List<String> parameters(List<String> parts) {
    List<String> parameters = new ArrayList<>();
    for (String part : parts.subList(1, parts.size())) {
      String parameter = part.strip();
      int equals = parameter.indexOf('=');
      String name = parameter.substring(0, Math.max(equals, 0)).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !name.equals("q") && !name.equals("charset")) {
        parameters.add(name + '=' + unquoted(parameter.substring(equals + 1)));
      }
    }
    return List.copyOf(parameters);
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** Splits at signs that stand outside of quotation marks. */
  private static List<String> split(String text, char sign) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == sign && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
