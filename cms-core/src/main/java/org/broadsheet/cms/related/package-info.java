/**
 * What to read next: the port that a recommender fills. {@link
 * org.broadsheet.cms.related.RelatedArticles} answers with {@link
 * org.broadsheet.cms.related.RelatedArticle}s that say why they are there. Without a recommender
 * module the newest of the same section are given, marked as such.
 */
@NullMarked
package org.broadsheet.cms.related;

import org.jspecify.annotations.NullMarked;
