package org.broadsheet.cms.render.html;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/**
 * The templates, each by the class that is generated from it: no engine looks for them at run time.
 */
final class Templates {
  private static final HtmlInterceptor NONE =
      new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(
            String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
      };

  private Templates() {}

  static void article(JteOutput out, ArticlePage page) {
    JtearticleGenerated.render(out, NONE, page);
  }

  static void home(JteOutput out, FrontPage page) {
    JtehomeGenerated.render(out, NONE, page);
  }

  static void list(JteOutput out, FrontPage page) {
    JtelistGenerated.render(out, NONE, page);
  }

  static void search(JteOutput out, SearchPage page) {
    JtesearchGenerated.render(out, NONE, page);
  }

  static void message(JteOutput out, MessagePage page) {
    JtemessageGenerated.render(out, NONE, page);
  }

  static void masthead(JteOutput out, Page page) {
    JtemastheadGenerated.render(out, NONE, page);
  }

  static void navigation(JteOutput out, Page page) {
    JtenavigationGenerated.render(out, NONE, page);
  }

  static void breaking(JteOutput out, Page page) {
    JtebreakingGenerated.render(out, NONE, page);
  }

  static void footer(JteOutput out, Page page) {
    JtefooterGenerated.render(out, NONE, page);
  }

  static void articleMeta(JteOutput out, ArticlePage page) {
    JtearticlemetaGenerated.render(out, NONE, page);
  }

  static void related(JteOutput out, ArticlePage page) {
    JterelatedGenerated.render(out, NONE, page);
  }
}
