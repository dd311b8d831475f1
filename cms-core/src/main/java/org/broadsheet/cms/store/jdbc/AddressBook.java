package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.slug.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Gives out addresses. One path leads to one article for ever; an article may take back a path it
 * had before.
 */
final class AddressBook {
  private static final int REMEMBERED = 1_000;

  /**
   * The number that the last article of a crowded slug got, so that the next one need not try all
   * before it. A hint: a write that was undone leaves a number out.
   */
  private final Map<String, Integer> lastNumbers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Who has a path, and whether only as an alias. */
  private record Owner(long article, boolean alias) {}

  /**
   * An address and whether it is still to be written.
   *
   * @param wasAlias whether the article has the path as an alias so far
   */
  record Claim(ArticleAddress address, boolean isNew, boolean wasAlias) {
    void write(long article, Session session) throws SQLException {
      if (isNew) {
        session.update(Sql.INSERT_ADDRESS, address.path(), article, false);
      } else if (wasAlias) {
        session.update(Sql.KEEP_ADDRESS, address.path());
      }
    }
  }

  /** The first free address of {@code wanted}, {@code wanted-2}, {@code wanted-3} and so on. */
  Claim claim(ArticleAddress wanted, long article, Session session) throws SQLException {
    Claim plain = tryToClaim(wanted, article, session);
    if (plain != null) {
      return plain;
    }
    int number = lastNumbers.getOrDefault(wanted.path(), 1) + 1;
    while (true) {
      Slug slug = wanted.slug().numbered(number);
      Claim claim =
          tryToClaim(new ArticleAddress(wanted.section(), wanted.date(), slug), article, session);
      if (claim != null) {
        lastNumbers.put(wanted.path(), number);
        return claim;
      }
      number++;
    }
  }

  private static @Nullable Claim tryToClaim(ArticleAddress address, long article, Session session)
      throws SQLException {
    Owner owner = owner(address.path(), session);
    if (owner == null) {
      return new Claim(address, true, false);
    }
    return owner.article() == article ? new Claim(address, false, owner.alias()) : null;
  }

  private static @Nullable Owner owner(String path, Session session) throws SQLException {
    return session.first(
        Sql.ADDRESS_OWNER, row -> new Owner(row.getLong(1), row.getInt(2) == 1), path);
  }

  /** Makes {@code wanted}, as far as they are free, the article's only aliases. */
  void setAliases(long article, boolean isNew, List<String> wanted, Session session)
      throws SQLException {
    Set<String> held = new HashSet<>();
    if (!isNew) {
      held.addAll(session.list(Sql.ALIASES, row -> row.getString(1), article));
    }
    for (String path : held) {
      if (!wanted.contains(path)) {
        session.update(Sql.DELETE_ADDRESS, path);
      }
    }
    for (String path : wanted) {
      if (!held.contains(path) && owner(path, session) == null) {
        session.update(Sql.INSERT_ADDRESS, path, article, true);
      }
    }
  }
}
