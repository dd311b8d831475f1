package org.broadsheet.cms.render.html;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What HTML says of languages. */
final class Languages {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of(
          "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "syr", "ug", "ur",
          "yi");
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm");

  private Languages() {}

  static boolean isRightToLeft(Locale locale) {
    return locale.getScript().isEmpty()
        ? RIGHT_TO_LEFT.contains(locale.getLanguage())
        : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
  }

  /** For {@code dir}. */
  static String direction(Locale locale) {
    return isRightToLeft(locale) ? "rtl" : "ltr";
  }

  /** For {@code lang} where the surrounding text is in {@code around}: null when it is the same. */
  static @Nullable String tagWithin(Locale locale, Locale around) {
    return locale.getLanguage().equals(around.getLanguage()) ? null : locale.toLanguageTag();
  }

  /** For {@code dir} where the surrounding text is in {@code around}: null when it is the same. */
  static @Nullable String directionWithin(Locale locale, Locale around) {
    return isRightToLeft(locale) == isRightToLeft(around) ? null : direction(locale);
  }

  /** What the language calls itself. */
  static String nameOf(Locale locale) {
    return locale.getDisplayLanguage(locale);
  }
}
