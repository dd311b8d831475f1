package org.broadsheet.cms.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.cms.article.Article;

/**
 * Articles of ordinary length for measuring the store: some 3,500 characters, one section, three
 * tags.
 */
final class SampleArticles {
  private static final String SENTENCE =
      "The council will decide in spring whether the line along the river is built, and who pays. ";

  private SampleArticles() {}

  /** Brings the section, tags and author into being, so that no measured write has to. */
  static Article first() {
    return template().id("first").headline("The line along the river").build();
  }

  static List<Article> make(int from, int count) {
    Article.Builder template = template();
    List<Article> articles = new ArrayList<>(count);
    for (int i = from; i < from + count; i++) {
      articles.add(
          template.id("line-" + i).headline("The line along the river, part " + i).build());
    }
    return articles;
  }

  private static Article.Builder template() {
    Article.Builder template =
        Article.builder()
            .standfirst("What is planned, what it costs and what the neighbours say.")
            .section("local-news")
            .author("Odile Marsh")
            .tag("Transport")
            .tag("Council")
            .tag("Rivers")
            .keyPoint("A decision in spring")
            .whyThisMatters("Half of the town would live within ten minutes of a stop.");
    for (int i = 0; i < 8; i++) {
      template.paragraph(SENTENCE.repeat(5));
    }
    return template;
  }
}
