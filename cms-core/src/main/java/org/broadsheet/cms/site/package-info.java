/**
 * The publication itself: its name, language, zone, addresses and navigation, as a {@link
 * org.broadsheet.cms.site.Site}.
 */
@NullMarked
package org.broadsheet.cms.site;

import org.jspecify.annotations.NullMarked;
