package org.broadsheet.cms.lifecycle;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks the {@link java.time.InstantSource} that the library goes by, so that a host's own clock
 * binding is not touched.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface CmsClock {}
