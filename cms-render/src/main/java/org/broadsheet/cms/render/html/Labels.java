package org.broadsheet.cms.render.html;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.cms.article.ExplainerKind;
import org.jspecify.annotations.Nullable;

/** The pages' own words in one language. Immutable. */
final class Labels {
  private final Locale locale;

  /** The first that has a word gives it. */
  private final List<Map<String, String>> words;

  Labels(Locale locale, List<Map<String, String>> words) {
    this.locale = locale;
    this.words = List.copyOf(words);
  }

  /** The language of the words, which is English where the one asked for has none. */
  Locale locale() {
    return locale;
  }

  /**
   * @throws IllegalArgumentException if there is no such label, which is a mistake in a template
   */
  String get(String key) {
    String word = lookup(key);
    if (word == null) {
      throw new IllegalArgumentException("there is no label " + key);
    }
    return word;
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(lookup(key));
  }

  /** A label with values in it; knows plurals. */
  String format(String key, Object... values) {
    return new MessageFormat(get(key), locale).format(values);
  }

  /** The title of an explainer: its label, or the words of its id when the kind has none. */
  String explainer(ExplainerKind kind) {
    return titled("explainer.", kind.id());
  }

  /** The label {@code prefix + id}, or the words of {@code id} when there is none. */
  String titled(String prefix, String id) {
    String word = lookup(prefix + id);
    return word == null ? inWords(id) : word;
  }

  private @Nullable String lookup(String key) {
    for (Map<String, String> each : words) {
      String word = each.get(key);
      if (word != null) {
        return word;
      }
    }
    return null;
  }

  /** {@code what-happens-next} reads What happens next. */
  static String inWords(String id) {
    String spaced = id.replaceAll("[-_.:]+", " ").strip();
    if (spaced.isEmpty()) {
      return id;
    }
    int first = spaced.codePointAt(0);
    return new StringBuilder(spaced.length())
        .appendCodePoint(Character.toTitleCase(first))
        .append(spaced, Character.charCount(first), spaced.length())
        .toString();
  }
}
