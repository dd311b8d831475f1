package org.broadsheet.cms.store.jdbc;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.Checkpoint;

/**
 * What is kept in memory of the committed state. Immutable; swapped whole after each commit.
 *
 * @param position of the newest change
 * @param namespaces of module state, by name
 */
record StoreSnapshot(
    String storeId,
    long epoch,
    long position,
    long prunedUpTo,
    Site site,
    Sections sections,
    Map<String, StateNamespace> namespaces) {

  /** A namespace's number and the version of its records. */
  record StateNamespace(long number, int version) {}

  Checkpoint head() {
    return new Checkpoint(storeId, epoch, ChangePosition.of(position));
  }

  StoreSnapshot at(long newPosition) {
    return new StoreSnapshot(storeId, epoch, newPosition, prunedUpTo, site, sections, namespaces);
  }

  StoreSnapshot prunedUpTo(long newPrunedUpTo) {
    return new StoreSnapshot(storeId, epoch, position, newPrunedUpTo, site, sections, namespaces);
  }

  StoreSnapshot with(Site newSite) {
    return new StoreSnapshot(storeId, epoch, position, prunedUpTo, newSite, sections, namespaces);
  }

  StoreSnapshot with(Sections newSections) {
    return new StoreSnapshot(storeId, epoch, position, prunedUpTo, site, newSections, namespaces);
  }

  StoreSnapshot with(String name, StateNamespace namespace) {
    Map<String, StateNamespace> changed = new HashMap<>(namespaces);
    changed.put(name, namespace);
    return new StoreSnapshot(
        storeId, epoch, position, prunedUpTo, site, sections, Map.copyOf(changed));
  }
}
