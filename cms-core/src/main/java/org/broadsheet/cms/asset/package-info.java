/**
 * Pictures and other media as an article carries them: a {@link org.broadsheet.cms.asset.MediaItem}
 * with its text alternative, caption and credit, and the {@link
 * org.broadsheet.cms.asset.Rendition}s it can be shown in.
 */
@NullMarked
package org.broadsheet.cms.asset;

import org.jspecify.annotations.NullMarked;
