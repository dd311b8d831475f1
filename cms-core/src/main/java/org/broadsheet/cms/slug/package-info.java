/**
 * The words of a web address: {@link org.broadsheet.cms.slug.Slug} is a valid one, {@link
 * org.broadsheet.cms.slug.SlugGenerator} makes one from any headline or name in any script.
 */
@NullMarked
package org.broadsheet.cms.slug;

import org.jspecify.annotations.NullMarked;
