package org.broadsheet.cms.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Contributor;
import org.broadsheet.cms.content.CustomInline;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.Pages;
import org.broadsheet.cms.search.SearchHit;
import org.broadsheet.cms.search.Snippet;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.site.SocialLink;
import org.broadsheet.cms.view.FrontView;
import org.broadsheet.cms.view.MessageView;
import org.broadsheet.cms.view.SearchView;
import org.broadsheet.cms.view.View;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people write stays text: every text field of every page kind is filled with attacks. */
class EscapingTest {
  private static final Set<String> ACTIVE =
      Set.of("iframe", "object", "embed", "applet", "base", "math", "style", "template", "frame");

  /** Fits the shortest field there is. */
  private static final int FIELD_LENGTH = 900;

  private final Pages pages = new Pages();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "\" autofocus onfocus=alert(1) x=\"",
        "</title></textarea></style></script><svg onload=alert(1)>",
        "<!--><script>alert(1)//-->",
        "]]><script>alert(1)</script>",
        "javascript:alert(1)",
        "&lt;script&gt;&#x3c;script&#x3e;",
        "${7*7} #{7*7} {{7*7}} <%= 7*7 %> @{7*7}",
        "\u2028\u2029\u0000\u202Eevil\u202C",
        "<svg><p><style><img src=\"</style><img src=x onerror=alert(1)>\">"
      })
  void attacksStayText(String attack) {
    inert(attack);
  }

  @Test
  void sharedCorporaStayText() throws IOException {
    Path folder = Path.of("../../shared/corpora");
    assumeTrue(Files.isDirectory(folder), "the shared corpora are not on this machine");
    List<String> cases = new ArrayList<>();
    try (DirectoryStream<Path> corpora = Files.newDirectoryStream(folder, "xss-*")) {
      for (Path corpus : corpora) {
        for (String line : Files.readAllLines(corpus.resolve("cases.jsonl"))) {
          JsonNode input = JsonMapper.shared().readTree(line).get("input");
          if (input != null && !input.asString().isBlank()) {
            cases.add(input.asString());
          }
        }
      }
    }
    assertTrue(cases.size() > 1_000, "only " + cases.size() + " cases");
    // Several at a time fill the fields just as well as one; an ordinary run takes each eighth
    // handful.
    int step = Boolean.getBoolean("broadsheet.long") ? 1 : 8;
    List<String> handfuls = handfuls(cases);
    for (int i = 0; i < handfuls.size(); i += step) {
      inert(handfuls.get(i));
    }
  }

  private static List<String> handfuls(List<String> cases) {
    List<String> handfuls = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String each : cases) {
      if (current.length() + each.length() > FIELD_LENGTH && !current.isEmpty()) {
        handfuls.add(current.toString());
        current.setLength(0);
      }
      current.append(Excerpt.of(each, FIELD_LENGTH)).append(' ');
    }
    handfuls.add(current.toString());
    return handfuls;
  }

  private void inert(String attack) {
    if (attack.isBlank()) {
      return;
    }
    for (View view : views(attack)) {
      Document page = pages.parsed(view);
      for (Element element : page.getAllElements()) {
        requireInert(element, attack);
      }
      assertEquals(
          view instanceof org.broadsheet.cms.view.ArticleView ? 1 : 0,
          page.select("script").size(),
          attack);
    }
  }

  private static void requireInert(Element element, String attack) {
    assertTrue(!ACTIVE.contains(element.normalName()), element.normalName() + " from " + attack);
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      assertTrue(!name.startsWith("on") && !name.equals("style"), name + " from " + attack);
      if (Set.of("href", "src", "action", "formaction", "srcset").contains(name)) {
        String value =
            attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        assertTrue(
            value.matches("(https?:|mailto:|tel:).*|[^:/?#]*([/?#].*)?"),
            value + " from " + attack);
      }
    }
  }

  private static List<View> views(String text) {
    Newsroom newsroom = new Newsroom(site(text), List.of(Newsroom.summary(breaking(text))));
    Article article = article(text);
    ArticleSummary summary = Newsroom.summary(article);
    Section section = Section.named(text).withDescription(text);
    return List.of(
        newsroom.withTranslations(newsroom.view(article), List.of(summary)),
        newsroom.front(
            new FrontView.Home(),
            "/",
            List.of(summary, summary),
            List.of(
                new FrontView.Group(FrontView.Group.EXPLAINED, null, List.of(summary)),
                new FrontView.Group(FrontView.Group.SECTION, section, List.of(summary)),
                new FrontView.Group(FrontView.Group.LATEST, null, List.of(summary))),
            true,
            text),
        newsroom.front(
            new FrontView.OfSection(section, List.of(section), List.of(section)),
            "/section/x",
            List.of(summary),
            List.of(),
            true,
            text),
        newsroom.front(
            new FrontView.OfTag(new Tag(new TagId("x"), text, Tag.KEYWORD, text, Data.Tree.EMPTY)),
            "/tag/x",
            List.of(summary),
            List.of(),
            false,
            text),
        newsroom.front(
            new FrontView.OfAuthor(Contributor.named(text)),
            "/author/x",
            List.of(),
            List.of(),
            true,
            null),
        search(newsroom, summary, text),
        newsroom.message(MessageView.Kind.NOT_FOUND));
  }

  private static SearchView search(Newsroom newsroom, ArticleSummary summary, String text) {
    SearchView.Request request =
        new SearchView.Request(
            text,
            text,
            text,
            text,
            null,
            null,
            org.broadsheet.cms.search.SearchQuery.Sort.NEWEST,
            1);
    Snippet snippet =
        new Snippet(List.of(new Snippet.Part(text, true), new Snippet.Part(text, false)));
    SearchHit hit = new SearchHit(summary.id(), 1, snippet, List.of(snippet));
    return newsroom.search(request, List.of(new SearchView.Result(summary, hit)), 100, 5);
  }

  private static Site site(String text) {
    return Site.builder(text, URI.create("https://courant.example"))
        .tagline(text)
        .description(text)
        .socialLinks(List.of(new SocialLink(text, "https://social.example/x")))
        .build();
  }

  private static Article breaking(String text) {
    return Newsroom.breakingArticle().toBuilder().headline(text).headline("short", text).build();
  }

  private static Article article(String text) {
    List<Inline> line =
        List.of(new Text(text), new CustomInline("x.y", Data.Tree.EMPTY, text), link(text));
    return Newsroom.filled(text, line);
  }

  /** A link whose target is the attack too, where the model lets it be one. */
  private static Inline link(String text) {
    try {
      return new Link(text, List.of(new Text(text)));
    } catch (InvalidContentException e) {
      return new Link("https://a.example/", List.of(new Text(text)));
    }
  }
}
