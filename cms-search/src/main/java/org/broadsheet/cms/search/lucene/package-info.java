/**
 * Full-text search on Lucene, in the process.
 *
 * <p>Install {@link org.broadsheet.cms.search.lucene.LuceneSearchModule} with a {@link
 * org.broadsheet.cms.search.lucene.LuceneSearchConfig}. Behind them: {@code SearchProjection}
 * follows the store and turns articles into documents ({@code ArticleDocuments}, {@code
 * IndexFields}, {@code Language}); {@code LuceneIndex} keeps the current {@code Generation} of the
 * index open, durable and whole; {@code LuceneArticleSearch} answers queries ({@code QueryText},
 * {@code QueryMaker}, {@code Highlights}).
 *
 * <h2>What is in the index</h2>
 *
 * <p>One document for each article that readers may see; a hidden one has none, and its words are
 * gone from the files once its segment is merged. The two ends of each article's window are kept as
 * well, and a query at an instant when one has passed filters by them. All text goes into one field
 * of the article's language, where words are looked for; the headline, standfirst and key points,
 * and names are there once more to weigh matches. Sections are kept as the article lists them: a
 * query for a section asks for those below it as the tree is at that moment, so moving a section
 * changes no document.
 *
 * <h2>Policies, and what they cost</h2>
 *
 * <ul>
 *   <li><b>Refresh:</b> at the end of every applied batch, so that an awaited change can be found.
 *       A batch of one costs a few milliseconds; under load the feed forms larger batches by
 *       itself. Small new segments stay on the heap (32 MB at most) until the next commit.
 *   <li><b>Commit:</b> every five seconds and after 20,000 changes, off the projection's thread,
 *       with the position reached in the commit's user data. A crash costs reading the changes
 *       since then from the store once more, and nothing else.
 *   <li><b>Merge:</b> Lucene's tiered policy on one thread; when six merges wait, writing is held
 *       back until one is done. Documents are ordered newest first within a segment, which slows
 *       writing by about a sixth and lets a search by date stop early.
 *   <li><b>Offsets</b> of every word are stored, so that marking matches does not analyse an
 *       article again: a quarter more space, the same time to index, and snippets of short articles
 *       in a half to a fifth of the time, of long ones in less.
 *   <li><b>Rebuild:</b> into a generation of its own beside the old one, which is served meanwhile,
 *       with 128 MB of buffer and two threads; one atomic step puts it in place and the old files
 *       are deleted. Needs the disk space of both for that time. Where there is nothing to serve,
 *       the new one is served while it grows.
 * </ul>
 *
 * <h2>When something is wrong with it</h2>
 *
 * <p>The index is derived: whatever is missing, damaged, of another format, Lucene version, store
 * or epoch is built afresh from the store while the site goes on, and {@link
 * org.broadsheet.cms.search.ArticleSearch#complete} is false meanwhile. Every file's checksum is
 * verified at start, before the index is used up to 64 MB and in the background beyond. The folder
 * is locked against a second user.
 */
@NullMarked
package org.broadsheet.cms.search.lucene;

import org.jspecify.annotations.NullMarked;
