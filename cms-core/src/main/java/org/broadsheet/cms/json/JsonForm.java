package org.broadsheet.cms.json;

/** Which fields of an article are written. */
public enum JsonForm {
  /** Editors' fields only, without those that hold their default: what the store keeps. */
  STORED,
  /** Every field, also empty ones: what exports and editors get. */
  FULL,
  /**
   * What everybody may see: no internal notes, schedule, embargo, legal notes, pins, bans or
   * extensions.
   */
  PUBLIC
}
