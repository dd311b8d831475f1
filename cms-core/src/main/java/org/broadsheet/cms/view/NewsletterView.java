package org.broadsheet.cms.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.store.InvalidationTag;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a newsletter: several articles to choose from, or one to read.
 *
 * @param edition what the editor says of it
 * @param stories the articles in the editor's order; those that readers may not see are left out
 * @param links where each article lives that the texts link to
 */
public record NewsletterView(
    PageFrame frame,
    Edition edition,
    List<Story> stories,
    Map<ArticleId, ArticleAddress> links,
    Set<InvalidationTag> tags,
    Instant validUntil)
    implements View {
  public NewsletterView {
    stories = List.copyOf(stories);
    links = Map.copyOf(links);
    tags = Set.copyOf(tags);
  }

  /** Whether the mail holds one article with its whole text. */
  public boolean isSingle() {
    return stories.size() == 1;
  }

  /**
   * What the editor says of an edition.
   *
   * @param id names the edition, such as {@code morning-2026-11-24}
   * @param list names the newsletter, such as {@code morning}
   * @param subject the line that readers see in their inbox
   * @param introduction a few words above the stories, or null for none
   * @param locale the language of the labels around the stories
   */
  public record Edition(
      String id, String list, String subject, @Nullable String introduction, Locale locale) {
    public Edition {
      id = Check.id("id", id);
      list = Check.id("list", list);
      subject = Check.filled("subject", subject, ContentLimits.LINE_LENGTH);
      introduction = Check.optional("introduction", introduction, ContentLimits.NOTE_LENGTH);
      Objects.requireNonNull(locale, "locale");
    }
  }

  /**
   * One article.
   *
   * @param sectionPath the primary section and those above it, the topmost first
   */
  public record Story(Article article, ArticleAddress address, List<Section> sectionPath) {
    public Story {
      sectionPath = List.copyOf(sectionPath);
    }
  }
}
