package org.broadsheet.cms.render.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.Outputs;
import org.broadsheet.cms.view.FeedView;
import org.broadsheet.cms.view.FrontView;
import org.broadsheet.cms.view.NewsletterView;
import org.broadsheet.cms.view.RelatedView;
import org.broadsheet.cms.view.SitemapView;
import org.broadsheet.cms.view.View;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes out as it was agreed on. After a change that is meant, run with {@code
 * -Dbroadsheet.golden.update=true} and read the difference. JSON is kept with one field a line.
 */
class GoldenFormatsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/formats");
  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Newsroom newsroom = new Newsroom();
  private final Outputs outputs = new Outputs(newsroom);

  private static List<Article> articles() {
    Article french =
        Newsroom.draft("pont", "Le pont du port sera reconstruit")
            .locale(Locale.FRANCE)
            .standfirst("La ville empruntera 410 millions.")
            .byline("de notre correspondante")
            .build();
    return List.of(Newsroom.bridge(), Newsroom.breakingArticle(), french);
  }

  private FeedView feed() {
    return outputs.feed(new FrontView.Home(), "/", articles());
  }

  @Test
  void anArticleLooksAsAgreed() throws IOException {
    View view = newsroom.view(Newsroom.bridge());
    check("article.json", view, "json");
    check("article.txt", view, "text");
    check("article.md", view, "markdown");
    check("article-ninjs.json", view, "ninjs");
    check("article-ans.json", view, "ans");
  }

  @Test
  void feedsLookAsAgreed() throws IOException {
    check("feed.rss", feed(), "rss");
    check("feed.atom", feed(), "atom");
    check("feed.json", feed(), "jsonfeed");
    check(
        "section.rss",
        outputs.feed(
            new FrontView.OfSection(Newsroom.POLITICS, List.of(), List.of()),
            "/section/politics",
            List.of()),
        "rss");
  }

  @Test
  void sitemapsLookAsAgreed() throws IOException {
    check("sitemap-index.xml", outputs.sitemapIndex(), "sitemap");
    check(
        "sitemap.xml",
        outputs.sitemap(
            List.of(
                new SitemapView.Entry("/", null),
                new SitemapView.Entry("/politics/2026/11/24/bridge", Newsroom.NOW))),
        "sitemap");
    check(
        "sitemap-news.xml",
        outputs.news(articles().stream().map(Newsroom::summary).toList()),
        "sitemap");
  }

  @Test
  void theApiLooksAsAgreed() throws IOException {
    check("articles.json", outputs.list(articles().subList(1, 2), "cursor"), "json");
    check("related.json", RelatedView.of(newsroom.view(Newsroom.bridge())), "json");
    check("sections.json", outputs.sections(), "json");
  }

  @Test
  void newslettersLookAsAgreed() throws IOException {
    NewsletterView edition =
        outputs.newsletter(
            "The bridge, the ferries and a plant without water",
            "Good morning. Three stories before you cross.",
            Locale.UK,
            articles());
    check("newsletter.html", edition, "html");
    check("newsletter.txt", edition, "text");
    check("newsletter.eml", edition, "mail");
    NewsletterView single =
        outputs.newsletter("Council votes to rebuild", "", Locale.UK, List.of(Newsroom.bridge()));
    check("newsletter-single.html", single, "html");
    check("newsletter-single.txt", single, "text");
  }

  private void check(String name, View view, String format) throws IOException {
    String written = outputs.text(view, format).replace("\r\n", "\n");
    String text =
        name.endsWith(".json")
            ? PRETTY.writeValueAsString(PRETTY.readTree(written)).replace("\r\n", "\n") + "\n"
            : written;
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("broadsheet.golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text, file + " differs from what is rendered");
  }
}
