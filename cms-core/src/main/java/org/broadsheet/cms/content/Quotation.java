package org.broadsheet.cms.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of somebody else, set apart.
 *
 * @param blocks what was said, usually paragraphs
 * @param attribution who said it, or null when the text around it makes that plain
 */
public record Quotation(
    String id, List<Block> blocks, @Nullable String attribution, Data.Tree extensions)
    implements Block {
  public Quotation {
    id = Check.id("id", id);
    blocks = Check.list("blocks", blocks, ContentLimits.BLOCKS);
    attribution = Check.optional("attribution", attribution, ContentLimits.LINE_LENGTH);
    extensions = Data.bounded("extensions", extensions);
  }

  public Quotation(String id, List<Block> blocks, @Nullable String attribution) {
    this(id, blocks, attribution, Data.Tree.EMPTY);
  }
}
