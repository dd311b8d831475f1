package org.broadsheet.cms.store;

import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;

/**
 * Who asks for a change, as the host knows them.
 *
 * @param id for the record of changes; never shown to readers
 */
public record Actor(String id) {
  /** The program itself, where no person is behind a change. */
  public static final Actor SYSTEM = new Actor("system");

  public Actor {
    id = Check.filled("actor", id, ContentLimits.ID_LENGTH);
  }
}
