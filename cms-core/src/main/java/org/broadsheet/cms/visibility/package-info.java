/**
 * The one rule of who may see what, and when.
 *
 * <p>A {@link org.broadsheet.cms.visibility.VisibilityWindow} is the span of time in which a
 * published article may be seen. Every read path asks it, and each of its ends is also an event
 * that the store appends to its change feed at that moment, so that caches and indexes move.
 */
@NullMarked
package org.broadsheet.cms.visibility;

import org.jspecify.annotations.NullMarked;
