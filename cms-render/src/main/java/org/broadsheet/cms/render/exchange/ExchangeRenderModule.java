package org.broadsheet.cms.render.exchange;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import org.broadsheet.cms.render.BuiltIn;
import org.broadsheet.cms.render.RenderModule;
import org.broadsheet.cms.render.json.JsonWriting;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.render.spi.ViewContribution;
import org.broadsheet.cms.render.spi.ViewRenderer;
import org.broadsheet.cms.view.ArticleView;

/** Adds ninjs and ANS. Needs {@code HtmlRenderModule} beside it, for the texts. */
public final class ExchangeRenderModule extends AbstractModule {
  /** IPTC's News in JSON. */
  public static final Format NINJS =
      new Format("ninjs", "application/json; profile=\"" + NinjsArticle.SCHEMA + "\"", ".ninjs");

  /** The Arc Native Specification. */
  public static final Format ANS =
      new Format("ans", "application/json; profile=\"" + AnsArticle.SCHEMA + "\"", ".ans");

  @Override
  protected void configure() {
    install(new RenderModule());
    bind(ExchangeTexts.class).in(Singleton.class);
    Provider<ExchangeTexts> texts = getProvider(ExchangeTexts.class);
    add(
        NINJS,
        (view, sink) ->
            JsonWriting.write(sink, json -> new NinjsArticle(texts.get(), view, json).write()));
    add(
        ANS,
        (view, sink) ->
            JsonWriting.write(sink, json -> new AnsArticle(texts.get(), view, json).write()));
  }

  private void add(Format format, ViewRenderer<ArticleView> renderer) {
    Multibinder.newSetBinder(binder(), ViewContribution.class, BuiltIn.class)
        .addBinding()
        .toInstance(
            ViewContribution.of(
                ExchangeRenderModule.class.getName(), format, ArticleView.class, renderer));
  }
}
