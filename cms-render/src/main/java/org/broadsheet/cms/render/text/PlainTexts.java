package org.broadsheet.cms.render.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.render.html.Wording;
import org.broadsheet.cms.site.Site;

/** Plain text in lines of at most {@value #WIDTH} columns. */
public final class PlainTexts {
  /** What fits into mail programs and terminals with a margin. */
  public static final int WIDTH = 72;

  private PlainTexts() {}

  /** A whole article, from the headline to the addresses that its text links to. */
  public static String article(
      Article article,
      ArticleAddress address,
      Map<ArticleId, ArticleAddress> links,
      Site site,
      Wording wording) {
    PlainArticle text = new PlainArticle(article, address, links, site, wording);
    text.head();
    text.body();
    text.foot();
    return text.text();
  }

  /** Paragraphs, with an empty line between any two. */
  public static String wrap(List<String> paragraphs, Locale locale) {
    TextLines lines = new TextLines(WIDTH, locale);
    for (String each : paragraphs) {
      lines.blank().wrapped(PlainArticle.legible(each));
    }
    return lines.toString();
  }
}
