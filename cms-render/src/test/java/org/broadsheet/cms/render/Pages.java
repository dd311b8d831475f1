package org.broadsheet.cms.render;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.cms.render.html.HtmlRenderModule;
import org.broadsheet.cms.view.View;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Renders views as HTML with the modules that a test adds. */
public final class Pages {
  private final Injector injector;

  public Pages(Module... more) {
    List<Module> modules = new ArrayList<>(List.of(more));
    modules.add(new HtmlRenderModule());
    modules.add(new Strict());
    injector = Guice.createInjector(modules);
  }

  /** As {@code Cms} has it. */
  private static final class Strict extends AbstractModule {
    @Override
    protected void configure() {
      binder().requireExplicitBindings();
      binder().requireAtInjectOnConstructors();
      binder().requireExactBindingAnnotations();
      binder().disableCircularProxies();
    }
  }

  public String html(View view) {
    Rendered page = injector.getInstance(RenderService.class).render(view, "html");
    return new String(page.body(), StandardCharsets.UTF_8);
  }

  public Document parsed(View view) {
    return Jsoup.parse(html(view), "https://courant.example/");
  }

  public RenderFaults faults() {
    return injector.getInstance(RenderFaults.class);
  }

  public <T> T get(Class<T> type) {
    return injector.getInstance(type);
  }
}
