package org.broadsheet.cms.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.article.LiveUpdateId;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.error.NotFoundException;
import org.junit.jupiter.api.Test;

/** What every store must do with the entries of live blogs. */
public abstract class LiveUpdateStoreContract extends StoreContract {
  private static LiveUpdate update(String id, String article, Instant at) {
    return new LiveUpdate(
        new LiveUpdateId(id),
        id(article),
        "At the quay",
        List.of(Paragraph.of("p1", "The boat is in.")),
        at,
        at,
        true,
        false,
        Data.Tree.of("source", new Data.Text("radio")));
  }

  private List<String> list(LiveUpdate before, int limit, Instant at) {
    return store.liveUpdates().list(id("ferry"), before, limit, at).stream()
        .map(each -> each.id().value())
        .toList();
  }

  @Test
  void keepsReplacesAndDeletesEntries() {
    publish(draft("ferry"));
    LiveUpdate first = update("u1", "ferry", START);
    ChangePosition saved = store.liveUpdates().save(first);
    assertEquals(saved, store.changeFeed().head().position());
    store.reopen();
    assertEquals(Optional.of(first), store.liveUpdates().find(first.id()));
    LiveUpdate edited = update("u1", "ferry", START.minusSeconds(5));
    store.liveUpdates().save(edited);
    assertEquals(Optional.of(edited), store.liveUpdates().find(first.id()));
    assertEquals(List.of("u1"), list(null, 9, START));
    store.liveUpdates().delete(first.id());
    assertEquals(Optional.empty(), store.liveUpdates().find(first.id()));
    List<Change> changes = changesAfter(saved);
    assertEquals(
        List.of(ChangeKind.SAVED, ChangeKind.DELETED), changes.stream().map(Change::kind).toList());
    assertEquals(EntityKind.LIVE_UPDATE, changes.get(0).entity());
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThrows(
        NotFoundException.class, () -> store.liveUpdates().save(update("u1", "no-article", START)));
    assertThrows(NotFoundException.class, () -> store.liveUpdates().delete(new LiveUpdateId("u1")));
    assertEquals(List.of(), list(null, 9, START));
  }

  @Test
  void theNewestComeFirstAndLaterOnesNotYet() {
    publish(draft("ferry"));
    publish(draft("other"));
    store.liveUpdates().save(update("other", "other", START));
    for (int i = 0; i < 9; i++) {
      // Three to a second, so that equal times have to be told apart.
      store.liveUpdates().save(update("u" + i, "ferry", START.plusSeconds(i / 3)));
    }
    assertEquals(List.of("u2", "u1", "u0"), list(null, 9, START));
    assertEquals(List.of("u5", "u4"), list(null, 2, START.plusSeconds(1)));
    List<String> paged = new ArrayList<>();
    LiveUpdate last = null;
    while (true) {
      List<LiveUpdate> page = store.liveUpdates().list(id("ferry"), last, 2, START.plusSeconds(60));
      if (page.isEmpty()) {
        break;
      }
      page.forEach(each -> paged.add(each.id().value()));
      last = page.get(page.size() - 1);
    }
    assertEquals(List.of("u8", "u7", "u6", "u5", "u4", "u3", "u2", "u1", "u0"), paged);
  }

  @Test
  void theyGoWithTheirArticle() {
    publish(draft("ferry"));
    store.liveUpdates().save(update("u1", "ferry", START));
    store.liveUpdates().save(update("u2", "ferry", START.plusSeconds(60)));
    ChangePosition before = store.changeFeed().head().position();
    write(ArticleWrite.delete(id("ferry"), 1, EDITOR));
    assertEquals(Optional.empty(), store.liveUpdates().find(new LiveUpdateId("u1")));
    assertEquals(3, changesAfter(before).size(), "each of them is a change");
    assertEquals(Optional.empty(), store.moments().next());
    save(draft("ferry"));
    assertEquals(List.of(), list(null, 9, START.plusSeconds(60)));
  }
}
