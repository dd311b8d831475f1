package org.broadsheet.cms.importing;

import java.util.List;
import java.util.Objects;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.section.Section;

/**
 * An article out of a file.
 *
 * @param line where it begins, counted from 1
 * @param article with its status and dates as they are to be stored; a date that is null is that of
 *     the import, or stays as it is when the article is already held
 * @param sections those the article is placed in, as {@link ImportSections} gave them; created
 *     first when the store does not hold them
 * @param bytes about how much of the file it was made from
 */
public record ImportedArticle(long line, Article article, List<Section> sections, int bytes) {
  public ImportedArticle {
    Objects.requireNonNull(article, "article");
    sections = List.copyOf(sections);
  }
}
