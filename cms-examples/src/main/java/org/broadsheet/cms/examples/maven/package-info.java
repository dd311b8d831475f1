/**
 * What {@code mvn -Pportal} needs besides the portal itself.
 *
 * <p>See {@link org.broadsheet.cms.examples.maven.MavenLauncher}.
 */
@NullMarked
package org.broadsheet.cms.examples.maven;

import org.jspecify.annotations.NullMarked;
