package org.broadsheet.cms.store.jdbc;

import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.ArticleWrite.Effect;
import org.jspecify.annotations.Nullable;

/**
 * A write with what can be made of it without the database.
 *
 * @param content the new content as JSON, or null when there is none
 * @param references what the new content names, or what goes live; null when it is neither
 * @param live what goes live, or null when nothing does
 * @param workingRevision the revision that {@code live} was made from when it was not given, else 0
 */
@SuppressWarnings("ArrayRecordComponent") // Short-lived, and never compared.
record PreparedArticle(
    ArticleWrite write,
    byte @Nullable [] content,
    @Nullable References references,
    @Nullable LiveContent live,
    long workingRevision) {

  static PreparedArticle of(ArticleWrite write, @Nullable Article working) {
    Article given = write.content();
    Article source = given == null ? working : given;
    References references = source == null ? null : References.of(source);
    boolean publishes = write.effect() == Effect.PUBLISH;
    return new PreparedArticle(
        write,
        given == null ? null : ContentJson.writeArticle(given),
        references,
        source == null || references == null || !publishes
            ? null
            : LiveContent.of(source, references),
        working == null ? 0 : working.revision());
  }
}
