/**
 * Articles, lists, related articles and sections as JSON, for programs: {@link
 * org.broadsheet.cms.render.json.JsonRenderModule} adds the formats.
 *
 * <p>An article is written as {@code cms.json} writes its public form, so that what is delivered
 * can be imported elsewhere; links to what readers may not see are left out of its text.
 */
@NullMarked
package org.broadsheet.cms.render.json;

import org.jspecify.annotations.NullMarked;
