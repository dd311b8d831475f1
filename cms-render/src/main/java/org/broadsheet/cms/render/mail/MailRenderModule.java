package org.broadsheet.cms.render.mail;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import org.broadsheet.cms.render.BuiltIn;
import org.broadsheet.cms.render.RenderModule;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.render.spi.HtmlBinder;
import org.broadsheet.cms.render.spi.ViewContribution;
import org.broadsheet.cms.render.spi.ViewRenderer;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.view.NewsletterView;

/**
 * Adds newsletters as mail. Needs {@code HtmlRenderModule} beside it, for the labels. To send them,
 * inject {@link NewsletterMails}; the formats of this module are for looking at an edition: they go
 * to nobody, and lead to the site's own page where a subscriber's would end the subscription.
 */
public final class MailRenderModule extends AbstractModule {
  /** A whole message, as mail programs open it. */
  public static final Format MESSAGE = new Format("mail", "message/rfc822", ".eml");

  private static final Format PLAIN = new Format("text", "text/plain; charset=utf-8", ".txt");

  @Override
  protected void configure() {
    install(new RenderModule());
    bind(NewsletterMails.class).in(Singleton.class);
    HtmlBinder.htmlBinder(binder(), MailRenderModule.class)
        .addLabels(
            MailRenderModule.class.getClassLoader(), "org/broadsheet/cms/render/mail/labels");
    Provider<NewsletterMails> mails = getProvider(NewsletterMails.class);
    add(Format.HTML, (view, sink) -> sink.write(mails.get().html(view, ofNobody(view))));
    add(PLAIN, (view, sink) -> sink.write(mails.get().plain(view, ofNobody(view))));
    add(MESSAGE, (view, sink) -> message(mails.get(), view, sink));
  }

  private static Subscription ofNobody(NewsletterView view) {
    return new Subscription(view.frame().site().absolute("/newsletter"));
  }

  private static void message(NewsletterMails mails, NewsletterView view, ByteSink sink) {
    Site site = view.frame().site();
    String host = NewsletterMails.host(site);
    String edition = view.edition().id().replaceAll("[^A-Za-z0-9.-]", "-");
    String id = edition.substring(0, Math.min(edition.length(), 64));
    new MimeWriter(sink)
        .write(
            mails.message(view, ofNobody(view)),
            new MimeWriter.Envelope(
                site.name(), "newsletter@" + host, "", view.frame().at(), id + "@" + host));
  }

  private void add(Format format, ViewRenderer<NewsletterView> renderer) {
    Multibinder.newSetBinder(binder(), ViewContribution.class, BuiltIn.class)
        .addBinding()
        .toInstance(
            ViewContribution.of(
                MailRenderModule.class.getName(), format, NewsletterView.class, renderer));
  }
}
