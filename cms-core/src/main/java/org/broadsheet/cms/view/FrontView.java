package org.broadsheet.cms.view;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Contributor;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.store.InvalidationTag;
import org.jspecify.annotations.Nullable;

/**
 * A page that leads to articles: the home page, or the newest of a section, tag, author or month.
 *
 * @param subject what the page is about
 * @param path its address within the site, without a cursor
 * @param articles the main list; on the home page the lead story first, elsewhere newest first
 * @param groups further lists with a heading each, such as one a section on the home page
 * @param first whether this is the first page of its list
 * @param next the cursor of the next page, or null on the last one
 */
public record FrontView(
    PageFrame frame,
    Subject subject,
    String path,
    List<ArticleSummary> articles,
    List<Group> groups,
    boolean first,
    @Nullable String next,
    Set<InvalidationTag> tags,
    Instant validUntil)
    implements View {
  public FrontView {
    articles = List.copyOf(articles);
    groups = List.copyOf(groups);
    tags = Set.copyOf(tags);
  }

  /** What a front is about. */
  public sealed interface Subject {}

  /** The home page. */
  public record Home() implements Subject {}

  /**
   * A section's front.
   *
   * @param parents the sections above it, the topmost first
   * @param children the sections right below it
   */
  public record OfSection(Section section, List<Section> parents, List<Section> children)
      implements Subject {
    public OfSection {
      parents = List.copyOf(parents);
      children = List.copyOf(children);
    }
  }

  public record OfTag(Tag tag) implements Subject {}

  public record OfAuthor(Contributor author) implements Subject {}

  /**
   * Everything of one month.
   *
   * @param section of that section only, or null
   */
  public record OfMonth(YearMonth month, @Nullable Section section) implements Subject {}

  /**
   * A list with a heading.
   *
   * @param role what it is: {@code section}, {@code explained} or {@code latest}
   * @param section the section it shows, or null
   */
  public record Group(String role, @Nullable Section section, List<ArticleSummary> articles) {
    public static final String SECTION = "section";
    public static final String EXPLAINED = "explained";
    public static final String LATEST = "latest";

    public Group {
      articles = List.copyOf(articles);
    }
  }
}
