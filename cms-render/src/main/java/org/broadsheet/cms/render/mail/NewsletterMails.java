package org.broadsheet.cms.render.mail;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.html.HtmlFragments;
import org.broadsheet.cms.render.html.Wording;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.NewsletterView;

/**
 * Turns editions into mails: HTML with its styles in it, for light and dark, and plain text.
 * Thread-safe.
 */
public final class NewsletterMails {
  private static final int MAX_BYTES = 4 << 20;

  private final HtmlFragments fragments;

  @Inject
  NewsletterMails(HtmlFragments fragments) {
    this.fragments = fragments;
  }

  /** The mail for one subscriber. */
  public MailMessage message(NewsletterView view, Subscription subscription) {
    return new MailMessage(
        view.edition().subject(),
        headers(view, subscription),
        plain(view, subscription),
        html(view, subscription));
  }

  private static List<MailMessage.Header> headers(NewsletterView view, Subscription subscription) {
    Site site = view.frame().site();
    List<MailMessage.Header> headers = new ArrayList<>();
    headers.add(
        new MailMessage.Header(
            "List-Id", "<" + label(view.edition().list()) + "." + host(site) + ">"));
    headers.add(
        new MailMessage.Header(
            "List-Unsubscribe", "<" + Permalinks.uri(subscription.unsubscribe()) + ">"));
    headers.add(new MailMessage.Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    headers.add(
        new MailMessage.Header("Content-Language", view.edition().locale().toLanguageTag()));
    return headers;
  }

  /** A part of a domain name. */
  private static String label(String id) {
    String label = id.replaceAll("[^A-Za-z0-9-]", "-").replaceAll("^-+|-+$", "");
    return label.isEmpty() ? "list" : label;
  }

  /** The site's host. */
  static String host(Site site) {
    String host = site.baseUri().getHost();
    return host == null ? "localhost" : host;
  }

  /** The part for readers who see HTML. */
  String html(NewsletterView view, Subscription subscription) {
    ByteSink sink = new ByteSink(MAX_BYTES);
    new HtmlMail(view, subscription, wordings(), sink).write();
    return new String(sink.toByteArray(), StandardCharsets.UTF_8);
  }

  /** The part for everybody else. */
  String plain(NewsletterView view, Subscription subscription) {
    return new PlainMail(view, subscription, wordings()).write();
  }

  private Wordings wordings() {
    return (locale, site) -> fragments.wording(locale, site.zone());
  }

  /** Finds the words of a language. */
  interface Wordings {
    Wording of(Locale locale, Site site);
  }
}
