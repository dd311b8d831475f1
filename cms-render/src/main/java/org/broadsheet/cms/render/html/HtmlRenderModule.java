package org.broadsheet.cms.render.html;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import org.broadsheet.cms.extension.ExtensionBinder;
import org.broadsheet.cms.render.BuiltIn;
import org.broadsheet.cms.render.RenderModule;
import org.broadsheet.cms.render.spi.BlockContribution;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.render.spi.HtmlWriter;
import org.broadsheet.cms.render.spi.InlineContribution;
import org.broadsheet.cms.render.spi.LabelContribution;
import org.broadsheet.cms.render.spi.PartContribution;
import org.broadsheet.cms.render.spi.ViewContribution;
import org.broadsheet.cms.render.spi.ViewRenderer;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.FrontView;
import org.broadsheet.cms.view.MessageView;
import org.broadsheet.cms.view.SearchView;
import org.broadsheet.cms.view.View;

/** Renders every view as HTML. */
public final class HtmlRenderModule extends AbstractModule {
  private static final String OWNER = HtmlRenderModule.class.getName();

  private final HtmlRenderConfig config;

  /** With every option at its default. */
  public HtmlRenderModule() {
    this(HtmlRenderConfig.DEFAULT);
  }

  public HtmlRenderModule(HtmlRenderConfig config) {
    this.config = config;
  }

  @Override
  protected void configure() {
    install(new RenderModule());
    ExtensionBinder.newBinder(binder(), BlockContribution.class).declare("block renderer");
    ExtensionBinder.newBinder(binder(), InlineContribution.class).declare("inline renderer");
    ExtensionBinder.newBinder(binder(), PartContribution.class).declare("part renderer");
    ExtensionBinder.newBinder(binder(), LabelContribution.class).declare("set of label");
    bind(HtmlRenderConfig.class).toInstance(config);
    bind(HtmlAssets.class).toInstance(new HtmlAssets());
    bind(OutsideCalls.class).in(Singleton.class);
    bind(LabelStore.class).in(Singleton.class);
    bind(HtmlEnvironment.class).in(Singleton.class);
    bind(HtmlFragments.class).in(Singleton.class);
    Provider<HtmlEnvironment> environment = getProvider(HtmlEnvironment.class);
    add(
        ArticleView.class,
        (view, out) -> Templates.article(out, new ArticlePage(environment.get(), view, out)));
    add(
        FrontView.class,
        (view, out) -> writeFront(new FrontPage(environment.get(), view, out), out));
    add(
        SearchView.class,
        (view, out) -> Templates.search(out, new SearchPage(environment.get(), view, out)));
    add(
        MessageView.class,
        (view, out) -> Templates.message(out, new MessagePage(environment.get(), view, out)));
  }

  private static void writeFront(FrontPage page, JteOutput out) {
    if (page.isHome()) {
      Templates.home(out, page);
    } else {
      Templates.list(out, page);
    }
  }

  private <V extends View> void add(Class<V> type, PageWriter<V> writer) {
    ViewRenderer<V> renderer =
        (view, sink) -> writer.write(view, new JteOutput(new HtmlWriter(sink)));
    Multibinder.newSetBinder(binder(), ViewContribution.class, BuiltIn.class)
        .addBinding()
        .toInstance(ViewContribution.of(OWNER, Format.HTML, type, renderer));
  }

  private interface PageWriter<V extends View> {
    void write(V view, JteOutput out);
  }
}
