package org.broadsheet.cms.error;

/**
 * Somebody else saved the entity first: the write was based on a revision that is no longer the
 * newest.
 */
public final class StaleRevisionException extends CmsException {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final long expected;
  private final long found;

  /**
   * Names both revisions.
   *
   * @param id the entity's id
   * @param expected the revision the caller based its write on; 0 when it meant to create the
   *     entity
   * @param found the newest revision in the store
   */
  public StaleRevisionException(String id, long expected, long found) {
    super(
        expected == 0
            ? "article %s already exists at revision %d; load it before saving, or choose another id"
                .formatted(id, found)
            : "article %s is at revision %d, but the write was based on revision %d; reload and merge"
                .formatted(id, found, expected));
    this.id = id;
    this.expected = expected;
    this.found = found;
  }

  public String id() {
    return id;
  }

  public long expectedRevision() {
    return expected;
  }

  public long foundRevision() {
    return found;
  }
}
