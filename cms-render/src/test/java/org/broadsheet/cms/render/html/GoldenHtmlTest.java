package org.broadsheet.cms.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.Pages;
import org.broadsheet.cms.view.View;
import org.junit.jupiter.api.Test;

/**
 * The pages as they were agreed on. After a change that is meant, run with {@code
 * -Dbroadsheet.golden.update=true} and read the difference.
 */
class GoldenHtmlTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private final Pages pages = new Pages();
  private final Newsroom newsroom = new Newsroom();

  @Test
  void anArticleLooksAsAgreed() throws IOException {
    check("article.html", newsroom.view(Newsroom.bridge()));
  }

  @Test
  void theHomePageLooksAsAgreed() throws IOException {
    check("home.html", newsroom.home());
  }

  @Test
  void aSectionLooksAsAgreed() throws IOException {
    check("section.html", newsroom.section(true, "cursor"));
  }

  @Test
  void theSearchPageLooksAsAgreed() throws IOException {
    check("search.html", newsroom.search("harbour bridge"));
  }

  private void check(String name, View view) throws IOException {
    // How a long date is written differs between JDKs; the style sheet's hash is its own affair.
    String today =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
            .withLocale(Locale.UK)
            .format(LocalDate.of(2026, 11, 24));
    String html =
        pages.html(view).replace(today, "TODAY").replaceAll("\\.[0-9a-f]{16}\\.", ".HASH.");
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("broadsheet.golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, html);
    }
    assertEquals(Files.readString(file), html, file + " differs from what is rendered");
  }
}
