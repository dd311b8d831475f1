/**
 * What any search engine behind {@link org.broadsheet.cms.search.ArticleSearch} must do: {@link
 * org.broadsheet.cms.search.contract.ArticleSearchContract}, driven by a {@link
 * org.broadsheet.cms.search.contract.SearchHarness}.
 */
@NullMarked
package org.broadsheet.cms.search.contract;

import org.jspecify.annotations.NullMarked;
