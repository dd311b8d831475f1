package org.broadsheet.cms.search.lucene;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks what this package offers, until a public binding refers to it. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface LuceneSearch {}
