package org.broadsheet.cms.store;

/**
 * How an entity changed. A hint only: whoever applies a change reads the entity's present state.
 */
public enum ChangeKind {
  /** Working content changed; what readers see did not, unless the kind of entity has no drafts. */
  SAVED,
  /** New content went live. */
  PUBLISHED,
  UNPUBLISHED,
  DELETED,
  /** Nothing was written, but time made something visible, hidden, breaking or no longer so. */
  MOMENT
}
