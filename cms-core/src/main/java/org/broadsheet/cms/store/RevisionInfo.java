package org.broadsheet.cms.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of an article's history. */
public record RevisionInfo(
    long revision, Instant savedAt, Actor actor, @Nullable String note, boolean live) {}
