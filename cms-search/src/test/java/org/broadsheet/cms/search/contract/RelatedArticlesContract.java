package org.broadsheet.cms.search.contract;

import static org.broadsheet.cms.search.contract.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.Embargo;
import org.broadsheet.cms.article.RelatedPin;
import org.broadsheet.cms.related.RelatedArticle;
import org.broadsheet.cms.related.RelatedArticle.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every recommender must do. */
public abstract class RelatedArticlesContract {
  protected SearchHarness harness;
  private TestStore store;

  protected abstract SearchHarness newHarness();

  @BeforeEach
  void setUp() {
    harness = newHarness();
    store = harness.store();
    publish(story("tunnel-1", "Harbour tunnel opens", "The harbour tunnel took seven years."));
    publish(story("tunnel-2", "Harbour tunnel costs rise", "Engineers defend the tunnel."));
    publish(story("orchard", "Orchard wins prize", "Pears and plums impressed the jury."));
    publish(story("chess", "Chess final drawn", "Both players smiled afterwards."));
  }

  @AfterEach
  void tearDown() {
    harness.close();
  }

  private static Article.Builder story(String id, String headline, String text) {
    return article(id, headline).paragraph(text);
  }

  private void publish(Article.Builder article) {
    store.publish(article.build());
  }

  private static Article.Builder draft() {
    return story("draft", "Tunnel under the harbour floods", "The tunnel was closed at noon.");
  }

  private List<RelatedArticle> related(Article.Builder article, int limit) {
    harness.follow();
    return harness.related().related(article.build(), limit);
  }

  private static List<String> ids(List<RelatedArticle> list) {
    return list.stream().map(each -> each.id().value()).toList();
  }

  @Test
  void articlesThatShareTellingWordsComeFirstAndSayWhich() {
    List<RelatedArticle> list = related(draft(), 2);
    assertEquals(List.of("tunnel-1", "tunnel-2"), ids(list).stream().sorted().toList());
    for (RelatedArticle each : list) {
      assertEquals(Kind.SHARED_WORDS, each.reasons().get(0).kind());
      assertEquals(
          List.of("harbour", "tunnel"),
          each.reasons().get(0).detail().stream()
              .map(word -> word.toLowerCase(Locale.ROOT))
              .sorted()
              .toList());
    }
  }

  @Test
  void anArticleIsNeverRelatedToItself() {
    List<RelatedArticle> list =
        related(story("tunnel-1", "Harbour tunnel opens", "The harbour tunnel."), 10);
    assertFalse(ids(list).contains("tunnel-1"));
    assertEquals("tunnel-2", ids(list).get(0));
  }

  @Test
  void whatIsMissingIsFilledWithTheNewestOfTheSectionAndMarked() {
    List<RelatedArticle> list = related(draft(), 10);
    assertEquals(4, list.size());
    for (RelatedArticle each : list.subList(2, 4)) {
      assertEquals(Kind.NEWEST_IN_SECTION, each.reasons().get(0).kind());
    }
    assertEquals(4, List.copyOf(new java.util.HashSet<>(ids(list))).size());
  }

  @Test
  void pinsStandAtTheirPlaces() {
    List<RelatedArticle> first =
        related(draft().related(List.of(new RelatedPin(new ArticleId("chess"), 1, null))), 3);
    assertEquals("chess", ids(first).get(0));
    assertEquals(Kind.PINNED, first.get(0).reasons().get(0).kind());
    List<RelatedArticle> second =
        related(draft().related(List.of(new RelatedPin(new ArticleId("chess"), 2, null))), 3);
    assertEquals("chess", ids(second).get(1));
    List<RelatedArticle> beyond =
        related(draft().related(List.of(new RelatedPin(new ArticleId("chess"), 9, null))), 2);
    assertEquals(2, beyond.size());
    assertTrue(ids(beyond).contains("chess"));
  }

  @Test
  void aPinEndsWithItsTime() {
    Instant end = store.clock().instant().plus(Duration.ofHours(1));
    Article.Builder pinned =
        draft().related(List.of(new RelatedPin(new ArticleId("chess"), 1, end)));
    assertEquals("chess", ids(related(pinned, 2)).get(0));
    store.clock().advance(Duration.ofHours(1));
    assertFalse(ids(related(pinned, 2)).contains("chess"));
  }

  @Test
  void bansAreKept() {
    List<RelatedArticle> list =
        related(draft().relatedBans(List.of(new ArticleId("tunnel-1"))), 10);
    assertFalse(ids(list).contains("tunnel-1"));
    assertEquals("tunnel-2", ids(list).get(0));
  }

  @Test
  void hiddenArticlesNeverAppearPinnedOrNot() {
    Instant later = store.clock().instant().plus(Duration.ofHours(1));
    publish(
        story("embargoed", "Harbour tunnel secret", "Tunnel.").embargo(new Embargo(later, null)));
    publish(story("expiring", "Harbour tunnel today", "Tunnel.").expiresAt(later));
    store.saveDraft(story("unpublished", "Harbour tunnel idea", "Tunnel.").build());
    Article.Builder pinned =
        draft().related(List.of(new RelatedPin(new ArticleId("embargoed"), 1, null)));
    List<String> before = ids(related(pinned, 10));
    assertFalse(before.contains("embargoed"));
    assertFalse(before.contains("unpublished"));
    assertTrue(before.contains("expiring"));
    store.clock().advance(Duration.ofHours(1));
    // No moment has been fired yet.
    assertFalse(ids(related(draft(), 10)).contains("expiring"));
    // The index has not followed yet.
    store.unpublish("tunnel-1");
    assertFalse(ids(harness.related().related(draft().build(), 10)).contains("tunnel-1"));
  }

  @Test
  void onlyArticlesInTheSameLanguageAreRelated() {
    publish(story("fr", "Tunnel harbour", "Tunnel harbour.").locale(Locale.FRANCE));
    assertFalse(ids(related(draft(), 10)).contains("fr"));
    assertEquals(List.of("fr"), ids(related(draft().id("autre").locale(Locale.FRANCE), 10)));
  }

  @Test
  void noneAreGivenWhenNoneAreWanted() {
    assertEquals(List.of(), related(draft(), 0));
  }
}
