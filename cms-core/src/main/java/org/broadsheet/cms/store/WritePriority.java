package org.broadsheet.cms.store;

/** Which writes go first when many wait. */
public enum WritePriority {
  /** Somebody waits for it. */
  URGENT,
  /** One of many, such as a line of an import: waits while urgent writes wait. */
  BULK
}
