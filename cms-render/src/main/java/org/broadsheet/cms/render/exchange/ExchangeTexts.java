package org.broadsheet.cms.render.exchange;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.render.html.HtmlFragments;
import org.broadsheet.cms.render.html.Wording;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.ArticleView;
import org.jspecify.annotations.Nullable;

/** An article's texts as HTML, for formats whose fields hold that. Thread-safe. */
final class ExchangeTexts {
  private static final int MAX_TEXT_BYTES = 16 << 20;

  private final HtmlFragments fragments;

  @Inject
  ExchangeTexts(HtmlFragments fragments) {
    this.fragments = fragments;
  }

  String html(List<Block> blocks, ArticleView view) {
    ByteSink sink = new ByteSink(MAX_TEXT_BYTES);
    Site site = view.frame().site();
    fragments.blocks(blocks, view.article(), view.links(), site, sink);
    return text(sink);
  }

  String inlineHtml(List<Inline> inlines, ArticleView view) {
    ByteSink sink = new ByteSink(MAX_TEXT_BYTES);
    Site site = view.frame().site();
    fragments.inlines(inlines, view.article(), view.links(), site, sink);
    return text(sink);
  }

  private static String text(ByteSink sink) {
    return new String(sink.toByteArray(), StandardCharsets.UTF_8).strip();
  }

  Wording wording(ArticleView view) {
    return fragments.wording(view.article().locale(), view.frame().site().zone());
  }

  /** A date that the store gives every live article, in whole seconds. */
  static String date(@Nullable Instant instant) {
    return Objects.requireNonNull(instant, "a live article has its dates")
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }
}
