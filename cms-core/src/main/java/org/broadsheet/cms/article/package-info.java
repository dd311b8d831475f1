/**
 * The article: one story in one locale, with everything an editor writes and the dates the store
 * keeps.
 *
 * <p>Start with {@link org.broadsheet.cms.article.Article} and its builder. Lists and fronts use
 * the lighter {@link org.broadsheet.cms.article.ArticleSummary}. {@link
 * org.broadsheet.cms.article.LiveUpdate} and {@link org.broadsheet.cms.article.Contributor} are
 * entities of their own. What each field is called in ninjs, ANS and schema.org is said where the
 * exchange formats are written.
 */
@NullMarked
package org.broadsheet.cms.article;

import org.jspecify.annotations.NullMarked;
