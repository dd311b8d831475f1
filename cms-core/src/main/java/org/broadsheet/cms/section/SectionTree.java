package org.broadsheet.cms.section;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All sections of a site and how they nest. Immutable.
 *
 * <p>A section whose parent is unknown, or whose parents form a ring, counts as a top one: a tree
 * can always be shown.
 */
public final class SectionTree {
  private static final Comparator<Section> ORDER =
      Comparator.comparingInt(Section::position)
          .thenComparing(Section::name)
          .thenComparing(Section::id);

  // Behind ORDER, which its construction needs.
  public static final SectionTree EMPTY = new SectionTree(List.of());

  private final Map<SectionId, Section> byId = new HashMap<>();
  private final Map<String, Section> bySlug = new HashMap<>();
  private final Map<SectionId, List<Section>> children = new HashMap<>();
  private final List<Section> tops;
  private final List<Section> all;

  public SectionTree(Collection<Section> sections) {
    for (Section section : sections) {
      byId.put(section.id(), section);
      bySlug.put(section.slug().value(), section);
    }
    all = byId.values().stream().sorted(ORDER).toList();
    List<Section> top = new ArrayList<>();
    for (Section section : all) {
      Section parent = parentOf(section);
      if (parent == null) {
        top.add(section);
      } else {
        children.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(section);
      }
    }
    children.replaceAll((id, list) -> List.copyOf(list));
    tops = List.copyOf(top);
  }

  /** Every section, in the order of positions, then names. */
  public List<Section> all() {
    return all;
  }

  /** The sections without a parent. */
  public List<Section> tops() {
    return tops;
  }

  public List<Section> childrenOf(SectionId id) {
    return children.getOrDefault(id, List.of());
  }

  public Optional<Section> find(SectionId id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Optional<Section> findBySlug(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /**
   * The section itself and those above it, nearest first; only {@code id} when the section is not
   * known.
   */
  public List<SectionId> withAncestors(SectionId id) {
    List<SectionId> path = new ArrayList<>();
    path.add(id);
    Section section = byId.get(id);
    Section parent = section == null ? null : parentOf(section);
    while (parent != null) {
      path.add(parent.id());
      parent = parentOf(parent);
    }
    return path;
  }

  private @Nullable Section parentOf(Section section) {
    SectionId parent = section.parent();
    if (parent == null || isInRing(section)) {
      return null;
    }
    return byId.get(parent);
  }

  private boolean isInRing(Section start) {
    Set<SectionId> seen = new HashSet<>();
    Section each = start;
    while (each != null && each.parent() != null) {
      if (!seen.add(each.id())) {
        return true;
      }
      each = byId.get(each.parent());
    }
    return false;
  }
}
