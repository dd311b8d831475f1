package org.broadsheet.cms.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.cms.article.ExplainerKind;
import org.broadsheet.cms.importing.PageLines.Line;
import org.broadsheet.cms.importing.PageText.Kind;
import org.broadsheet.cms.importing.PageText.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of an article among the lines of its page.
 *
 * <p>What it goes by: the headline is the last line that reads like a title before the first
 * running text or bullet, so whatever a site puts above it falls away; a short first paragraph is
 * the standfirst; bullets before the body proper are key points; an explainer begins at its label.
 * One instance parses one page.
 */
final class PageTextParser {
  private static final int STANDFIRST_LENGTH = 400;
  private static final int CROSSHEAD_LENGTH = 90;
  private static final Pattern KEY_POINTS =
      Pattern.compile(
          "^(?:key (?:points|takeaways|facts)|at a glance|in brief|the main points)\\s*:?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BYLINE =
      Pattern.compile("^(?:written )?by:?\\s+(\\p{Lu}.{1,118})$", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "^(?:published|updated|posted|last updated)?(?: on)?:?\\s*"
              + "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(\\d{1,2} \\p{L}+"
              + " \\d{4}|\\p{L}+ \\d{1,2}, \\d{4}|\\d{4}-\\d{2}-\\d{2})\\b.{0,30}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern READING_TIME =
      Pattern.compile("^\\d+ min(?:ute)?s?(?: read)?$", Pattern.CASE_INSENSITIVE);
  private static final List<DateTimeFormatter> DATES =
      List.of(
          dates("d MMMM uuuu"), dates("d MMM uuuu"), dates("MMMM d, uuuu"), dates("uuuu-MM-dd"));

  private final List<Line> lines;
  private final int lineCount;
  private final List<String> keyPoints = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private final List<Piece> body = new ArrayList<>();
  private final Map<ExplainerKind, List<String>> explainers = new LinkedHashMap<>();
  private @Nullable LocalDate date;
  private @Nullable String headline;
  private @Nullable String standfirst;
  private int firstLine = 1;

  PageTextParser(List<Line> page) {
    lineCount = page.isEmpty() ? 0 : page.get(page.size() - 1).number();
    lines = withoutFrame(page);
  }

  PageText parse() {
    int next = takeHeadline();
    next = takeTop(next);
    takeRest(next);
    findStandfirst();
    return new PageText(
        firstLine, lineCount, headline, standfirst, keyPoints, authors, date, body, explainers);
  }

  /** Drops the ticker and every line that only a page's frame has, and all behind the article. */
  private static List<Line> withoutFrame(List<Line> page) {
    List<Line> kept = new ArrayList<>(page.size());
    boolean behind = false;
    for (int i = 0; i < page.size(); i++) {
      Line line = page.get(i);
      if (PageChrome.isBreaking(line.text())) {
        i = lastOfTicker(page, i);
      } else if (PageChrome.isRelated(line.text()) || PageChrome.isFoot(line.text())) {
        behind = behind || kept.stream().anyMatch(Line::isProse);
      } else if (ExplainerLabels.find(line.text()).isPresent()) {
        behind = false;
        kept.add(line);
      } else if (!behind && !PageChrome.isFrame(line.text())) {
        kept.add(line);
      }
    }
    return kept;
  }

  /**
   * The ticker ends with the text that stands for it while it loads, or with the lines right below
   * it; with no blank line on the page it is the one line only.
   */
  private static int lastOfTicker(List<Line> page, int start) {
    int group = page.get(start).group();
    int end = start;
    boolean moreGroups = page.get(page.size() - 1).group() > group;
    for (int i = start + 1; i < page.size() && page.get(i).group() <= group + 1; i++) {
      if (PageChrome.isLoading(page.get(i).text())) {
        return i;
      }
      if (moreGroups && page.get(i).group() == group && !page.get(i).isProse()) {
        end = i;
      }
    }
    return end;
  }

  /** Returns the index of the line behind the headline. */
  private int takeHeadline() {
    int i = 0;
    while (i < lines.size() && !beginsText(i)) {
      int end = endOfWrapped(i);
      if (end > i + 1 || !takeCredit(lines.get(i))) {
        headline = joined(i, end);
        firstLine = lines.get(i).number();
      }
      i = end;
    }
    if (headline != null) {
      return i;
    }
    firstLine = lines.isEmpty() ? 1 : lines.get(0).number();
    return 0;
  }

  private boolean beginsText(int index) {
    Line line = lines.get(index);
    return line.bullet()
        || PageLines.isProse(joined(index, endOfWrapped(index)))
        || isKeyPointsLabel(index)
        || ExplainerLabels.find(line.text()).isPresent();
  }

  /** A title or text that is wrapped goes on in small letters. */
  private int endOfWrapped(int from) {
    int end = from + 1;
    while (end < lines.size()
        && lines.get(end).group() == lines.get(from).group()
        && !lines.get(end).bullet()
        && Character.isLowerCase(lines.get(end).text().codePointAt(0))) {
      end++;
    }
    return end;
  }

  /** Takes a line that names authors or the date. */
  private boolean takeCredit(Line line) {
    Matcher byline = BYLINE.matcher(line.text());
    if (byline.matches()) {
      for (String name : byline.group(1).split("\\s*(?:,|;|\\band\\b|&)\\s*", -1)) {
        if (!name.isBlank()) {
          authors.add(name.strip());
        }
      }
      return true;
    }
    Matcher day = DATE_LINE.matcher(line.text());
    if (day.matches()) {
      Optional<LocalDate> found = day(day.group(1));
      if (found.isPresent()) {
        date = date == null ? found.get() : date;
        return true;
      }
    }
    return READING_TIME.matcher(line.text()).matches();
  }

  private static Optional<LocalDate> day(String text) {
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(LocalDate.parse(text, format));
      } catch (DateTimeException e) {
        // Tried the next way.
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter dates(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** The standfirst with its key points, when bullets come before the second paragraph. */
  private int takeTop(int from) {
    int i = from;
    Line paragraph = i < lines.size() && !lines.get(i).bullet() ? lines.get(i) : null;
    int next = i;
    String text = null;
    if (paragraph != null
        && PageLines.isProse(joined(i, endOfParagraph(i)))
        && ExplainerLabels.find(paragraph.text()).isEmpty()) {
      next = endOfParagraph(i);
      text = joined(i, next);
      i = next;
    }
    while (i < lines.size() && (takeCredit(lines.get(i)) || isKeyPointsLabel(i))) {
      i++;
    }
    if (i >= lines.size() || !lines.get(i).bullet()) {
      return from;
    }
    standfirst = text;
    return takeEntries(i, keyPoints);
  }

  private boolean isKeyPointsLabel(int index) {
    return KEY_POINTS.matcher(lines.get(index).text()).matches();
  }

  /** Takes a run of bullets with the lines that continue them; returns the index behind it. */
  private int takeEntries(int from, List<String> entries) {
    int i = from;
    while (i < lines.size()) {
      Line line = lines.get(i);
      if (line.bullet()) {
        entries.add(line.text());
      } else if (i > from
          && line.group() == lines.get(i - 1).group()
          && !lines.get(i - 1).endsSentence()
          && Character.isLowerCase(line.text().codePointAt(0))) {
        int last = entries.size() - 1;
        entries.set(last, entries.get(last) + " " + line.text());
      } else {
        break;
      }
      i++;
    }
    return i;
  }

  private void takeRest(int from) {
    ExplainerKind kind = null;
    boolean more = false;
    int i = from;
    while (i < lines.size()) {
      Line line = lines.get(i);
      Optional<ExplainerLabels.Labelled> label =
          line.bullet() ? Optional.empty() : ExplainerLabels.find(line.text());
      if (label.isPresent()) {
        kind = label.get().kind();
        // Above the body one paragraph belongs to a label; below it all that follows does.
        more = body.stream().anyMatch(each -> each.kind() == Kind.PARAGRAPH);
        int end = endOfParagraph(i);
        String text = ExplainerLabels.strip(joined(i, end), kind).strip();
        List<String> paragraphs = explainers.computeIfAbsent(kind, key -> new ArrayList<>());
        if (!text.isEmpty()) {
          paragraphs.add(text);
          kind = more ? kind : null;
        }
        i = end;
      } else if (kind != null) {
        i = takeExplained(kind, i);
        kind = more ? kind : null;
      } else {
        i = takeBody(i);
      }
    }
  }

  private int takeExplained(ExplainerKind kind, int from) {
    List<String> paragraphs = explainers.computeIfAbsent(kind, key -> new ArrayList<>());
    if (lines.get(from).bullet()) {
      return takeEntries(from, paragraphs);
    }
    int end = endOfParagraph(from);
    String text = ExplainerLabels.strip(joined(from, end), kind).strip();
    if (!text.isEmpty()) {
      paragraphs.add(text);
    }
    return end;
  }

  private int takeBody(int from) {
    Line line = lines.get(from);
    if (line.bullet()) {
      List<String> entries = new ArrayList<>();
      int end = takeEntries(from, entries);
      body.add(new Piece(Kind.LIST, entries));
      return end;
    }
    if (body.isEmpty() && takeCredit(line)) {
      return from + 1;
    }
    int end = endOfParagraph(from);
    String text = joined(from, end);
    boolean crosshead =
        end == from + 1
            && text.length() <= CROSSHEAD_LENGTH
            && !line.endsSentence()
            && end < lines.size()
            && !body.isEmpty();
    body.add(new Piece(crosshead ? Kind.CROSSHEAD : Kind.PARAGRAPH, List.of(text)));
    return end;
  }

  /** Lines go on as one paragraph while none ends a sentence and no blank line comes between. */
  private int endOfParagraph(int from) {
    int i = from + 1;
    while (i < lines.size()
        && lines.get(i).group() == lines.get(from).group()
        && !lines.get(i).bullet()
        && !lines.get(i - 1).endsSentence()
        && !isLoneLabel(lines.get(i - 1))
        && ExplainerLabels.find(lines.get(i).text()).isEmpty()) {
      i++;
    }
    return i;
  }

  private static boolean isLoneLabel(Line line) {
    return ExplainerLabels.find(line.text()).filter(label -> label.rest().isBlank()).isPresent();
  }

  private String joined(int from, int end) {
    StringBuilder text = new StringBuilder(lines.get(from).text());
    for (int i = from + 1; i < end; i++) {
      text.append(' ').append(lines.get(i).text());
    }
    return text.toString();
  }

  /** Without key points to set it off, a first paragraph of one sentence counts as standfirst. */
  private void findStandfirst() {
    if (standfirst != null || headline == null || body.size() < 2 || !keyPoints.isEmpty()) {
      return;
    }
    Piece first = body.get(0);
    String text = first.lines().get(0);
    boolean oneSentence =
        text.length() <= STANDFIRST_LENGTH
            && PlainTexts.firstSentence(text, STANDFIRST_LENGTH).equals(text);
    if (first.kind() == Kind.PARAGRAPH && oneSentence && body.get(1).kind() == Kind.PARAGRAPH) {
      standfirst = text;
      body.remove(0);
    }
  }
}
