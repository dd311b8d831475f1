package org.broadsheet.cms.render.text;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.multibindings.Multibinder;
import org.broadsheet.cms.render.BuiltIn;
import org.broadsheet.cms.render.RenderModule;
import org.broadsheet.cms.render.html.HtmlFragments;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.render.spi.ViewContribution;
import org.broadsheet.cms.render.spi.ViewRenderer;
import org.broadsheet.cms.view.ArticleView;

/** Adds plain text and Markdown. Needs {@code HtmlRenderModule} beside it, for the labels. */
public final class TextRenderModule extends AbstractModule {
  /** Wrapped plain text. */
  public static final Format TEXT = new Format("text", "text/plain; charset=utf-8", ".txt");

  /** CommonMark with tables. */
  public static final Format MARKDOWN =
      new Format("markdown", "text/markdown; charset=utf-8", ".md");

  @Override
  protected void configure() {
    install(new RenderModule());
    Provider<HtmlFragments> fragments = getProvider(HtmlFragments.class);
    add(
        TEXT,
        (view, sink) ->
            sink.write(
                PlainTexts.article(
                    view.article(),
                    view.address(),
                    view.links(),
                    view.frame().site(),
                    fragments.get().wording(view.article().locale(), view.frame().site().zone()))));
    add(
        MARKDOWN,
        (view, sink) ->
            sink.write(
                new MarkdownArticle(
                        view,
                        fragments
                            .get()
                            .wording(view.article().locale(), view.frame().site().zone()))
                    .write()));
  }

  private void add(Format format, ViewRenderer<ArticleView> renderer) {
    Multibinder.newSetBinder(binder(), ViewContribution.class, BuiltIn.class)
        .addBinding()
        .toInstance(
            ViewContribution.of(
                TextRenderModule.class.getName(), format, ArticleView.class, renderer));
  }
}
