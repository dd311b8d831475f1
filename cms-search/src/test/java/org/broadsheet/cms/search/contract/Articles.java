package org.broadsheet.cms.search.contract;

import java.time.Instant;
import java.util.Random;
import org.broadsheet.cms.article.Article;

/** Articles for tests. */
public final class Articles {
  private static final String[] SUBJECTS = {
    "council",
    "harbour",
    "library",
    "bridge",
    "orchard",
    "railway",
    "museum",
    "market",
    "school",
    "river",
    "stadium",
    "theatre",
    "bakery",
    "lighthouse",
    "observatory",
    "allotment"
  };
  private static final String[] VERBS = {
    "opens", "closes", "expands", "restores", "inspects", "funds", "celebrates", "postpones"
  };

  private Articles() {}

  public static Article.Builder article(String id, String headline) {
    return Article.builder().id(id).headline(headline);
  }

  /** An article whose words follow from {@code number}. */
  public static Article numbered(int number) {
    Random random = new Random(number);
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      body.append(pick(SUBJECTS, random)).append(' ').append(pick(VERBS, random));
      body.append(i % 8 == 7 ? ". " : " ");
    }
    return article(
            "numbered-" + number, "The " + pick(SUBJECTS, random) + " " + pick(VERBS, random))
        .standfirst("Report number " + number)
        .section(number % 2 == 0 ? "news" : "culture")
        .tag(pick(SUBJECTS, random))
        .author("Writer " + number % 7)
        .paragraph(body.toString())
        .publishedAt(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number * 60L))
        .build();
  }

  private static String pick(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
