package org.broadsheet.cms.store.jdbc;

/**
 * The range of texts with a common start, in the order of their UTF-8 bytes, which is that of code
 * points.
 */
final class KeyRange {
  /** Behind every text of characters; the database compares bytes and takes it as it is. */
  private static final String BEHIND_ALL = Character.toString(Character.MAX_CODE_POINT).repeat(8);

  private KeyRange() {}

  /** The first text behind all that start with {@code prefix}. */
  static String endOf(String prefix) {
    int end = prefix.length();
    while (end > 0) {
      int last = prefix.codePointBefore(end);
      int start = end - Character.charCount(last);
      if (last < Character.MAX_CODE_POINT) {
        return prefix.substring(0, start) + Character.toString(next(last));
      }
      end = start;
    }
    return BEHIND_ALL;
  }

  private static int next(int codePoint) {
    // Surrogates alone are no characters.
    return codePoint + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : codePoint + 1;
  }
}
