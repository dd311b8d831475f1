package org.broadsheet.cms.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a scraped page, tidied. */
final class PageLines {
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:[•‣◦▪▫●○■□◆◇►▶➤➔✓✔∙·⁃]|[-–—*+](?=\\s)|o(?=\\s)|\\d{1,2}[.)](?=\\s))\\s*(.*)$");
  private static final Pattern LONE_BULLET = Pattern.compile("^[•‣◦▪▫●○■□◆◇►▶➤➔✓✔∙·⁃*+-]$");
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u200B\\uFEFF]+");

  /**
   * One line.
   *
   * @param number counted from 1
   * @param group lines with no blank one between share it
   * @param text without white space around it and without its bullet; never empty
   * @param bullet whether it is an entry of a list
   */
  record Line(int number, int group, String text, boolean bullet) {
    boolean isProse() {
      return PageLines.isProse(text);
    }

    boolean endsSentence() {
      char last = lastSign(text);
      return ".!?…:;".indexOf(last) >= 0;
    }
  }

  private PageLines() {}

  /** Whether {@code text} reads like running text rather than like a title. */
  static boolean isProse(String text) {
    if (text.length() >= 180) {
      return true;
    }
    char last = lastSign(text);
    if (last == '.' || last == '…') {
      return text.length() >= 40;
    }
    return (last == '!' || last == '?') && text.length() >= 150;
  }

  private static char lastSign(String text) {
    int end = text.length() - 1;
    while (end > 0 && "\"'”’»)]".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return text.charAt(end);
  }

  static List<Line> of(String page) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    int group = 0;
    boolean bulletPending = false;
    for (String raw : page.split("\\R", -1)) {
      number++;
      String text = SPACES.matcher(raw).replaceAll(" ").strip();
      if (text.isEmpty()) {
        group++;
      } else if (LONE_BULLET.matcher(text).matches()) {
        bulletPending = true;
      } else {
        Optional<String> entry = bulletPending ? Optional.of(text) : entry(text);
        lines.add(new Line(number, group, entry.orElse(text), entry.isPresent()));
        bulletPending = false;
      }
    }
    return lines;
  }

  private static Optional<String> entry(String text) {
    Matcher bullet = BULLET.matcher(text);
    return bullet.matches() && !bullet.group(1).isBlank()
        ? Optional.of(bullet.group(1).strip())
        : Optional.empty();
  }
}
