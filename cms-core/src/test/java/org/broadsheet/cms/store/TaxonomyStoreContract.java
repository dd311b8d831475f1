package org.broadsheet.cms.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.broadsheet.cms.article.Contributor;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.ConflictException;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.slug.Slug;
import org.junit.jupiter.api.Test;

/** What every store must do with sections, tags, contributors and the site. */
public abstract class TaxonomyStoreContract extends StoreContract {
  private TaxonomyStore taxonomy() {
    return store.taxonomy();
  }

  private Change lastChange() {
    List<Change> changes = changesAfter(ChangePosition.START);
    return changes.get(changes.size() - 1);
  }

  @Test
  void sectionsAreKeptAsATree() {
    Section sport = Section.named("Sport").withDescription("Games and those who play them.");
    ChangePosition position = taxonomy().save(sport);
    assertEquals(position, lastChange().position());
    assertEquals(EntityKind.SECTION, lastChange().entity());
    taxonomy().save(Section.named("Football").withParent(sport.id()));
    store.reopen();
    assertEquals(Optional.of(sport), taxonomy().sections().find(sport.id()));
    assertEquals(1, taxonomy().sections().childrenOf(sport.id()).size());
  }

  @Test
  void aSlugBelongsToOneSection() {
    taxonomy().save(Section.named("Sport"));
    Section thief =
        new Section(
            new SectionId("games"), new Slug("sport"), "Games", null, null, 0, Data.Tree.EMPTY);
    ConflictException conflict =
        assertThrows(ConflictException.class, () -> taxonomy().save(thief));
    assertTrue(conflict.getMessage().contains("sport"), conflict.getMessage());
    assertTrue(taxonomy().sections().find(thief.id()).isEmpty());

    Section renamed =
        new Section(
            new SectionId("sport"), new Slug("games"), "Games", null, null, 0, Data.Tree.EMPTY);
    taxonomy().save(renamed);
    taxonomy().save(thief);
    assertEquals(thief, taxonomy().sections().findBySlug("sport").orElseThrow());
  }

  @Test
  void anUnknownSectionWhoseSlugIsTakenGetsAnother() {
    taxonomy().save(Section.named("Local News"));
    publish(draft("a").section("Local_News"));
    assertEquals(
        "local-news-2",
        taxonomy().sections().find(new SectionId("Local_News")).orElseThrow().slug().value());
  }

  @Test
  void tagsAndContributorsAreKept() {
    Tag tag = new Tag(TagId.of("Night buses"), "Night buses", "theme", "Late.", Data.Tree.EMPTY);
    taxonomy().save(tag);
    assertEquals(EntityKind.TAG, lastChange().entity());
    Contributor ivo =
        new Contributor(
            ContributorId.of("Ivo Lant"),
            "Ivo Lant",
            "https://ivo.example",
            "Writes on buses.",
            Data.Tree.of("desk", new Data.Text("city")));
    taxonomy().save(ivo);
    assertEquals(EntityKind.CONTRIBUTOR, lastChange().entity());
    store.reopen();
    assertEquals(Optional.of(tag), taxonomy().findTag(tag.id()));
    assertEquals(Optional.of(ivo), taxonomy().findContributor(ivo.id()));
    assertEquals(Optional.empty(), taxonomy().findTag(TagId.of("Nothing")));
    assertEquals(Optional.empty(), taxonomy().findContributor(ContributorId.of("Nobody")));
  }

  @Test
  void whatIsSavedReplacesWhatAnArticleBrought() {
    publish(draft("a"));
    Tag tag = new Tag(TagId.of("Ferries"), "Ferries and boats", "theme", null, Data.Tree.EMPTY);
    taxonomy().save(tag);
    publish(draft("b"));
    assertEquals(Optional.of(tag), taxonomy().findTag(tag.id()), "an article does not undo it");
    assertEquals(
        List.of("b", "a"), ids(articles().list(Listing.withTag(tag.id(), 9), clock.instant())));
  }

  @Test
  void manyAreReadInTheOrderAskedFor() {
    for (String name : List.of("One", "Two", "Three")) {
      taxonomy().save(Tag.named(name));
      taxonomy().save(Contributor.named(name));
    }
    assertEquals(
        List.of(Tag.named("Three"), Tag.named("One")),
        taxonomy().findTags(List.of(TagId.of("Three"), TagId.of("None"), TagId.of("One"))));
    assertEquals(
        List.of(Contributor.named("Two"), Contributor.named("One")),
        taxonomy().findContributors(List.of(ContributorId.of("Two"), ContributorId.of("One"))));
    assertEquals(List.of(), taxonomy().findTags(List.of()));
  }

  @Test
  void theSiteIsReplacedAndAnEqualOneIsNoChange() {
    Site site =
        Site.builder("The Ferry Post", URI.create("https://ferry.example"))
            .tagline("News from the water")
            .build();
    ChangePosition position = store.sites().save(site);
    assertEquals(EntityKind.SITE, lastChange().entity());
    assertEquals(position, store.sites().save(site));
    assertEquals(position, store.changeFeed().head().position());
    store.reopen();
    assertEquals(site, store.sites().site());
  }
}
