package org.broadsheet.cms.store.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.cms.article.Contributor;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionTree;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.store.ChangeKind;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.EntityKind;
import org.broadsheet.cms.store.TaxonomyStore;
import org.broadsheet.cms.store.WritePriority;

/** Sections, tags and contributors in SQLite. */
final class SqliteTaxonomyStore implements TaxonomyStore {
  private final Database database;

  SqliteTaxonomyStore(Database database) {
    this.database = database;
  }

  @Override
  public SectionTree sections() {
    return database.snapshot().sections().tree();
  }

  @Override
  public ChangePosition save(Section section) {
    return database.call(
        transaction -> {
          SectionWriter.put(section, transaction);
          return transaction.position();
        },
        WritePriority.URGENT);
  }

  @Override
  public Optional<Tag> findTag(TagId id) {
    return content(Sql.TAG, id.value()).map(ContentJson::readTag);
  }

  @Override
  public List<Tag> findTags(Collection<TagId> ids) {
    Map<String, byte[]> found = contents(Sql.TAGS, ids.stream().map(TagId::value).toList());
    return ids.stream()
        .map(id -> found.get(id.value()))
        .filter(Objects::nonNull)
        .map(ContentJson::readTag)
        .toList();
  }

  @Override
  public ChangePosition save(Tag tag) {
    byte[] content = ContentJson.write(tag);
    String id = tag.id().value();
    long checksum = StoredContent.checksum(id, content);
    return database.call(
        transaction -> {
          Long number = transaction.tags().find(transaction.session(), id);
          if (number == null) {
            long assigned = transaction.tags().assign(id);
            transaction.session().update(Sql.INSERT_TAG, assigned, id, content, checksum);
          } else {
            transaction.session().update(Sql.UPDATE_TAG, content, checksum, number);
          }
          return transaction.append(EntityKind.TAG, id, ChangeKind.SAVED);
        },
        WritePriority.URGENT);
  }

  @Override
  public Optional<Contributor> findContributor(ContributorId id) {
    return content(Sql.CONTRIBUTOR, id.value()).map(ContentJson::readContributor);
  }

  @Override
  public List<Contributor> findContributors(Collection<ContributorId> ids) {
    Map<String, byte[]> found =
        contents(Sql.CONTRIBUTORS, ids.stream().map(ContributorId::value).toList());
    return ids.stream()
        .map(id -> found.get(id.value()))
        .filter(Objects::nonNull)
        .map(ContentJson::readContributor)
        .toList();
  }

  @Override
  public ChangePosition save(Contributor contributor) {
    byte[] content = ContentJson.write(contributor);
    String id = contributor.id().value();
    long checksum = StoredContent.checksum(id, content);
    return database.call(
        transaction -> {
          Long number = transaction.contributors().find(transaction.session(), id);
          if (number == null) {
            long assigned = transaction.contributors().assign(id);
            transaction.session().update(Sql.INSERT_CONTRIBUTOR, assigned, id, content, checksum);
          } else {
            transaction.session().update(Sql.UPDATE_CONTRIBUTOR, content, checksum, number);
          }
          return transaction.append(EntityKind.CONTRIBUTOR, id, ChangeKind.SAVED);
        },
        WritePriority.URGENT);
  }

  private Optional<byte[]> content(String sql, String id) {
    return Optional.ofNullable(
            database.read(session -> session.first(sql, StoredContent::read, id)))
        .map(StoredContent::content);
  }

  private Map<String, byte[]> contents(String sql, List<String> ids) {
    Map<String, byte[]> found = new HashMap<>();
    if (!ids.isEmpty()) {
      database
          .read(session -> session.list(sql, StoredContent::read, JsonArray.of(ids)))
          .forEach(each -> found.put(each.id(), each.content()));
    }
    return found;
  }
}
