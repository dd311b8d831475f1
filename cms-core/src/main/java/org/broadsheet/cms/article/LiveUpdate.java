package org.broadsheet.cms.article;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentBounds;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a live blog: an entity of its own, so that adding one does not rewrite the article.
 *
 * @param article the live blog it belongs to
 * @param headline its heading, or null
 * @param blocks its text
 * @param publishedAt when readers may first see it; also its place in the order
 * @param updatedAt when it was last changed
 * @param keyEvent whether it stands in the summary of key events
 * @param pinned whether it stays on top
 * @param extensions fields this version does not know
 */
public record LiveUpdate(
    LiveUpdateId id,
    ArticleId article,
    @Nullable String headline,
    List<Block> blocks,
    Instant publishedAt,
    Instant updatedAt,
    boolean keyEvent,
    boolean pinned,
    Data.Tree extensions) {
  public LiveUpdate {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(article, "article");
    headline = Check.optional("headline", headline, ContentLimits.LINE_LENGTH);
    blocks = Check.list("blocks", blocks, ContentLimits.BLOCKS);
    new ContentBounds().add("blocks", blocks);
    Objects.requireNonNull(publishedAt, "publishedAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
    extensions = Data.bounded("extensions", extensions);
  }
}
