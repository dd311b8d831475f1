package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import org.broadsheet.cms.error.ConflictException;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.store.ChangeKind;
import org.broadsheet.cms.store.EntityKind;

/** Writes sections, and the lists that follow from how they nest. */
final class SectionWriter {
  private SectionWriter() {}

  /**
   * Creates or replaces a section and returns its number.
   *
   * @throws ConflictException if another one has its slug
   */
  static long put(Section section, WriteTransaction transaction) throws SQLException {
    requireFreeSlug(section, transaction);
    Sections before = transaction.sections();
    Long known = before.number(section.id());
    long number = known == null ? before.nextNumber() : known;
    write(section, number, known == null, transaction.session());
    Sections after = before.with(number, section);
    transaction.change(transaction.state().with(after));
    for (long moved : before.movedIn(after)) {
      Listings.relist(moved, before, transaction);
    }
    transaction.append(EntityKind.SECTION, section.id().value(), ChangeKind.SAVED);
    return number;
  }

  private static void write(Section section, long number, boolean isNew, Session session)
      throws SQLException {
    String slug = section.slug().value();
    byte[] content = ContentJson.write(section);
    long checksum = StoredContent.checksum(section.id().value(), content);
    if (isNew) {
      session.update(Sql.INSERT_SECTION, number, section.id().value(), slug, content, checksum);
    } else {
      session.update(Sql.UPDATE_SECTION, slug, content, checksum, number);
    }
  }

  private static void requireFreeSlug(Section section, WriteTransaction transaction) {
    transaction
        .sections()
        .tree()
        .findBySlug(section.slug().value())
        .filter(other -> !other.id().equals(section.id()))
        .ifPresent(
            other -> {
              throw new ConflictException(
                  "section %s already has the slug '%s'; give section %s another one"
                      .formatted(other.id(), section.slug(), section.id()));
            });
  }
}
