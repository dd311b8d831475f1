package org.broadsheet.cms.render.formats;

import com.google.inject.AbstractModule;
import org.broadsheet.cms.render.exchange.ExchangeRenderModule;
import org.broadsheet.cms.render.feed.FeedRenderModule;
import org.broadsheet.cms.render.json.JsonRenderModule;
import org.broadsheet.cms.render.mail.MailRenderModule;
import org.broadsheet.cms.render.text.TextRenderModule;

/**
 * Adds all built-in formats: JSON and JSON Lines, feeds and sitemaps, plain text and Markdown.
 * Needs {@code HtmlRenderModule} beside it. A host that wants only some of them installs their
 * modules one by one instead.
 */
public final class FormatsModule extends AbstractModule {
  @Override
  protected void configure() {
    install(new JsonRenderModule());
    install(new FeedRenderModule());
    install(new TextRenderModule());
    install(new ExchangeRenderModule());
    install(new MailRenderModule());
  }
}
