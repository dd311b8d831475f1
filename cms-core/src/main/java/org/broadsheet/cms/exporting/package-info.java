/**
 * Writes content out for other systems and for safe keeping: {@link
 * org.broadsheet.cms.exporting.JsonLinesExport}. What it writes, {@code cms.importing} reads.
 */
@NullMarked
package org.broadsheet.cms.exporting;

import org.jspecify.annotations.NullMarked;
