package org.broadsheet.cms.store;

import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;

/**
 * The article that a path leads to.
 *
 * @param address the article's present address; another one than was asked for when the path is an
 *     old one
 */
public record AddressMatch(ArticleId id, ArticleAddress address) {}
