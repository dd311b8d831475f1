package org.broadsheet.cms.render.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.CustomInline;
import org.broadsheet.cms.content.Emphasis;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.LineBreak;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.Strong;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.spi.BlockContext;
import org.broadsheet.cms.render.spi.HtmlWriter;
import org.broadsheet.cms.site.Site;

/** Writes the blocks and inlines of one page. Not thread-safe. */
final class PageContext implements BlockContext {
  private static final int LOWEST_HEADING = 6;

  private final HtmlWriter html;
  private final Shared shared;

  /** What all the writers of one page share. */
  private static final class Shared {
    final BlockTable table;
    final Site site;
    final Locale locale;
    final Labels labels;
    final List<MediaItem> media;
    final Map<ArticleId, ArticleAddress> links;
    int ids;
    int outerHeading = 1;
    int lastHeading = 1;

    Shared(
        BlockTable table,
        Site site,
        Labels labels,
        Locale locale,
        List<MediaItem> media,
        Map<ArticleId, ArticleAddress> links) {
      this.table = table;
      this.site = site;
      this.labels = labels;
      this.locale = locale;
      this.media = media;
      this.links = links;
    }
  }

  /** Where the outline stood. */
  record Mark(int outerHeading, int lastHeading) {}

  PageContext(
      HtmlWriter html,
      BlockTable table,
      Site site,
      Labels labels,
      Locale locale,
      List<MediaItem> media,
      Map<ArticleId, ArticleAddress> links) {
    this(html, new Shared(table, site, labels, locale, media, links));
  }

  private PageContext(HtmlWriter html, Shared shared) {
    this.html = html;
    this.shared = shared;
  }

  /** The same page, written to another place. */
  PageContext writingTo(HtmlWriter other) {
    return new PageContext(other, shared);
  }

  /** Writes blocks that stand below a heading of level {@code outer}. */
  void region(List<? extends Block> blocks, int outer) {
    shared.outerHeading = outer;
    shared.lastHeading = outer;
    blocks(blocks);
  }

  Mark mark() {
    return new Mark(shared.outerHeading, shared.lastHeading);
  }

  void reset(Mark mark) {
    shared.outerHeading = mark.outerHeading();
    shared.lastHeading = mark.lastHeading();
  }

  @Override
  public HtmlWriter html() {
    return html;
  }

  @Override
  public Locale locale() {
    return shared.locale;
  }

  @Override
  public Site site() {
    return shared.site;
  }

  @Override
  public String label(String key) {
    return shared.labels.get(key);
  }

  @Override
  public Optional<MediaItem> media(String id) {
    for (MediaItem each : shared.media) {
      if (each.id().equals(id)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> articlePath(String articleId) {
    return Permalinks.addressOf(articleId, shared.links).map(ArticleAddress::path);
  }

  @Override
  public void blocks(List<? extends Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      shared.table.write(blocks.get(i), this);
    }
  }

  @Override
  public void inlines(List<? extends Inline> inlines) {
    for (int i = 0; i < inlines.size(); i++) {
      inline(inlines.get(i));
    }
  }

  @Override
  public int headingLevel(int wanted) {
    int level = Math.max(shared.outerHeading + 1, shared.outerHeading + wanted - 1);
    level = Math.min(level, Math.min(shared.lastHeading + 1, LOWEST_HEADING));
    shared.lastHeading = level;
    return level;
  }

  @Override
  public String uniqueId(String prefix) {
    return prefix + ++shared.ids;
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Text text -> html.text(text.text());
      case Emphasis emphasis -> wrapped(Markup.EM, emphasis.inlines(), Markup.EM_END);
      case Strong strong -> wrapped(Markup.STRONG, strong.inlines(), Markup.STRONG_END);
      case Link link -> link(link);
      case LineBreak lineBreak -> html.markup(Markup.BR);
      case CustomInline custom -> shared.table.write(custom, this);
    }
  }

  private void wrapped(byte[] start, List<Inline> inlines, byte[] end) {
    html.markup(start);
    inlines(inlines);
    html.markup(end);
  }

  private void link(Link link) {
    Optional<String> articleId = link.articleId();
    String target = articleId.isPresent() ? articlePath(articleId.get()).orElse("") : link.href();
    if (target.isEmpty() || !HtmlWriter.isSafe(target)) {
      inlines(link.inlines());
      return;
    }
    html.markup(Markup.A).address(target);
    html.markup(isExternal(target) ? Markup.A_EXTERNAL : Markup.A_OPENED);
    inlines(link.inlines());
    html.markup(Markup.A_END);
  }

  /** Whether {@code address} leads away from the site. */
  boolean isExternal(String address) {
    if (!address.regionMatches(true, 0, "http", 0, 4)) {
      return false;
    }
    String base = shared.site.baseUri().toString();
    return !address.equals(base) && !address.startsWith(base + "/");
  }
}
