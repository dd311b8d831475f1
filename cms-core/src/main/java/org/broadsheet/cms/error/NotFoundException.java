package org.broadsheet.cms.error;

/** A write or a required read names an entity that the store does not hold. */
public final class NotFoundException extends CmsException {
  private static final long serialVersionUID = 1L;

  private final String kind;
  private final String id;

  /**
   * Names what is not there.
   *
   * @param kind the entity kind in words, such as {@code article}
   */
  public NotFoundException(String kind, String id) {
    super("there is no %s with id %s".formatted(kind, id));
    this.kind = kind;
    this.id = id;
  }

  public String kind() {
    return kind;
  }

  public String id() {
    return id;
  }
}
