/**
 * The failures that cross package borders.
 *
 * <p>All are unchecked and rooted in {@link org.broadsheet.cms.error.CmsException}, which says
 * whether trying again can help. Content that breaks a rule is an {@link
 * org.broadsheet.cms.error.InvalidContentException} with the path of each fault; a lost race
 * between editors is a {@link org.broadsheet.cms.error.StaleRevisionException}.
 */
@NullMarked
package org.broadsheet.cms.error;

import org.jspecify.annotations.NullMarked;
