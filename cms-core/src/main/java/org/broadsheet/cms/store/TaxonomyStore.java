package org.broadsheet.cms.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.broadsheet.cms.article.Contributor;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionTree;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.section.TagId;

/**
 * Keeps what articles are sorted by: sections, tags and contributors. Saving one appends a change.
 * Thread-safe.
 */
public interface TaxonomyStore {
  /** All sections as they are now; kept in memory, so asking costs nothing. */
  SectionTree sections();

  /**
   * Creates or replaces a section.
   *
   * @throws org.broadsheet.cms.error.ConflictException if another section has its slug
   */
  ChangePosition save(Section section);

  Optional<Tag> findTag(TagId id);

  /** Those of {@code ids} that are held, in that order. One query. */
  List<Tag> findTags(Collection<TagId> ids);

  ChangePosition save(Tag tag);

  Optional<Contributor> findContributor(ContributorId id);

  /** Those of {@code ids} that are held, in that order. One query. */
  List<Contributor> findContributors(Collection<ContributorId> ids);

  ChangePosition save(Contributor contributor);
}
