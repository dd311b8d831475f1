package org.broadsheet.cms.render.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.html.Wording;
import org.broadsheet.cms.render.text.PlainTexts;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.NewsletterView;

/** A newsletter as plain text. */
final class PlainMail {
  private final NewsletterView view;
  private final Subscription subscription;
  private final NewsletterMails.Wordings wordings;
  private final Site site;
  private final Locale locale;
  private final Wording wording;

  PlainMail(NewsletterView view, Subscription subscription, NewsletterMails.Wordings wordings) {
    this.view = view;
    this.subscription = subscription;
    this.wordings = wordings;
    this.site = view.frame().site();
    this.locale = view.edition().locale();
    this.wording = wordings.of(locale, site);
  }

  String write() {
    List<String> parts = new ArrayList<>();
    parts.add(wrapped(site.name() + "\n" + wording.date(view.frame().at())));
    String introduction = view.edition().introduction();
    if (introduction != null && !introduction.isBlank()) {
      parts.add(wrapped(introduction));
    }
    for (NewsletterView.Story story : view.stories()) {
      parts.add(view.isSingle() ? whole(story) : teaser(story));
    }
    parts.add(
        "-- \n"
            + wrapped(wording.label("mail.why").replace("{0}", site.name()))
            + wording.label("mail.unsubscribe")
            + ": "
            + Permalinks.uri(subscription.unsubscribe())
            + "\n");
    return String.join("\n", parts);
  }

  private String wrapped(String text) {
    return PlainTexts.wrap(List.of(text), locale);
  }

  private String whole(NewsletterView.Story story) {
    Article article = story.article();
    return PlainTexts.article(
        article, story.address(), view.links(), site, wordings.of(article.locale(), site));
  }

  private String teaser(NewsletterView.Story story) {
    Article article = story.article();
    String standfirst = article.standfirst() == null ? "" : "\n" + article.standfirst().strip();
    return PlainTexts.wrap(List.of("* " + article.headline() + standfirst), article.locale())
        + Permalinks.of(site, story.address())
        + "\n";
  }
}
