package org.broadsheet.cms.store.jdbc;

import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.store.ChangeKind;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.EntityKind;
import org.broadsheet.cms.store.SiteStore;
import org.broadsheet.cms.store.WritePriority;

/** The site's description in SQLite. */
final class SqliteSiteStore implements SiteStore {
  /** What the site is called in the change feed: there is one only. */
  static final String ID = "site";

  private final Database database;

  SqliteSiteStore(Database database) {
    this.database = database;
  }

  @Override
  public Site site() {
    return database.snapshot().site();
  }

  @Override
  public ChangePosition save(Site site) {
    byte[] content = ContentJson.write(site);
    return database.call(
        transaction -> {
          if (transaction.state().site().equals(site)) {
            return transaction.position();
          }
          transaction
              .session()
              .update(Sql.UPDATE_SITE, content, StoredContent.checksum(ID, content));
          transaction.change(transaction.state().with(site));
          return transaction.append(EntityKind.SITE, ID, ChangeKind.SAVED);
        },
        WritePriority.URGENT);
  }
}
