package org.broadsheet.cms.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file.
 *
 * @param bytes its content; not copied, so it must not be changed
 * @param mediaType for {@code Content-Type}
 * @param lastModified when its content last changed, or null when that is not known
 * @param immutable whether a path never gets other content, so that browsers need not ask again
 */
@SuppressWarnings("ArrayRecordComponent") // Files may be large.
public record StaticResource(
    byte[] bytes, String mediaType, @Nullable Instant lastModified, boolean immutable) {}
