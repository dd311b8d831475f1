package org.broadsheet.cms.store.jdbc;

import java.nio.file.Path;
import java.time.InstantSource;
import org.broadsheet.cms.error.CmsException;

/** Run in a process of its own: opens a store, says how that went and ends. */
final class StoreOpener {
  private StoreOpener() {}

  public static void main(String[] arguments) {
    try {
      SqliteStore.open(SqliteStoreConfig.at(Path.of(arguments[0])), InstantSource.system()).close();
      System.out.println("opened");
    } catch (CmsException e) {
      System.out.println(e.getMessage());
    }
  }
}
