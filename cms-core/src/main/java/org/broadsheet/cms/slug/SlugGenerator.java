package org.broadsheet.cms.slug;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.zip.CRC32;

/**
 * Makes a {@link Slug} from a headline or a name in any script.
 *
 * <p>The text is Unicode-normalised (NFKC, so that texts that are equal to a reader give equal
 * slugs), transliterated to Latin letters by ICU where ICU can, and lower-cased without regard to
 * the language. What has no letter or digit in the end gets the word given as fallback and a check
 * sum of the text, so a slug is never empty and is the same each time. Thread-safe.
 */
public final class SlugGenerator {
  /** The longest slug made here; leaves room for a number that makes it unique. */
  static final int TARGET_LENGTH = 80;

  private SlugGenerator() {}

  /**
   * Makes the same slug for the same text each time.
   *
   * @param text a headline or name, of any length and script
   * @param fallback one word to build on when nothing of the text can stand in an address, or when
   *     the result is a reserved word, such as {@code story}
   */
  public static Slug generate(String text, String fallback) {
    String latin = isAscii(text) ? text : transliterate(text);
    String words = hyphenate(latin);
    if (words.isEmpty()) {
      return new Slug(fallback + "-" + checksum(text));
    }
    return new Slug(Slug.RESERVED.contains(words) ? words + "-" + fallback : words);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String transliterate(String text) {
    // Nothing behind the first few hundred characters can reach the slug, and ICU's rules are slow
    // on long text.
    int end = Math.min(text.length(), 4 * TARGET_LENGTH);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    String normalised = Normalizer.normalize(text.substring(0, end), Normalizer.Form.NFKC);
    return ToLatin.RULES.transliterate(normalised);
  }

  /**
   * Lower-cases ASCII letters, drops apostrophes and turns every other run into one hyphen; cuts
   * between words.
   */
  private static String hyphenate(String text) {
    StringBuilder slug = new StringBuilder(TARGET_LENGTH + 1);
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
        if (gap && !slug.isEmpty()) {
          slug.append('-');
        }
        gap = false;
        slug.append(lower);
        if (slug.length() > TARGET_LENGTH) {
          return cut(slug);
        }
      } else if (c != '\'') {
        gap = true;
      }
    }
    return slug.toString();
  }

  private static String cut(StringBuilder slug) {
    int hyphen = slug.lastIndexOf("-");
    // A first word longer than half the space is cut inside, so that a slug keeps some of it.
    return slug.substring(0, hyphen > TARGET_LENGTH / 2 ? hyphen : TARGET_LENGTH);
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(Normalizer.normalize(text, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8));
    return Long.toString(crc.getValue(), Character.MAX_RADIX);
  }

  /** Loaded at the first headline that is not plain ASCII: ICU's rules take a moment to load. */
  private static final class ToLatin {
    static final Transliterator RULES = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }
}
