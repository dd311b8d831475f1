/**
 * What hosts call to work with articles: {@link org.broadsheet.cms.workflow.ArticleService} checks
 * rules, then writes to the store. Rules of a host's own are {@link
 * org.broadsheet.cms.workflow.ArticleValidator}s.
 */
@NullMarked
package org.broadsheet.cms.workflow;

import org.jspecify.annotations.NullMarked;
