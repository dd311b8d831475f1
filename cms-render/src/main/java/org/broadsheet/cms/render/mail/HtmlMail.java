package org.broadsheet.cms.render.mail;

import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.html.HtmlFragments;
import org.broadsheet.cms.render.html.Wording;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.render.spi.HtmlWriter;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.NewsletterView;
import org.jspecify.annotations.Nullable;

/**
 * A newsletter as HTML for mail programs: one column, styles on each element, and the dark colours
 * in a style sheet of their own, which those programs that know dark mode read.
 */
final class HtmlMail {
  private static final int EXPLAINER_LENGTH = 280;

  private final NewsletterView view;
  private final Subscription subscription;
  private final NewsletterMails.Wordings wordings;
  private final Site site;
  private final Wording wording;
  private final HtmlWriter html;

  HtmlMail(
      NewsletterView view,
      Subscription subscription,
      NewsletterMails.Wordings wordings,
      ByteSink sink) {
    this.view = view;
    this.subscription = subscription;
    this.wordings = wordings;
    this.site = view.frame().site();
    this.wording = wordings.of(view.edition().locale(), site);
    this.html = new HtmlWriter(sink);
  }

  void write() {
    head();
    html.markup("<body class=\"ground\" style=\"" + Style.BODY + "\">\n");
    preview();
    html.markup(
        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\""
            + " style=\"border-collapse:collapse;table-layout:fixed\"><tr><td align=\"center\""
            + " style=\"padding:24px 12px\">\n");
    html.markup("<div class=\"paper\" style=\"" + Style.PAPER + "\" dir=\"");
    html.markup(wording.direction()).markup("\" lang=\"");
    html.attribute(wording.locale().toLanguageTag()).markup("\">\n");
    brand();
    introduction();
    if (view.isSingle()) {
      whole(view.stories().get(0));
    } else {
      view.stories().forEach(this::teaser);
    }
    foot();
    html.markup("</div>\n</td></tr></table>\n</body>\n</html>\n");
  }

