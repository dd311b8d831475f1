package org.broadsheet.cms.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Contributor;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.article.LiveUpdateId;
import org.broadsheet.cms.content.CustomBlock;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.error.ContentProblem;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.site.SocialLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentJsonTest {
  /** Set to rewrite the golden files after an intended change of a format. */
  private static final boolean UPDATE = Boolean.getBoolean("broadsheet.golden.update");

  private static String pretty(byte[] json) {
    return PrettyJson.format(new String(json, UTF_8)) + "\n";
  }

  private static void assertGolden(String name, byte[] json) {
    String found = pretty(json);
    if (UPDATE) {
      try {
        Files.writeString(
            Path.of("src/test/resources/org/broadsheet/cms/json").resolve(name), found);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertEquals(new String(golden(name), UTF_8), found);
  }

  private static byte[] golden(String name) {
    try (InputStream in = ContentJsonTest.class.getResourceAsStream(name)) {
      assertTrue(in != null, () -> "no golden file " + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theStoredFormIsPinned() {
    assertGolden("article-stored-v1.json", ContentJson.writeArticle(SampleArticles.everything()));
  }

  @Test
  void theFullFormIsPinned() {
    assertGolden(
        "article-full-v1.json",
        ContentJson.writeArticle(SampleArticles.published(), JsonForm.FULL));
  }

  @Test
  void thePublicFormIsPinnedAndHoldsNothingInternal() {
    byte[] json = ContentJson.writeArticle(SampleArticles.published(), JsonForm.PUBLIC);
    assertGolden("article-public-v1.json", json);
    String text = new String(json, UTF_8);
    for (String hidden :
        List.of(
            "harbour office",
            "call the engineer",
            "no names of minors",
            "kept",
            "2019-bridge",
            "publishAt",
            "expiresAt",
            "old/bridge")) {
      assertFalse(text.contains(hidden), hidden);
    }
  }

  @Test
  void readsTheFirstVersionOfTheStoredForm() {
    assertEquals(
        SampleArticles.everything(),
        ContentJson.readArticle(golden("article-stored-v1.json")).build());
  }

  @Test
  void readsBackTheFullForm() {
    assertEquals(
        SampleArticles.published(),
        ContentJson.readArticle(golden("article-full-v1.json")).build());
  }

  @Test
  void aMinimalArticleKeepsItsDefaults() {
    Article article = Article.builder().id("a").headline("Short").build();
    byte[] json = ContentJson.writeArticle(article);
    assertEquals(
        "{\"id\":\"a\",\"headline\":\"Short\",\"slug\":\"short\",\"locale\":\"en-GB\","
            + "\"kind\":\"article\",\"section\":\"news\",\"urgency\":4}",
        new String(json, UTF_8));
    assertEquals(article, ContentJson.readArticle(json).build());
  }

  @Test
  void anUnknownBlockAndUnknownFieldsSurvive() {
    String json =
        """
        {"id":"a","headline":"h","slug":"h","locale":"en-GB","kind":"article","section":"news",\
        "blocks":[{"type":"poll","id":"b1","question":"Who?","options":[1,2.50,{"deep":[null,true]}]},\
        {"type":"paragraph","id":"b2","inlines":[{"type":"text","text":"x","lang":"fr"},\
        {"type":"sparkle","level":3}],"tone":"calm"}],\
        "urgency":4,"extensions":{"mood":"good"}}\
        """;
    Article article = ContentJson.readArticle(json.getBytes(UTF_8)).build();
    assertTrue(article.blocks().get(0) instanceof CustomBlock);
    assertEquals(json, new String(ContentJson.writeArticle(article), UTF_8));
  }

  @Test
  void anUnknownFieldOfTheArticleMovesToItsExtensions() {
    Article article =
        ContentJson.readArticle(
                "{\"id\":\"a\",\"headline\":\"h\",\"mood\":\"good\"}".getBytes(UTF_8))
            .build();
    assertEquals(Data.Tree.of("mood", Data.of("good")), article.extensions());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"blocks\":[{\"type\":\"paragraph\",\"id\":\"a\",\"inlines\":[{\"type\":\"link\",\"href\":\"javascript:x\"}]}]}"
            + " | blocks[0].inlines[0].href | bad-scheme",
        "{\"blocks\":[{\"type\":\"paragraph\"}]} | blocks[0].id | missing",
        "{\"blocks\":[{\"type\":\"heading\",\"id\":\"a\",\"level\":7,\"text\":\"x\"}]} |"
            + " blocks[0].level | out-of-range",
        "{\"blocks\":[{\"type\":\"table\",\"id\":\"a\",\"rows\":[[[{\"type\":\"text\"}]]]}]}"
            + " | blocks[0].rows[0][0][0].text | missing",
        "{\"headline\":5} | headline | wrong-type",
        "{\"keyPoints\":[\"a\",7]} | keyPoints[1] | wrong-type",
        "{\"slug\":\"Not A Slug\"} | slug | bad-slug",
        "{\"publishAt\":\"tomorrow\"} | publishAt | bad-instant",
        "{\"urgency\":1e999999999} | urgency | out-of-range",
        "{\"urgency\":1.5} | urgency | out-of-range",
        "{\"locale\":\"not a tag\"} | locale | bad-locale",
        "{\"related\":[{\"id\":\"a\",\"position\":0}]} | related[0].position | out-of-range",
        "{\"contributors\":[{\"name\":\" \"}]} | contributors[0].name | blank",
        "{\"media\":[{\"id\":\"m\",\"renditions\":[{\"name\":\"n\",\"href\":\"data:x\",\"type\":\"t\"}]}]}"
            + " | media[0].renditions[0].href | bad-scheme",
        "{\"headline\": | '' | bad-json",
        "[] | '' | bad-json",
        "{} {} | '' | bad-json",
        "{\"a\":1,\"a\":2} | '' | bad-json",
      })
  void aFaultIsNamedWithItsPlace(String json, String path, String rule) {
    ContentProblem problem =
        assertThrows(
                InvalidContentException.class,
                () -> ContentJson.readArticle(json.getBytes(UTF_8)).build())
            .problems()
            .get(0);
    assertEquals(path, problem.path());
    assertEquals(rule, problem.rule());
  }

  @Test
  void deepJsonIsRefused() {
    String json = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    InvalidContentException refusal =
        assertThrows(
            InvalidContentException.class, () -> ContentJson.readArticle(json.getBytes(UTF_8)));
    assertEquals("bad-json", refusal.problems().get(0).rule());
  }

  @Test
  void anExtensionMayNotShadowAField() {
    Article article =
        Article.builder()
            .id("a")
            .headline("h")
            .block(new Paragraph("b1", List.of(), Data.Tree.of("id", Data.of("other"))))
            .build();
    assertThrows(InvalidContentException.class, () -> ContentJson.writeArticle(article));
  }

  @Test
  void summariesComeBackEqual() {
    ArticleSummary summary = ArticleSummary.of(SampleArticles.published());
    assertEquals(summary, ContentJson.readSummary(ContentJson.writeSummary(summary)));
    assertEquals(
        "It carries half the town's traffic.",
        summary.explainers().values().stream()
            .filter(text -> text.startsWith("It"))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void otherEntitiesComeBackEqual() {
    Section section =
        Section.named("Local news")
            .withParent(new SectionId("news"))
            .withDescription("Around the corner")
            .withPosition(3);
    assertEquals(section, ContentJson.readSection(ContentJson.write(section)));
    Tag tag = Tag.named("Harbour bridge");
    assertEquals(tag, ContentJson.readTag(ContentJson.write(tag)));
    Contributor contributor = Contributor.named("Mira Aldern");
    assertEquals(contributor, ContentJson.readContributor(ContentJson.write(contributor)));
    Instant at = Instant.parse("2026-05-04T09:00:00Z");
    LiveUpdate update =
        new LiveUpdate(
            new LiveUpdateId("u1"),
            new ArticleId("a"),
            "First cars cross",
            List.of(Paragraph.of("p1", "They hooted.")),
            at,
            at,
            true,
            false,
            SampleArticles.extra("update"));
    assertEquals(update, ContentJson.readLiveUpdate(ContentJson.write(update)));
    Site site =
        Site.builder("The Courier", URI.create("https://courier.example/"))
            .tagline("News from the estuary")
            .locale(Locale.GERMANY)
            .zone(ZoneId.of("Europe/Berlin"))
            .navigation(List.of(new SectionId("city")))
            .socialLinks(List.of(new SocialLink("Mastodon", "https://social.example/@courier")))
            .logo("/static/logo.svg")
            .extensions(SampleArticles.extra("site"))
            .build();
    assertEquals(site, ContentJson.readSite(ContentJson.write(site)));
  }
}
