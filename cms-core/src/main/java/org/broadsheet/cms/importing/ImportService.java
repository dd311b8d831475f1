package org.broadsheet.cms.importing;

import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.error.CmsException;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.extension.Contribution;
import org.broadsheet.cms.extension.Extensions;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.slug.SlugGenerator;
import org.broadsheet.cms.store.TaxonomyStore;
import org.broadsheet.cms.workflow.ArticleService;
import org.jspecify.annotations.Nullable;

/**
 * Runs imports. Thread-safe; several may run at a time.
 *
 * <p>The calling thread reads and maps articles while the store writes those before, a bounded
 * number at a time, many to a commit. What was imported before a failure stays, and running the
 * same import again finds it unchanged.
 */
public final class ImportService {
  /** How much of a file is looked at to find its format. */
  public static final int SNIFFED_BYTES = 16 * 1024;

  private final ArticleService articles;
  private final TaxonomyStore taxonomy;
  private final Extensions<ArticleImporter> importers;
  private final Site site;

  @Inject
  public ImportService(
      ArticleService articles,
      TaxonomyStore taxonomy,
      Extensions<ArticleImporter> importers,
      Site site) {
    this.articles = articles;
    this.taxonomy = taxonomy;
    this.importers = importers;
    this.site = site;
  }

  /** The names of the formats there are, in alphabetical order. */
  public Iterable<String> formats() {
    return new TreeSet<>(importers.snapshot().byKey().keySet());
  }

  /**
   * Finds out which format a source is of, without importing anything.
   *
   * @throws ImportFailedException if it cannot be opened or is of no known format
   */
  public String formatOf(ImportSource source) {
    try (UnpackedStream in = UnpackedStream.open(source)) {
      return choose(source, null, in).getKey();
    } catch (IOException e) {
      throw unreadable(source, e, null);
    }
  }

  /** As the other one, unwatched. */
  public ImportReport run(ImportRequest request) {
    return run(request, ImportMonitor.NONE);
  }

  /**
   * Imports everything and waits until it is durable.
   *
   * @throws ImportFailedException if the source cannot be read to its end, is of no known format,
   *     or the store failed; the exception holds the report of what was imported
   */
  public ImportReport run(ImportRequest request, ImportMonitor monitor) {
    ImportSource source = request.source();
    try (UnpackedStream in = UnpackedStream.open(source)) {
      Map.Entry<String, ArticleImporter> chosen = choose(source, request.format(), in);
      ImportRun run =
          new ImportRun(request, chosen.getKey(), articles, taxonomy, monitor, in::readBytes);
      try {
        chosen.getValue().read(in, context(request), run);
      } catch (IOException e) {
        throw unreadable(source, e, run.finish());
      } catch (ImportRun.StoreFailed e) {
        throw failed(source, e.getCause(), run.finish());
      }
      return run.finished();
    } catch (IOException e) {
      throw unreadable(source, e, null);
    }
  }

  private ImportContext context(ImportRequest request) {
    String prefix = request.prefix() == null ? request.source().prefix() : request.prefix();
    return new ImportContext(
        request.source().name(),
        legal(prefix),
        site.zone(),
        site.locale(),
        new ImportSections(taxonomy.sections()));
  }

  /** A prefix may be any folder's name, but an id may not. */
  private static String legal(String prefix) {
    try {
      return Check.id("prefix", prefix);
    } catch (InvalidContentException e) {
      return SlugGenerator.generate(prefix, "import").value();
    }
  }

  private Map.Entry<String, ArticleImporter> choose(
      ImportSource source, @Nullable String format, UnpackedStream in) throws IOException {
    Extensions.Snapshot<ArticleImporter> snapshot = importers.snapshot();
    if (format != null) {
      Optional<ArticleImporter> named = snapshot.find(format);
      return Map.entry(
          format,
          named.orElseThrow(
              () ->
                  new ImportFailedException(
                      "there is no import format " + format + "; use one of " + formats(),
                      null,
                      null)));
    }
    byte[] start = in.start(SNIFFED_BYTES);
    for (Contribution<ArticleImporter> each : snapshot.contributions()) {
      if (each.key() != null && each.value().recognises(source.name(), start)) {
        return Map.entry(each.key(), each.value());
      }
    }
    throw new ImportFailedException(
        "the file %s is of no format that can be imported; give one of %s if it is one of these"
            .formatted(source.name(), formats()),
        null,
        null);
  }

  private static ImportFailedException unreadable(
      ImportSource source, IOException cause, @Nullable ImportReport report) {
    String fault =
        cause instanceof EOFException || cause instanceof ZipException
            ? "is damaged or cut off; get it again"
            : "cannot be read: " + cause.getMessage();
    String rest =
        report == null
            ? ""
            : " (it was read to line %d, %d articles are stored)"
                .formatted(report.lines(), report.stored());
    return new ImportFailedException(
        "the file " + source.name() + " " + fault + rest, cause, report);
  }

  private static ImportFailedException failed(
      ImportSource source, CmsException cause, ImportReport report) {
    return new ImportFailedException(
        "the import of %s stopped at line %d, since the store failed: %s"
            .formatted(source.name(), report.lines(), cause.getMessage()),
        cause,
        report);
  }
}
