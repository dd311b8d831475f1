package org.broadsheet.cms.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.broadsheet.cms.error.InvalidContentException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SectionTreeTest {
  private static final SectionId SPORT = new SectionId("sport");
  private static final SectionId FOOTBALL = new SectionId("football");
  private static final SectionId WOMEN = new SectionId("women");

  private final SectionTree tree =
      new SectionTree(
          List.of(
              Section.named("Women").withParent(FOOTBALL),
              Section.named("Football").withParent(SPORT),
              Section.named("Sport").withPosition(2),
              Section.named("World").withPosition(1)));

  private static List<String> names(List<Section> sections) {
    return sections.stream().map(Section::name).toList();
  }

  @Test
  void knowsParentsAndChildren() {
    assertEquals(List.of("World", "Sport"), names(tree.tops()));
    assertEquals(List.of("Football"), names(tree.childrenOf(SPORT)));
    assertEquals(List.of(WOMEN, FOOTBALL, SPORT), tree.withAncestors(WOMEN));
  }

  @Test
  void findsByIdAndSlug() {
    assertEquals("Sport", tree.find(SPORT).orElseThrow().name());
    assertEquals("Football", tree.findBySlug("football").orElseThrow().name());
    assertTrue(tree.findBySlug("chess").isEmpty());
  }

  @Test
  void anUnknownSectionIsItsOwnOnlyAncestor() {
    SectionId unknown = new SectionId("unknown");
    assertEquals(List.of(unknown), tree.withAncestors(unknown));
  }

  @Test
  void aRingOrAMissingParentStillMakesATree() {
    SectionTree ring =
        new SectionTree(
            List.of(
                Section.named("A").withParent(new SectionId("b")),
                Section.named("B").withParent(new SectionId("a")),
                Section.named("C").withParent(new SectionId("gone"))));
    assertEquals(List.of("A", "B", "C"), names(ring.tops()));
    assertEquals(List.of(new SectionId("a")), ring.withAncestors(new SectionId("a")));
  }

  @Test
  void aSectionMayNotTakeAWordOfTheSitesOwnAddresses() {
    Assertions.assertThrows(InvalidContentException.class, () -> new TagId("Not A Tag"));
    assertEquals("search-section", Section.named("Search").slug().value());
  }
}
