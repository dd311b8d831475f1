package org.broadsheet.cms.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Embargo;
import org.junit.jupiter.api.Test;

/** What every directory of addresses must do. */
public abstract class ArticleDirectoryContract extends StoreContract {
  private List<String> slugs(int part, int size) {
    return store.directory().part(part, size, clock.instant()).stream()
        .map(each -> each.address().slug().value())
        .toList();
  }

  private static Article.Builder named(String id) {
    return draft(id).headline(id);
  }

  @Test
  void anEmptyStoreHasNoPart() {
    assertEquals(List.of(), store.directory().parts(10, clock.instant()));
    assertEquals(List.of(), slugs(0, 10));
    assertEquals(List.of(), slugs(-1, 10));
  }

  @Test
  void everyVisibleArticleIsInOnePartTheOldestFirst() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      publishNext(named("n" + i));
      expected.add("n" + i);
    }
    save(named("draft"));
    publish(named("later").publishAt(clock.instant().plusSeconds(600)));
    publish(named("embargoed").embargo(new Embargo(null, null)));
    publish(named("expired").expiresAt(clock.instant().minusSeconds(1)));

    assertEquals(expected.subList(0, 3), slugs(0, 3));
    assertEquals(expected.subList(3, 6), slugs(1, 3));
    assertEquals(expected.subList(6, 7), slugs(2, 3));
    assertEquals(List.of(), slugs(3, 3));
    assertEquals(
        List.of(3L, 3L, 1L),
        store.directory().parts(3, clock.instant()).stream()
            .map(ArticleDirectory.Part::size)
            .toList());
  }

  @Test
  void aPartWasUpdatedWhenItsLatestChangedArticleWas() {
    publishNext(named("a"));
    publishNext(named("b"));
    publishNext(named("c"));
    clock.advance(Duration.ofHours(1));
    Instant edit = clock.instant();
    write(
        ArticleWrite.saveAndPublish(
            working("a").toBuilder().standfirst("More is known.").build(), EDITOR));

    assertEquals(
        List.of(edit, START.plusSeconds(2)),
        store.directory().parts(2, clock.instant()).stream()
            .map(ArticleDirectory.Part::updatedAt)
            .toList());
    assertEquals(edit, store.directory().part(0, 2, clock.instant()).get(0).updatedAt());
    assertEquals(List.of("a", "b"), slugs(0, 2), "an edit keeps its place");
  }
}
