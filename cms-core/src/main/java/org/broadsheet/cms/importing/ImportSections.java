package org.broadsheet.cms.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.SectionTree;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.slug.SlugGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the section that a file means, by id, slug or name, and makes one when the site has none.
 * Not thread-safe; one instance serves one run.
 */
public final class ImportSections {
  private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{L})\\.");
  private static final Set<String> SMALL_WORDS =
      Set.of("a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with");

  private final Map<String, Section> byId = new HashMap<>();
  private final Map<String, Section> bySlug = new HashMap<>();
  private final Map<String, Section> byName = new HashMap<>();

  /**
   * Starts from the sections of a site.
   *
   * @param tree the sections that the site has
   */
  public ImportSections(SectionTree tree) {
    tree.all().forEach(this::add);
  }

  /** The section of that id, or the one that {@link #named} finds. */
  public Section withId(String id) {
    Section known = byId.get(id);
    if (known != null) {
      return known;
    }
    SectionId legal = legalId(id);
    return legal == null || !Slug.isWellFormed(id) ? named(id) : make(legal, id);
  }

  /**
   * The section called {@code name}, whatever the case: {@code U.S. NEWS} finds a section called
   * "US News". A new one gets its id and slug from the name, and its name in title case when it was
   * all in capitals or all in small letters.
   */
  public Section named(String name) {
    Section known = byName.get(name);
    if (known != null) {
      return known;
    }
    Slug slug = slug(name);
    Section found = byId.get(slug.value());
    if (found == null) {
      found = bySlug.get(slug.value());
    }
    if (found == null) {
      found = byName.get(key(name));
    }
    if (found == null) {
      found = make(new SectionId(slug.value()), name);
    }
    byName.put(name, found);
    return found;
  }

  private Section make(SectionId id, String name) {
    Slug slug = slug(name);
    int number = 2;
    while (bySlug.containsKey(slug.value())) {
      slug = slug(name).numbered(number++);
    }
    Section section = new Section(id, slug, title(name), null, null, 0, Data.Tree.EMPTY);
    add(section);
    return section;
  }

  private void add(Section section) {
    byId.put(section.id().value(), section);
    bySlug.put(section.slug().value(), section);
    byName.putIfAbsent(key(section.name()), section);
  }

  private static @Nullable SectionId legalId(String id) {
    try {
      return new SectionId(id);
    } catch (InvalidContentException e) {
      return null;
    }
  }

  private static Slug slug(String name) {
    return SlugGenerator.generate(INITIALS.matcher(name).replaceAll(""), "section");
  }

  private static String key(String name) {
    return "\0" + slug(name).value();
  }

  /** {@code U.S. NEWS} becomes {@code U.S. News}; what mixes cases is left as it is. */
  static String title(String name) {
    String plain = name.strip();
    boolean small = plain.equals(plain.toLowerCase(Locale.ROOT));
    if (!small && !plain.equals(plain.toUpperCase(Locale.ROOT))) {
      return plain;
    }
    String[] words = (small ? plain.replace('-', ' ') : plain).split("\\s+", -1);
    StringBuilder title = new StringBuilder(plain.length());
    for (String word : words) {
      if (!title.isEmpty()) {
        title.append(' ');
      }
      title.append(word(word, title.isEmpty(), small));
    }
    return title.toString();
  }

  private static String word(String word, boolean first, boolean small) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!first && SMALL_WORDS.contains(lower)) {
      return lower;
    }
    boolean initials = word.indexOf('.') > 0 || word.length() <= 2;
    if (initials && !small) {
      return word;
    }
    int second = lower.offsetByCodePoints(0, lower.isEmpty() ? 0 : 1);
    return lower.substring(0, second).toUpperCase(Locale.ROOT) + lower.substring(second);
  }
}
