/**
 * A news portal that embeds the library: the command line, the HTTP server and the sample content.
 *
 * <p>{@link org.broadsheet.cms.examples.Portal} is the program. {@link
 * org.broadsheet.cms.examples.PortalServer} puts the modules together and serves them, also inside
 * another program; {@link org.broadsheet.cms.examples.PortalOptions} says how.
 */
@NullMarked
package org.broadsheet.cms.examples;

import org.jspecify.annotations.NullMarked;
