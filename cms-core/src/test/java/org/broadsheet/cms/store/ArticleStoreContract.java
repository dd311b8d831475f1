package org.broadsheet.cms.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.error.NotFoundException;
import org.broadsheet.cms.error.StaleRevisionException;
import org.broadsheet.cms.store.WriteResult.Outcome;
import org.junit.jupiter.api.Test;

/** What every article store must do: saving, publishing and the history. */
public abstract class ArticleStoreContract extends StoreContract {
  @Test
  void keepsWhatWasSaved() {
    Article article =
        draft("ferry")
            .standfirst("A sixth boat joins the line.")
            .keyPoint("Starts in May")
            .whyThisMatters("Night workers had no way home.")
            .build();
    WriteResult result = write(ArticleWrite.save(article, EDITOR));

    assertEquals(1, result.revision());
    assertEquals(Outcome.CREATED, result.outcome());
    assertNull(result.address());
    Article expected =
        article.toBuilder().revision(1).updatedAt(START).status(WorkflowState.DRAFT).build();
    assertEquals(expected, working("ferry"));
  }

  @Test
  void aDraftIsNotVisible() {
    save(draft("ferry"));
    assertTrue(articles().findVisible(id("ferry"), START).isEmpty());
    assertEquals(List.of(), ids(articles().list(Listing.newest(10), START)));
    assertEquals(new StoreCounts(1, 0, 0), articles().counts(START));
  }

  @Test
  void aPublishedArticleIsVisibleAtItsAddress() {
    WriteResult result = publish(draft("ferry"));
    assertNotNull(result.address());
    assertEquals(
        "/local-news/2026/03/02/harbour-ferry-adds-a-night-crossing-ferry",
        result.address().path());
    Article visible = articles().findVisible(id("ferry"), START).orElseThrow();
    assertEquals(START, visible.firstPublishedAt());
    assertEquals(START, visible.publishedAt());
    assertEquals(WorkflowState.PUBLISHED, visible.status());
    assertEquals(
        new AddressMatch(id("ferry"), result.address()),
        articles().resolve(result.address().path()).orElseThrow());
    assertEquals(List.of("ferry"), ids(articles().list(Listing.newest(10), START)));
  }

  @Test
  void editsOfALiveArticleStayUnseenUntilPublished() {
    publish(draft("ferry"));
    clock.advance(Duration.ofHours(1));
    save(working("ferry").toBuilder().headline("Ferry plan delayed"));

    Article visible = articles().findVisible(id("ferry"), clock.instant()).orElseThrow();
    assertEquals("Harbour ferry adds a night crossing ferry", visible.headline());
    assertEquals(1, visible.revision());
    assertEquals(START, visible.updatedAt());
    assertEquals("Ferry plan delayed", working("ferry").headline());

    write(ArticleWrite.publish(id("ferry"), 2, EDITOR));
    Article republished = articles().findVisible(id("ferry"), clock.instant()).orElseThrow();
    assertEquals("Ferry plan delayed", republished.headline());
    assertEquals(START, republished.publishedAt());
    assertEquals(START.plus(Duration.ofHours(1)), republished.updatedAt());
  }

  @Test
  void theLoserOfARaceIsToldBothRevisions() {
    save(draft("ferry"));
    save(working("ferry").toBuilder().headline("First"));
    StaleRevisionException stale =
        assertThrows(
            StaleRevisionException.class,
            () -> save(draft("ferry").headline("Second").revision(1)));
    assertEquals(1, stale.expectedRevision());
    assertEquals(2, stale.foundRevision());
    assertEquals("First", working("ferry").headline());
  }

  @Test
  void creatingWhatIsThereIsStale() {
    save(draft("ferry"));
    StaleRevisionException stale =
        assertThrows(StaleRevisionException.class, () -> save(draft("ferry")));
    assertEquals(0, stale.expectedRevision());
    assertEquals(1, stale.foundRevision());
  }

  @Test
  void changingWhatIsNotThereIsNotFound() {
    assertThrows(
        NotFoundException.class, () -> write(ArticleWrite.publish(id("no-one"), 1, EDITOR)));
    assertThrows(NotFoundException.class, () -> save(draft("no-one").revision(3)));
    assertFalse(articles().findWorking(id("no-one")).isPresent());
  }

  @Test
  void keepsEveryRevision() {
    save(draft("ferry"));
    Instant second = clock.advance(Duration.ofMinutes(5));
    write(
        ArticleWrite.saveAndPublish(
                working("ferry").toBuilder().headline("Second").build(), new Actor("sub"))
            .withNote("legal changes"));
    List<RevisionInfo> history = articles().revisions(id("ferry"));
    assertEquals(
        List.of(
            new RevisionInfo(2, second, new Actor("sub"), "legal changes", true),
            new RevisionInfo(1, START, EDITOR, null, false)),
        history);
    assertEquals(
        "Harbour ferry adds a night crossing ferry",
        articles().findRevision(id("ferry"), 1).orElseThrow().headline());
    assertEquals("Second", articles().findRevision(id("ferry"), 2).orElseThrow().headline());
    assertTrue(articles().findRevision(id("ferry"), 3).isEmpty());
  }
}
