/**
 * Full-text search on Lucene. Install {@link org.broadsheet.cms.search.lucene.LuceneSearchModule}.
 */
@NullMarked
package org.broadsheet.cms.search.lucene;

import org.jspecify.annotations.NullMarked;
