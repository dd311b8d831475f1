/**
 * Measurements: each answers one question and is run by its name, see {@link
 * org.broadsheet.cms.benchmarks.Benchmarks}.
 */
@NullMarked
package org.broadsheet.cms.benchmarks;

import org.jspecify.annotations.NullMarked;
