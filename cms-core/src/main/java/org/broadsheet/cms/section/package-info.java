/**
 * Where articles are placed: {@link org.broadsheet.cms.section.Section}s in a {@link
 * org.broadsheet.cms.section.SectionTree}, and {@link org.broadsheet.cms.section.Tag}s across them.
 * An article refers to a tag by a {@link org.broadsheet.cms.section.TagReference}, which holds the
 * name as it was written.
 */
@NullMarked
package org.broadsheet.cms.section;

import org.jspecify.annotations.NullMarked;
