package org.broadsheet.cms.store;

/** What a change row is about. */
public enum EntityKind {
  ARTICLE,
  LIVE_UPDATE,
  SECTION,
  TAG,
  CONTRIBUTOR,
  SITE,
  ASSET,
  FRONT,
  BREAKING
}
