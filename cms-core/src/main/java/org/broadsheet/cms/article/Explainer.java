package org.broadsheet.cms.article;

import java.util.List;
import java.util.Objects;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;

/**
 * A section of an article that says what the news is worth to the reader. Its label comes from the
 * kind and the locale, so the blocks do not repeat it.
 *
 * @param extensions fields this version does not know
 */
public record Explainer(ExplainerKind kind, List<Block> blocks, Data.Tree extensions) {
  public Explainer {
    Objects.requireNonNull(kind, "kind");
    blocks = Check.list("blocks", blocks, ContentLimits.BLOCKS);
    extensions = Data.bounded("extensions", extensions);
  }

  public Explainer(ExplainerKind kind, List<Block> blocks) {
    this(kind, blocks, Data.Tree.EMPTY);
  }
}
