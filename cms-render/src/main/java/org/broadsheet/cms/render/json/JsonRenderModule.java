package org.broadsheet.cms.render.json;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.broadsheet.cms.render.BuiltIn;
import org.broadsheet.cms.render.RenderModule;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.render.spi.ViewContribution;
import org.broadsheet.cms.render.spi.ViewRenderer;
import org.broadsheet.cms.view.ArticleListView;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.RelatedView;
import org.broadsheet.cms.view.SectionsView;
import org.broadsheet.cms.view.View;

/** Adds JSON and JSON Lines. */
public final class JsonRenderModule extends AbstractModule {
  /** What the delivery API answers. */
  public static final Format JSON = new Format("json", "application/json", ".json");

  /** One article a line. */
  public static final Format JSON_LINES = new Format("jsonl", "application/x-ndjson", ".jsonl");

  @Override
  protected void configure() {
    install(new RenderModule());
    add(JSON, ArticleView.class, DeliveryJson::article);
    add(JSON, ArticleListView.class, DeliveryJson::articles);
    add(JSON, RelatedView.class, DeliveryJson::related);
    add(JSON, SectionsView.class, DeliveryJson::sections);
    add(JSON_LINES, ArticleView.class, DeliveryJson::articleLine);
    add(JSON_LINES, ArticleListView.class, DeliveryJson::articleLines);
  }

  private <V extends View> void add(Format format, Class<V> view, ViewRenderer<V> renderer) {
    Multibinder.newSetBinder(binder(), ViewContribution.class, BuiltIn.class)
        .addBinding()
        .toInstance(ViewContribution.of(JsonRenderModule.class.getName(), format, view, renderer));
  }
}
