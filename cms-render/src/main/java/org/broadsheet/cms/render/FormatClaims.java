package org.broadsheet.cms.render;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.cms.error.ConfigurationException;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.render.spi.ViewContribution;
import org.broadsheet.cms.view.View;

/**
 * Which format a suffix or a media type asks for, view by view: {@code .json} of an article is
 * another format than {@code .json} of a feed. Not changed once it is filled.
 */
final class FormatClaims {
  private static final Logger LOGGER = System.getLogger(FormatClaims.class.getName());

  private record Claim(Format format, String owner) {}

  private final boolean strict;
  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<Class<?>, List<Format>> formats = new HashMap<>();

  /**
   * @param strict whether a key that is claimed twice is a mistake that stops the start
   */
  FormatClaims(boolean strict) {
    this.strict = strict;
  }

  /**
   * Whether the contribution may stand; false for a later one that claims what an earlier one has.
   *
   * @throws ConfigurationException in that case, when this is strict
   */
  boolean add(ViewContribution contribution) {
    Format format = contribution.format();
    Claim claim = new Claim(format, contribution.owner());
    List<String> keys = new ArrayList<>();
    if (format.suffix() != null) {
      keys.add("suffix " + format.suffix());
    }
    keys.add("media type " + format.acceptedAs());
    for (String key : keys) {
      Claim other = claims.get(key(contribution.view(), key));
      if (other != null && !other.format().name().equals(format.name())) {
        refuse(contribution, key, other);
        return false;
      }
    }
    keys.forEach(key -> claims.put(key(contribution.view(), key), claim));
    formats.merge(contribution.view(), List.of(format), FormatClaims::joined);
    return true;
  }

  private void refuse(ViewContribution contribution, String key, Claim other) {
    String message =
        "two formats of %s claim the %s: %s of %s and %s of %s; remove or rename one of them"
            .formatted(
                contribution.view().getSimpleName(),
                key,
                other.format().name(),
                other.owner(),
                contribution.format().name(),
                contribution.owner());
    if (strict) {
      throw new ConfigurationException(message);
    }
    LOGGER.log(Level.ERROR, message + "; the later one is left out");
  }

  private static String key(Class<?> view, String claim) {
    return view.getName() + ' ' + claim;
  }

  Optional<Format> bySuffix(Class<? extends View> view, String suffix) {
    return Optional.ofNullable(claims.get(key(view, "suffix " + suffix))).map(Claim::format);
  }

  /** Pages for browsers first, then in the order they came. */
  List<Format> formats(Class<? extends View> view) {
    return formats.getOrDefault(view, List.of());
  }

  /** The last of {@code added} takes the place of one of the same name. */
  private static List<Format> joined(List<Format> known, List<Format> added) {
    List<Format> all = new ArrayList<>(known);
    for (Format each : added) {
      all.removeIf(other -> other.name().equals(each.name()));
      all.add(isPage(each) ? 0 : all.size(), each);
    }
    return List.copyOf(all);
  }

  private static boolean isPage(Format format) {
    return format.name().equals(Format.HTML.name());
  }
}
