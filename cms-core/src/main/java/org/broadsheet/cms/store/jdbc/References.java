package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Contributor;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.section.TagReference;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.slug.SlugGenerator;
import org.broadsheet.cms.store.ChangeKind;
import org.broadsheet.cms.store.EntityKind;

/**
 * The sections, tags and contributors that an article names; those that are missing can be created.
 */
record References(
    SectionId section,
    List<SectionId> sections,
    Map<TagId, String> tags,
    Map<ContributorId, String> contributors) {

  static References of(Article article) {
    Map<TagId, String> tags = new LinkedHashMap<>();
    for (TagReference tag : article.tags()) {
      tags.putIfAbsent(tag.id(), tag.name());
    }
    Map<ContributorId, String> contributors = new LinkedHashMap<>();
    for (Credit credit : article.contributors()) {
      contributors.putIfAbsent(credit.contributor(), credit.name());
    }
    return new References(article.section(), article.sections(), tags, contributors);
  }

  /** Creates what is missing and returns the scopes of all. */
  Collection<Long> ensure(WriteTransaction transaction) throws SQLException {
    Set<Long> scopes = new LinkedHashSet<>();
    for (SectionId id : sections) {
      scopes.add(Scope.section(ensureSection(id, transaction)));
    }
    for (Map.Entry<TagId, String> tag : tags.entrySet()) {
      scopes.add(Scope.tag(ensureTag(tag.getKey(), tag.getValue(), transaction)));
    }
    for (Map.Entry<ContributorId, String> each : contributors.entrySet()) {
      scopes.add(Scope.contributor(ensureContributor(each.getKey(), each.getValue(), transaction)));
    }
    return scopes;
  }

  private static long ensureSection(SectionId id, WriteTransaction transaction)
      throws SQLException {
    Long known = transaction.sections().number(id);
    if (known != null) {
      return known;
    }
    Section section =
        new Section(id, freeSlug(id, transaction), nameOf(id), null, null, 0, Data.Tree.EMPTY);
    return SectionWriter.put(section, transaction);
  }

  private static Slug freeSlug(SectionId id, WriteTransaction transaction) {
    Slug wanted = SlugGenerator.generate(id.value(), "section");
    Slug slug = wanted;
    for (int number = 2; isTaken(slug, transaction); number++) {
      slug = wanted.numbered(number);
    }
    return slug;
  }

  private static boolean isTaken(Slug slug, WriteTransaction transaction) {
    return transaction.sections().tree().findBySlug(slug.value()).isPresent();
  }

  /** "local-news" becomes "Local news". */
  private static String nameOf(SectionId id) {
    String words = id.value().replaceAll("[-_]+", " ").strip();
    if (words.isEmpty()) {
      return id.value();
    }
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static long ensureTag(TagId id, String name, WriteTransaction transaction)
      throws SQLException {
    Long known = transaction.tags().find(transaction.session(), id.value());
    if (known != null) {
      return known;
    }
    Tag tag = new Tag(id, name, Tag.KEYWORD, null, Data.Tree.EMPTY);
    long number = transaction.tags().assign(id.value());
    insert(Sql.INSERT_TAG, number, id.value(), ContentJson.write(tag), transaction);
    transaction.append(EntityKind.TAG, id.value(), ChangeKind.SAVED);
    return number;
  }

  private static long ensureContributor(ContributorId id, String name, WriteTransaction transaction)
      throws SQLException {
    Long known = transaction.contributors().find(transaction.session(), id.value());
    if (known != null) {
      return known;
    }
    Contributor contributor = new Contributor(id, name, null, null, Data.Tree.EMPTY);
    long number = transaction.contributors().assign(id.value());
    insert(Sql.INSERT_CONTRIBUTOR, number, id.value(), ContentJson.write(contributor), transaction);
    transaction.append(EntityKind.CONTRIBUTOR, id.value(), ChangeKind.SAVED);
    return number;
  }

  private static void insert(
      String sql, long number, String id, byte[] content, WriteTransaction transaction)
      throws SQLException {
    transaction.session().update(sql, number, id, content, StoredContent.checksum(id, content));
  }
}
