package org.broadsheet.cms.view;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.store.InvalidationTag;

/**
 * A page that says why there is nothing else to show.
 *
 * @param kind what happened
 * @param suggestions articles to read instead; may be empty
 */
public record MessageView(
    PageFrame frame,
    Kind kind,
    List<ArticleSummary> suggestions,
    Set<InvalidationTag> tags,
    Instant validUntil)
    implements View {
  public MessageView {
    suggestions = List.copyOf(suggestions);
    tags = Set.copyOf(tags);
  }

  /** Why there is nothing else to show, and the HTTP status that says so. */
  public enum Kind {
    NOT_FOUND(404),
    BAD_REQUEST(400),
    ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }
}