  private void head() {
    html.markup("<!DOCTYPE html>\n<html lang=\"");
    html.attribute(wording.locale().toLanguageTag()).markup("\" dir=\"");
    html.markup(wording.direction()).markup("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.markup("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.markup("<meta name=\"supported-color-schemes\" content=\"light dark\">\n");
    html.markup("<title>").text(view.edition().subject()).markup("</title>\n");
    html.markup(Style.SHEET).markup("</head>\n");
  }

  /** What inboxes show behind the subject. */
  private void preview() {
    String introduction = view.edition().introduction();
    String text =
        introduction != null && !introduction.isBlank()
            ? introduction
            : view.stories().isEmpty() ? "" : summary(view.stories().get(0).article());
    html.markup("<div style=\"display:none;max-height:0;overflow:hidden\">");
    html.text(HtmlFragments.excerpt(text, 140)).markup("</div>\n");
  }

  private static String summary(Article article) {
    return article.standfirst() == null ? article.headline() : article.standfirst();
  }

  private void brand() {
    html.markup("<p style=\"" + Style.BRAND + "\"><a class=\"ink\" style=\"" + Style.PLAIN_LINK);
    html.markup("\" href=\"").address(site.absolute("/")).markup("\">").text(site.name());
    html.markup("</a></p>\n<p class=\"soft\" style=\"" + Style.SMALL + "\">");
    html.text(wording.date(view.frame().at())).markup("</p>\n");
  }

  private void introduction() {
    if (!view.isSingle()) {
      html.markup("<h1 class=\"ink\" style=\"" + Style.TITLE + "\">");
      html.text(view.edition().subject()).markup("</h1>\n");
    }
    String introduction = view.edition().introduction();
    if (introduction != null && !introduction.isBlank()) {
      html.markup("<p class=\"ink\" style=\"" + Style.TEXT + "\">").text(introduction);
      html.markup("</p>\n");
    }
  }

  /** Opens what is in the article's language. */
  private void openArticle(Article article) {
    Wording words = wordings.of(article.locale(), site);
    html.markup("<div class=\"line\" style=\"" + Style.STORY + "\" lang=\"");
    html.attribute(article.locale().toLanguageTag()).markup("\" dir=\"");
    html.markup(words.direction()).markup("\">\n");
  }

  private void teaser(NewsletterView.Story story) {
    Article article = story.article();
    String target = Permalinks.of(site, story.address());
    openArticle(article);
    article.leadMedia().ifPresent(item -> picture(item, target));
    kicker(story);
    html.markup("<h2 class=\"ink\" style=\"" + Style.HEADLINE + "\"><a class=\"ink\" style=\"");
    html.markup(Style.PLAIN_LINK + "\" href=\"").address(target).markup("\">");
    html.text(article.headline()).markup("</a></h2>\n");
    if (article.standfirst() != null && !article.standfirst().isBlank()) {
      html.markup("<p class=\"ink\" style=\"" + Style.TEXT + "\">").text(article.standfirst());
      html.markup("</p>\n");
    }
    article.explainers().stream().findFirst().ifPresent(each -> explained(each, article.locale()));
    html.markup("</div>\n");
  }

  private void explained(Explainer explainer, Locale locale) {
    String text = PlainText.ofBlocks(explainer.blocks()).replace('\n', ' ').strip();
    if (text.isEmpty()) {
      return;
    }
    html.markup("<p class=\"ink\" style=\"" + Style.TEXT + "\"><strong>");
    html.text(wordings.of(locale, site).explainer(explainer.kind())).markup("</strong> ");
    html.text(HtmlFragments.excerpt(text, EXPLAINER_LENGTH)).markup("</p>\n");
  }

  private void kicker(NewsletterView.Story story) {
    List<Section> path = story.sectionPath();
    String kicker = story.article().kicker();
    String text =
        kicker != null && !kicker.isBlank()
            ? kicker
            : path.isEmpty() ? "" : path.get(path.size() - 1).name();
    if (!text.isEmpty()) {
      html.markup("<p class=\"accent\" style=\"" + Style.KICKER + "\">").text(text);
      html.markup("</p>\n");
    }
  }

  private void picture(MediaItem item, String target) {
    Rendition file = mailFile(item);
    if (file == null) {
      return;
    }
    html.markup("<p style=\"margin:0 0 12px\"><a href=\"").address(target).markup("\">");
    Style.image(file, site, item.alt(), html);
    html.markup("</a></p>\n");
  }

  /** A file that mail programs show, or null. */
  static @Nullable Rendition mailFile(MediaItem item) {
    if (!item.type().equals(MediaItem.PICTURE)) {
      return null;
    }
    return item.renditions().stream()
        .filter(each -> !each.type().contains("svg") && !each.type().contains("avif"))
        .reduce((larger, smaller) -> smaller.width() >= Style.WIDTH ? smaller : larger)
        .orElse(null);
  }

  private void whole(NewsletterView.Story story) {
    Article article = story.article();
    String target = Permalinks.of(site, story.address());
    Wording words = wordings.of(article.locale(), site);
    openArticle(article);
    kicker(story);
    html.markup("<h1 class=\"ink\" style=\"" + Style.TITLE + "\"><a class=\"ink\" style=\"");
    html.markup(Style.PLAIN_LINK + "\" href=\"").address(target).markup("\">");
    html.text(article.headline()).markup("</a></h1>\n");
    if (article.standfirst() != null && !article.standfirst().isBlank()) {
      html.markup("<p class=\"ink\" style=\"" + Style.STANDFIRST + "\">");
      html.text(article.standfirst()).markup("</p>\n");
    }
    byline(article, words);
    article.leadMedia().ifPresent(item -> picture(item, target));
    MailBlocks blocks = new MailBlocks(article, story.address(), view.links(), site, words, html);
    blocks.keyPoints();
    blocks.write(article.blocks());
    for (Explainer explainer : article.explainers()) {
      if (!explainer.blocks().isEmpty()) {
        blocks.heading(words.explainer(explainer.kind()));
        blocks.write(explainer.blocks());
      }
    }
    blocks.notes();
    html.markup("<p style=\"" + Style.TEXT + "\"><a class=\"link\" style=\"" + Style.LINK);
    html.markup("\" href=\"").address(target).markup("\">").text(words.label("mail.online"));
    html.markup("</a></p>\n</div>\n");
  }

  private void byline(Article article, Wording words) {
    String byline = article.printedByline();
    if (byline != null && !byline.isBlank()) {
      html.markup("<p class=\"soft\" style=\"" + Style.SMALL + "\">");
      html.text(article.byline() == null ? words.label("by") + " " + byline : byline);
      html.markup("</p>\n");
    }
  }

  private void foot() {
    html.markup(
        "<div class=\"line soft\" style=\"" + Style.FOOT + "\"><p style=\"margin:0 0 8px\">");
    html.text(wording.label("mail.why").replace("{0}", site.name()));
    html.markup("</p>\n<p style=\"margin:0\"><a class=\"soft\" style=\"" + Style.FOOT_LINK);
    html.markup("\" href=\"").address(Permalinks.uri(subscription.unsubscribe())).markup("\">");
    html.text(wording.label("mail.unsubscribe")).markup("</a></p></div>\n");
  }
}
