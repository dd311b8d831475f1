package org.broadsheet.cms.store.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.SectionTree;
import org.jspecify.annotations.Nullable;

/** The section tree with the sections' numbers. Immutable. */
final class Sections {
  private final SectionTree tree;
  private final Map<SectionId, Long> numbers;
  private final Map<Long, Section> byNumber;
  private final long last;

  private Sections(Map<SectionId, Long> numbers, Map<Long, Section> byNumber, long last) {
    this.numbers = numbers;
    this.byNumber = byNumber;
    this.last = last;
    this.tree = new SectionTree(byNumber.values());
  }

  static Sections of(Map<Long, Section> byNumber) {
    Map<SectionId, Long> numbers = new HashMap<>();
    byNumber.forEach((number, section) -> numbers.put(section.id(), number));
    long last = byNumber.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    return new Sections(numbers, Map.copyOf(byNumber), last);
  }

  SectionTree tree() {
    return tree;
  }

  @Nullable Long number(SectionId id) {
    return numbers.get(id);
  }

  long nextNumber() {
    return last + 1;
  }

  Sections with(long number, Section section) {
    Map<Long, Section> changed = new HashMap<>(byNumber);
    changed.put(number, section);
    return of(changed);
  }

  /**
   * The numbers of the sections of this tree that have other sections above them in {@code other}.
   */
  List<Long> movedIn(Sections other) {
    List<Long> moved = new ArrayList<>();
    numbers.forEach(
        (id, number) -> {
          if (!tree.withAncestors(id).equals(other.tree.withAncestors(id))) {
            moved.add(number);
          }
        });
    return moved;
  }

  /** {@code named} and the scopes of all sections above those in it, and that of every article. */
  Set<Long> closure(Collection<Long> named) {
    Set<Long> scopes = new LinkedHashSet<>();
    scopes.add(Scope.EVERYTHING);
    for (long scope : named) {
      if (Scope.isSection(scope)) {
        addWithAncestors(Scope.number(scope), scopes);
      } else {
        scopes.add(scope);
      }
    }
    return scopes;
  }

  private void addWithAncestors(long number, Set<Long> scopes) {
    Section section = byNumber.get(number);
    if (section == null) {
      throw new IllegalStateException(
          "a scope names section number " + number + ", which is not there");
    }
    List<SectionId> path = tree.withAncestors(section.id());
    for (SectionId id : path) {
      Long found = numbers.get(id);
      if (found != null) {
        scopes.add(Scope.section(found));
      }
    }
  }
}
