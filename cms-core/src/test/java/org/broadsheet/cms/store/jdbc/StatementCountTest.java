package org.broadsheet.cms.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.Listing;
import org.broadsheet.cms.store.ListingPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements reads and writes take, whatever the number of articles. */
class StatementCountTest extends JdbcFixture {
  private static final int ARTICLES = 40;

  private SqliteStore store;

  @BeforeEach
  void fill() {
    store = open();
    for (int i = 0; i < ARTICLES; i++) {
      publish(store, "n" + i);
    }
    // Asked once, the next moment is known until moments change.
    store.articles().nextMoment(START);
    recorder.take();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aPageOfAListIsOneStatement() {
    ListingPage first = store.articles().list(Listing.newest(10), START);
    assertEquals(List.of(Sql.LIST_EVERYTHING), recorder.take());
    store.articles().list(Listing.newest(30).after(null), START);
    assertEquals(List.of(Sql.LIST_EVERYTHING), recorder.take());
    store.articles().list(Listing.newest(10).after(first.next()), START);
    assertEquals(List.of(Sql.LIST_EVERYTHING), recorder.take());
    store.articles().list(Listing.inSection(new SectionId("local-news"), 30), START);
    store.articles().list(Listing.withTag(TagId.of("Ferries"), 30), START);
    store.articles().list(Listing.by(ContributorId.of("Odile Marsh"), 30), START);
    store.articles().breaking(START, 30);
    assertEquals(
        List.of(Sql.LIST_SECTION, Sql.LIST_TAG, Sql.LIST_CONTRIBUTOR, Sql.BREAKING),
        recorder.take());
  }

  @Test
  void manyArticlesAreReadByOneStatement() {
    List<ArticleId> ids = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      ids.add(id("n" + i));
    }
    assertEquals(ARTICLES, store.articles().findVisible(ids, START).size());
    assertEquals(ARTICLES, store.articles().findWorking(ids).size());
    assertEquals(ARTICLES, store.articles().summaries(ids, START).size());
    assertEquals(ARTICLES, store.articles().scanVisible(null, 100, START).size());
    assertEquals(ARTICLES, store.articles().scanWorking(null, 100).size());
    store.taxonomy().findTags(List.of(TagId.of("Ferries"), TagId.of("Boats")));
    store.articles().revisions(id("n1"));
    store.changeFeed().after(ChangePosition.START, 500);
    store.articles().counts(START);
    assertEquals(
        List.of(
            Sql.VISIBLE_MANY,
            Sql.WORKING_MANY,
            Sql.SUMMARIES,
            Sql.VISIBLE_SCAN,
            Sql.WORKING_SCAN,
            Sql.TAGS,
            Sql.REVISIONS_OF,
            Sql.CHANGES_AFTER,
            Sql.COUNTS),
        recorder.take());
  }

  @Test
  void whatIsInMemoryTakesNoStatement() {
    store.changeFeed().head();
    store.changeFeed().prunedUpTo();
    store.taxonomy().sections();
    store.sites().site();
    store.articles().nextMoment(START);
    assertEquals(List.of(), recorder.take());
  }

  /** The yardstick of the store-speed measurement runs these: keep the two in step. */
  @Test
  void aFirstPublishRunsTheseStatements() {
    publish(store, "one-more");
    assertEquals(
        List.of(
            Sql.BEGIN,
            Sql.SAVEPOINT,
            Sql.ARTICLE_ROW,
            Sql.ADDRESS_OWNER,
            Sql.INSERT_ARTICLE,
            Sql.INSERT_ADDRESS,
            Sql.INSERT_LISTINGS,
            Sql.INSERT_REVISION,
            Sql.INSERT_CHANGE,
            Sql.RELEASE,
            Sql.COMMIT),
        recorder.take());
  }
}
