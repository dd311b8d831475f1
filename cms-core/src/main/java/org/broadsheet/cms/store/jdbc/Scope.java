package org.broadsheet.cms.store.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers that lists go by; see the listing table. */
final class Scope {
  static final long EVERYTHING = 0;

  private static final int KINDS = 4;
  private static final int SECTION = 1;
  private static final int TAG = 2;
  private static final int CONTRIBUTOR = 3;

  private Scope() {}

  static long section(long number) {
    return number * KINDS + SECTION;
  }

  static long tag(long number) {
    return number * KINDS + TAG;
  }

  static long contributor(long number) {
    return number * KINDS + CONTRIBUTOR;
  }

  static boolean isSection(long scope) {
    return scope % KINDS == SECTION;
  }

  static long number(long scope) {
    return scope / KINDS;
  }

  /** As the article's row keeps them. */
  static String join(Collection<Long> scopes) {
    return scopes.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** Reads what {@link #join} wrote. */
  static List<Long> split(@Nullable String text) {
    List<Long> scopes = new ArrayList<>();
    if (text != null && !text.isEmpty()) {
      for (String each : text.split(" ", -1)) {
        scopes.add(Long.valueOf(each));
      }
    }
    return scopes;
  }
}
