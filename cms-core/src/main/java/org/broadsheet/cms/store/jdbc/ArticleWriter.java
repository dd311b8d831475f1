package org.broadsheet.cms.store.jdbc;

import java.sql.SQLException;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.error.ConflictException;
import org.broadsheet.cms.error.NotFoundException;
import org.broadsheet.cms.error.StaleRevisionException;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.ArticleWrite.Effect;
import org.broadsheet.cms.store.StateWrite;
import org.broadsheet.cms.store.WriteResult;
import org.broadsheet.cms.store.jdbc.StoreSnapshot.StateNamespace;
import org.jspecify.annotations.Nullable;

/** One article's write: checks what it rests on and carries it out as an {@link ArticleChange}. */
final class ArticleWriter implements WriteTask<WriteResult> {
  private final PreparedArticle prepared;
  private final ArticleWrite write;
  private final AddressBook addresses;

  /**
   * Made on the caller's thread, so that the writer's has only statements to run.
   *
   * @param working the working content as it is, when {@code write} publishes without giving one;
   *     null when there is none
   */
  ArticleWriter(ArticleWrite write, @Nullable Article working, AddressBook addresses) {
    this.prepared = PreparedArticle.of(write, working);
    this.write = write;
    this.addresses = addresses;
  }

  @Override
  public WriteResult run(WriteTransaction transaction) throws SQLException {
    ArticleRow found = ArticleRow.find(write.id(), transaction.session());
    boolean held = found != null && !found.deleted();
    requireExpected(found, held);
    if (isOutdated(found)) {
      Article working = ArticleReads.working(write.id(), transaction.session());
      return new ArticleWriter(write, working, addresses).run(transaction);
    }
    ArticleChange change = new ArticleChange(prepared, found, addresses, transaction);
    if (change.isEmpty()) {
      return change.unchanged();
    }
    writeState(transaction);
    return change.carryOut();
  }

  /** Whether somebody saved other content since what is to go live was read. */
  private boolean isOutdated(@Nullable ArticleRow found) {
    return found != null
        && write.content() == null
        && write.effect() == Effect.PUBLISH
        && found.revision() != prepared.workingRevision();
  }

  private void requireExpected(@Nullable ArticleRow found, boolean held) {
    long expected = write.expectedRevision();
    if (!held || found == null) {
      if (write.content() == null || expected > 0) {
        throw new NotFoundException("article", write.id().value());
      }
      return;
    }
    if (expected != ArticleWrite.ANY_REVISION && expected != found.revision()) {
      throw new StaleRevisionException(write.id().value(), expected, found.revision());
    }
  }

  private void writeState(WriteTransaction transaction) throws SQLException {
    for (StateWrite each : write.moduleState()) {
      StateNamespace namespace = transaction.state().namespaces().get(each.namespace());
      if (namespace == null) {
        throw new ConflictException(
            "module state has no namespace '%s'; open it before writing to it"
                .formatted(each.namespace()));
      }
      StateRecords.write(namespace.number(), each, transaction.session());
    }
  }
}
