package org.broadsheet.cms.store;

/** Where a change shows. A projection says which surfaces wait for it. */
public enum Surface {
  SEARCH,
  RELATED,
  PAGES,
  FEEDS,
  TICKER
}
