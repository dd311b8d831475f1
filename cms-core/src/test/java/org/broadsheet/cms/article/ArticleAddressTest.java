package org.broadsheet.cms.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.broadsheet.cms.slug.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleAddressTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-24, /news/2026/11/24/vote",
    "2026-01-02, /news/2026/01/02/vote",
    "0987-10-09, /news/0987/10/09/vote",
    "0007-09-30, /news/0007/09/30/vote"
  })
  void aPathHasEachNumberInItsFullWidthAndIsReadBack(LocalDate date, String path) {
    ArticleAddress address = new ArticleAddress(new Slug("news"), date, new Slug("vote"));

    assertEquals(path, address.path());
    assertEquals(Optional.of(address), ArticleAddress.parse(path));
  }

  @Test
  void whatIsNoAddressIsNotRead() {
    for (String path :
        new String[] {
          "/", "/news/2026/1/02/vote", "/news/2026/13/02/vote", "/tag/2026/01/02/vote"
        }) {
      assertEquals(Optional.empty(), ArticleAddress.parse(path), path);
    }
  }
}
