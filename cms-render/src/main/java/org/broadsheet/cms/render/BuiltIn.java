package org.broadsheet.cms.render;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks the library's own renderers, which stand behind those that hosts and plugins bring. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface BuiltIn {}
