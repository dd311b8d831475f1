package org.broadsheet.cms.search;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.TagId;
import org.jspecify.annotations.Nullable;

/**
 * What to search for. Immutable.
 *
 * @param text what a person typed; blank finds everything the filters let through. Only the first
 *     {@value #MAX_TEXT_LENGTH} characters count
 * @param section only articles listed in it or below it, or null
 * @param tag only articles with it, or null
 * @param author only articles that credit them, or null
 * @param from only articles published at or after it, or null
 * @param to only articles published before it, or null
 * @param locale only articles in that language, or null
 * @param sort the order. Default by relevance
 * @param offset how many hits to pass over, 0 to {@value #MAX_OFFSET}. Default 0
 * @param limit how many hits at most, 1 to {@value #MAX_LIMIT}. Default 20
 * @param exactTotal whether the total must be exact, which costs more. Default false
 * @param snippets whether hits carry highlighted pieces of text. Default true
 */
public record SearchQuery(
    String text,
    @Nullable SectionId section,
    @Nullable TagId tag,
    @Nullable ContributorId author,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Locale locale,
    Sort sort,
    int offset,
    int limit,
    boolean exactTotal,
    boolean snippets) {
  public static final int MAX_TEXT_LENGTH = 1_000;
  public static final int MAX_OFFSET = 10_000;
  public static final int MAX_LIMIT = 1_000;

  /** The order of hits. */
  public enum Sort {
    RELEVANCE,
    NEWEST
  }

  public SearchQuery {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(sort, "sort");
    if (offset < 0 || offset > MAX_OFFSET) {
      throw new IllegalArgumentException(
          "offset must be 0 to " + MAX_OFFSET + " but was " + offset);
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + " but was " + limit);
    }
  }

  /** Searches for {@code text} with every default. */
  public static SearchQuery of(String text) {
    return builder(text).build();
  }

  public static Builder builder(String text) {
    return new Builder(text);
  }

  /** Collects the parts of a query. Not thread-safe. */
  public static final class Builder {
    private final String text;
    private @Nullable SectionId section;
    private @Nullable TagId tag;
    private @Nullable ContributorId author;
    private @Nullable Instant from;
    private @Nullable Instant to;
    private @Nullable Locale locale;
    private Sort sort = Sort.RELEVANCE;
    private int offset;
    private int limit = 20;
    private boolean exactTotal;
    private boolean snippets = true;

    private Builder(String text) {
      this.text = text;
    }

    public Builder section(@Nullable SectionId value) {
      this.section = value;
      return this;
    }

    public Builder tag(@Nullable TagId value) {
      this.tag = value;
      return this;
    }

    public Builder author(@Nullable ContributorId value) {
      this.author = value;
      return this;
    }

    public Builder from(@Nullable Instant value) {
      this.from = value;
      return this;
    }

    public Builder to(@Nullable Instant value) {
      this.to = value;
      return this;
    }

    public Builder locale(@Nullable Locale value) {
      this.locale = value;
      return this;
    }

    public Builder sort(Sort value) {
      this.sort = value;
      return this;
    }

    public Builder offset(int value) {
      this.offset = value;
      return this;
    }

    public Builder limit(int value) {
      this.limit = value;
      return this;
    }

    public Builder exactTotal(boolean value) {
      this.exactTotal = value;
      return this;
    }

    public Builder snippets(boolean value) {
      this.snippets = value;
      return this;
    }

    public SearchQuery build() {
      return new SearchQuery(
          text, section, tag, author, from, to, locale, sort, offset, limit, exactTotal, snippets);
    }
  }
}
