/**
 * The first classes that run, before any of the program's own.
 *
 * <p>{@link org.broadsheet.cms.examples.launcher.Launcher} starts a runnable jar. The package is
 * compiled for Java 8, so that an older Java than the jar needs can load it and say so in one line.
 */
@NullMarked
package org.broadsheet.cms.examples.launcher;

import org.jspecify.annotations.NullMarked;
