/**
 * Every format that the library can write beside pages, in one module: {@link
 * org.broadsheet.cms.render.formats.FormatsModule}.
 */
@NullMarked
package org.broadsheet.cms.render.formats;

import org.jspecify.annotations.NullMarked;
