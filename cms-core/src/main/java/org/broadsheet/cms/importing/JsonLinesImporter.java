package org.broadsheet.cms.importing;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.json.DataJson;

/**
 * Reads one JSON object a line (JSON Lines, UTF-8).
 *
 * <p>A line is an article in the form that the library writes, or in a short form as common dumps
 * have it. It counts as short when it has any of the short fields:
 *
 * <ul>
 *   <li>{@code title} stands for the headline; an empty one takes the body's first sentence
 *   <li>{@code body} (plain text, paragraphs split at blank lines), {@code bodyHtml} or {@code
 *       bodyMarkdown} stands for the blocks; the one that says most is used
 *   <li>{@code date} stands for the date of publication; a day, a local time in the site's zone, a
 *       time with zone, or seconds or milliseconds since 1970
 *   <li>{@code authors}, as {@code "A, B"} or as an array, stands for the contributors
 *   <li>{@code whyThisMatters} and {@code whatThisMeansForYou} stand for the explainers
 * </ul>
 *
 * <p>In a short line {@code topics}, {@code places}, {@code people}, {@code orgs} and {@code
 * keywords} become tags behind those in {@code tags}, the section is a name, and the id gets the
 * file's prefix ({@code bbc:12}) while the source's own is kept in the extension {@code sourceId};
 * a line without id gets one made from its content. In both forms a missing status means published,
 * a missing section {@code news}, a missing date that of the import, and a date without a zone is
 * in the site's. Every other field, such as {@code publisher}, is kept in the extensions.
 */
public final class JsonLinesImporter implements ArticleImporter {
  /** The name to choose this importer by. */
  public static final String FORMAT = "json-lines";

  /** Longer lines are refused. */
  static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

  private static final Pattern NAME = Pattern.compile("\\.(jsonl|ndjson|json)(\\.gz)?$");
  private static final Pattern OBJECT_LINE = Pattern.compile("(?m)^\\uFEFF?\\s*\\{\\s*\"");

  @Inject
  JsonLinesImporter() {}

  @Override
  public boolean recognises(String name, byte[] start) {
    if (NAME.matcher(name.toLowerCase(Locale.ROOT)).find()) {
      return true;
    }
    return OBJECT_LINE.matcher(new String(start, StandardCharsets.UTF_8)).find();
  }

  @Override
  public void read(InputStream in, ImportContext context, ImportSink sink) throws IOException {
    LineReader lines = new LineReader(in, MAX_LINE_BYTES);
    LineArticles articles = new LineArticles(context, sink);
    while (!sink.cancelled() && lines.next()) {
      if (lines.tooLong()) {
        sink.problem(
            ImportProblem.refused(
                lines.number(),
                "is longer than " + MAX_LINE_BYTES / (1024 * 1024) + " MB; split the article"));
      } else if (!lines.blank()) {
        read(lines, articles, sink);
      }
      sink.line(lines.number());
    }
  }

  private static void read(LineReader lines, LineArticles articles, ImportSink sink) {
    long number = lines.number();
    ImportedArticle article;
    try {
      article = articles.read(number, DataJson.readTree(lines.line()), lines.line().length);
    } catch (InvalidContentException e) {
      sink.problem(ImportProblem.refused(number, reason(e)));
      return;
    } catch (StackOverflowError e) {
      sink.problem(ImportProblem.refused(number, "nests too deep"));
      return;
    }
    sink.article(article);
  }

  /** The JSON reader sees one line only, so its line number would mislead. */
  private static String reason(InvalidContentException e) {
    return String.valueOf(e.getMessage()).replace(" at line 1, column ", " at column ");
  }
}
