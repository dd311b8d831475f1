package org.broadsheet.cms.render.html;

import jakarta.inject.Inject;
import java.util.Optional;
import org.broadsheet.cms.extension.Extensions;
import org.broadsheet.cms.render.spi.BlockContribution;
import org.broadsheet.cms.render.spi.InlineContribution;
import org.broadsheet.cms.render.spi.PagePart;
import org.broadsheet.cms.render.spi.PartContribution;

/** What all pages are made with. Thread-safe. */
final class HtmlEnvironment {
  private final LabelStore labels;
  private final HtmlAssets assets;
  private final OutsideCalls calls;
  private final Extensions<BlockContribution> blocks;
  private final Extensions<InlineContribution> inlines;
  private final Extensions<PartContribution> parts;
  private volatile Tables tables;

  private record Tables(long blocks, long inlines, BlockTable table) {}

  @Inject
  HtmlEnvironment(
      LabelStore labels,
      HtmlAssets assets,
      OutsideCalls calls,
      Extensions<BlockContribution> blocks,
      Extensions<InlineContribution> inlines,
      Extensions<PartContribution> parts) {
    this.labels = labels;
    this.assets = assets;
    this.calls = calls;
    this.blocks = blocks;
    this.inlines = inlines;
    this.parts = parts;
    this.tables = tables(blocks.snapshot(), inlines.snapshot());
  }

  LabelStore labels() {
    return labels;
  }

  HtmlAssets assets() {
    return assets;
  }

  OutsideCalls calls() {
    return calls;
  }

  Optional<PartContribution> outsidePart(PagePart part) {
    return parts.snapshot().find(part.name());
  }

  /** The renderers as they are now. */
  BlockTable blockTable() {
    Extensions.Snapshot<BlockContribution> blocksNow = blocks.snapshot();
    Extensions.Snapshot<InlineContribution> inlinesNow = inlines.snapshot();
    Tables current = tables;
    if (current.blocks != blocksNow.generation() || current.inlines != inlinesNow.generation()) {
      current = tables(blocksNow, inlinesNow);
      tables = current;
    }
    return current.table;
  }

  private Tables tables(
      Extensions.Snapshot<BlockContribution> blocksNow,
      Extensions.Snapshot<InlineContribution> inlinesNow) {
    return new Tables(
        blocksNow.generation(),
        inlinesNow.generation(),
        new BlockTable(calls, blocksNow, inlinesNow));
  }
}
