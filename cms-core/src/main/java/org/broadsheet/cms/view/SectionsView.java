package org.broadsheet.cms.view;

import java.time.Instant;
import java.util.Set;
import org.broadsheet.cms.store.InvalidationTag;

/** All sections of the site, as {@link PageFrame#sections} has them. */
public record SectionsView(PageFrame frame, Set<InvalidationTag> tags, Instant validUntil)
    implements View {
  public SectionsView {
    tags = Set.copyOf(tags);
  }
}
