package org.broadsheet.cms.store;

import org.broadsheet.cms.site.Site;

/** Keeps the site's description. Thread-safe. */
public interface SiteStore {
  /** The site as it is now; kept in memory. */
  Site site();

  /**
   * Replaces it; a site equal to the present one appends no change and gives the newest position.
   */
  ChangePosition save(Site site);
}
