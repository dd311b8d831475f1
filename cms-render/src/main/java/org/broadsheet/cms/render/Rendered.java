package org.broadsheet.cms.render;

import java.time.Instant;
import java.util.Set;
import org.broadsheet.cms.store.InvalidationTag;

/**
 * A page as it goes out.
 *
 * @param mediaType for {@code Content-Type}
 * @param body its bytes; not copied, so neither side may change them
 * @param tags what it depends on
 * @param validUntil the first instant at which time alone may change it
 * @param generation of the extensions it was made with; a copy made with another one is outdated
 */
@SuppressWarnings(
    "ArrayRecordComponent") // A copy of each page would double the work of serving it.
public record Rendered(
    String mediaType,
    byte[] body,
    Set<InvalidationTag> tags,
    Instant validUntil,
    long generation) {}
