package org.broadsheet.cms.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.cms.Cms;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.formats.FormatsModule;
import org.broadsheet.cms.render.html.HtmlRenderModule;
import org.broadsheet.cms.store.jdbc.SqliteStoreModule;

/** A whole site on disk with every format, as a host puts it together, and a clock to turn. */
final class PaperOnDisk implements AutoCloseable {
  static final String VOTE = "/politics/2026/11/24/bridge-vote";

  Instant now = Newsroom.NOW;
  final Cms cms;
  final SiteHandler site;

  PaperOnDisk(Path folder) {
    InstantSource clock = () -> now;
    cms =
        Cms.builder()
            .site(Newsroom.courant(Locale.UK))
            .clock(clock)
            .install(
                new SqliteStoreModule(folder.resolve("content.db")),
                new HtmlRenderModule(),
                new FormatsModule(),
                new WebModule())
            .start();
    site = cms.get(SiteHandler.class);
  }

  /** An article that is read at {@link #VOTE}. */
  static Article.Builder vote() {
    return Article.builder()
        .id("vote")
        .headline("Bridge vote")
        .standfirst("It was close.")
        .section("politics")
        .author("Ines Farrow")
        .tag("Harbour bridge")
        .paragraph("The vote came at ten to five.");
  }

  void publish(Article.Builder article) {
    cms.articles().publish(article.build());
  }

  SiteResponse get(String target) {
    return site.handle(SiteRequest.get(target));
  }

  SiteResponse get(String target, String accept) {
    return site.handle(SiteRequest.of("GET", target, Map.of("Accept", List.of(accept))));
  }

  String text(String target) {
    return text(get(target));
  }

  static String text(SiteResponse response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  static String type(SiteResponse response) {
    return response.header("Content-Type").orElse("");
  }

  @Override
  public void close() {
    cms.close();
  }
}
