package org.broadsheet.cms.render.html;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.Correction;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.render.spi.HtmlWriter;
import org.broadsheet.cms.site.Site;

/**
 * What other formats take over from pages: text as HTML without anything of the page around it, and
 * the pages' words. Blocks go through the same renderers as on pages, those from outside included,
 * and every address is absolute. Thread-safe.
 */
public final class HtmlFragments {
  private static final int TITLE = 1;
  private static final int PART = 2;

  private final HtmlEnvironment environment;

  @Inject
  HtmlFragments(HtmlEnvironment environment) {
    this.environment = environment;
  }

  /** The pages' words in {@code locale}, with dates in {@code zone}. */
  public Wording wording(Locale locale, ZoneId zone) {
    return new Wording(locale, environment.labels().of(locale), Dates.of(locale, zone));
  }

  /**
   * The start of {@code text}, cut between words where it can be and never within what a reader
   * takes for one character, with an ellipsis.
   *
   * @param limit in UTF-16 units, without the ellipsis
   */
  public static String excerpt(String text, int limit) {
    return Excerpt.sentences(text, limit);
  }

  /**
   * Writes all that an article tells: picture, standfirst, key points, text, explainers and notes;
   * neither headline nor byline.
   *
   * @param links where each article lives that the text links to; others are shown as plain text
   */
  public void article(
      Article article, Map<ArticleId, ArticleAddress> links, Site site, ByteSink sink) {
    new Whole(article, links, site, sink).write();
  }

  /** Writes some blocks of an article. */
  public void blocks(
      List<Block> blocks,
      Article article,
      Map<ArticleId, ArticleAddress> links,
      Site site,
      ByteSink sink) {
    new Whole(article, links, site, sink).context.region(blocks, TITLE);
  }

  /** Writes a run of an article's text. */
  public void inlines(
      List<Inline> inlines,
      Article article,
      Map<ArticleId, ArticleAddress> links,
      Site site,
      ByteSink sink) {
    new Whole(article, links, site, sink).context.inlines(inlines);
  }

  /** One article while it is written. */
  private final class Whole {
    private final Article article;
    private final HtmlWriter html;
    private final Wording wording;
    private final PageContext context;

    Whole(Article article, Map<ArticleId, ArticleAddress> links, Site site, ByteSink sink) {
      this.article = article;
      ArticleAddress address = article.address();
      this.html =
          address == null
              ? new HtmlWriter(sink)
              : HtmlWriter.withAddresses(sink, Permalinks.absolute(site, address));
      this.wording = wording(article.locale(), site.zone());
      this.context =
          new PageContext(
              html,
              environment.blockTable(),
              site,
              environment.labels().of(article.locale()),
              article.locale(),
              article.media(),
              links);
    }

    void write() {
      sensitivity();
      lead();
      if (article.standfirst() != null && !article.standfirst().isBlank()) {
        paragraph("<strong>", article.standfirst(), "</strong>");
      }
      keyPoints();
      context.region(article.blocks(), TITLE);
      for (Explainer explainer : article.explainers()) {
        if (!explainer.blocks().isEmpty()) {
          heading(wording.explainer(explainer.kind()));
          context.region(explainer.blocks(), PART);
        }
      }
      corrections();
      if (article.publicNote() != null) {
        heading(wording.label("public-note"));
        paragraph("", article.publicNote(), "");
      }
      origin().ifPresent(text -> paragraph("<em>", text, "</em>"));
    }

    private void sensitivity() {
      if (article.sensitivity() != null) {
        paragraph("<em>", wording.titled("sensitivity.", article.sensitivity()), "</em>");
      }
    }

    private Optional<String> origin() {
      String type = article.sourceType();
      return type == null
          ? Optional.empty()
          : wording.find("source." + type.substring(type.lastIndexOf('/') + 1));
    }

    private void lead() {
      Optional<MediaItem> lead =
          article
              .leadMedia()
              .filter(
                  each -> each.type().equals(MediaItem.PICTURE) && !each.renditions().isEmpty());
      if (lead.isPresent()) {
        html.markup("<figure>");
        Pictures.write(lead.get(), Pictures.BODY, html);
        FigureHtml.caption(lead.get(), html);
        html.markup("</figure>\n");
      }
    }

    private void keyPoints() {
      if (article.keyPoints().isEmpty()) {
        return;
      }
      heading(wording.label("key-points"));
      html.markup("<ul>");
      article.keyPoints().forEach(each -> html.markup("<li>").text(each).markup("</li>"));
      html.markup("</ul>\n");
    }

    private void corrections() {
      if (article.corrections().isEmpty()) {
        return;
      }
      heading(wording.label("corrections"));
      for (Correction each : article.corrections()) {
        html.markup("<p><strong>").text(wording.titled("correction.", each.type()));
        html.markup("</strong> (").text(wording.date(each.at())).markup("): ");
        html.text(each.text()).markup("</p>\n");
      }
    }

    private void heading(String text) {
      html.markup("<h2>").text(text).markup("</h2>\n");
    }

    private void paragraph(String start, String text, String end) {
      html.markup("<p>").markup(start).text(text).markup(end).markup("</p>\n");
    }
  }
}
