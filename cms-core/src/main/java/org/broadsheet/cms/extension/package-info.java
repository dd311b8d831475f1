/**
 * Extension points that stay open while the program runs.
 *
 * <p>Whoever uses extensions holds an {@link org.broadsheet.cms.extension.Extensions} of one type
 * and takes a {@link org.broadsheet.cms.extension.Extensions.Snapshot} for the length of a request.
 * It is seeded from the modules on the class path through {@link
 * org.broadsheet.cms.extension.ExtensionBinder} and swapped whole when a plugin comes or goes.
 */
@NullMarked
package org.broadsheet.cms.extension;

import org.jspecify.annotations.NullMarked;
