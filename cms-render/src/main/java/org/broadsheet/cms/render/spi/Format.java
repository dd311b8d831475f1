package org.broadsheet.cms.render.spi;

import java.util.Locale;
import org.broadsheet.cms.error.ConfigurationException;
import org.jspecify.annotations.Nullable;

/**
 * A form in which views go out.
 *
 * @param name chosen by callers, in lower case, such as {@code html}
 * @param mediaType as sent in {@code Content-Type}, such as {@code text/html; charset=utf-8}
 * @param suffix what is appended to an address to ask for it, such as {@code .md}, or null when
 *     there is none
 */
public record Format(String name, String mediaType, @Nullable String suffix) {
  /** Pages for browsers. */
  public static final Format HTML = new Format("html", "text/html; charset=utf-8", null);

  public Format {
    if (name.isBlank() || !name.equals(name.toLowerCase(Locale.ROOT))) {
      throw new ConfigurationException("the format name '" + name + "' must be in lower case");
    }
    if (mediaType.indexOf('/') < 1) {
      throw new ConfigurationException(
          "the format %s has '%s' for a media type; one like text/plain is needed"
              .formatted(name, mediaType));
    }
    if (suffix != null && (!suffix.startsWith(".") || suffix.length() < 2)) {
      throw new ConfigurationException(
          "the suffix '%s' of the format %s must start with a dot".formatted(suffix, name));
    }
  }

  /**
   * The media type as readers' programs ask for it: in lower case and without its {@code charset}.
   * Two formats of one view must differ in it.
   */
  public String acceptedAs() {
    StringBuilder type = new StringBuilder();
    for (String part : mediaType.split(";", -1)) {
      String stripped = part.strip();
      if (!stripped.regionMatches(true, 0, "charset=", 0, "charset=".length())) {
        type.append(type.isEmpty() ? stripped.toLowerCase(Locale.ROOT) : ";" + stripped);
      }
    }
    return type.toString();
  }
}
