package org.broadsheet.cms.examples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.broadsheet.cms.Cms;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.importing.ImportContext;
import org.broadsheet.cms.importing.ImportProblem;
import org.broadsheet.cms.importing.ImportSections;
import org.broadsheet.cms.importing.ImportSink;
import org.broadsheet.cms.importing.ImportedArticle;
import org.broadsheet.cms.importing.JsonLinesImporter;
import org.broadsheet.cms.search.lucene.LuceneSearchConfig;
import org.broadsheet.cms.search.lucene.LuceneSearchModule;
import org.broadsheet.cms.section.SectionTree;
import org.broadsheet.cms.store.Actor;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.WritePriority;
import org.broadsheet.cms.store.WriteResult;
import org.broadsheet.cms.store.jdbc.SqliteStoreModule;

/**
 * A program to be killed: writes articles for ever and prints the id of each once it is
 * acknowledged. Arguments: the data directory, {@code publish} or {@code import}, a word for ids.
 */
final class KillWriter {
  private static final int PUBLISHERS = 3;
  private static final int IMPORTED_LINES = 200_000;
  private static final int UNDER_WAY = 500;

  private final Cms cms;
  private final String round;

  private KillWriter(Cms cms, String round) {
    this.cms = cms;
    this.round = round;
  }

  static Cms open(Path data) {
    return Cms.builder()
        .install(
            new SqliteStoreModule(data.resolve("content.db")),
            new LuceneSearchModule(LuceneSearchConfig.at(data.resolve("index"))))
        .start();
  }

  /** Runs until it is killed. */
  public static void main(String[] arguments) throws Exception {
    KillWriter writer = new KillWriter(open(Path.of(arguments[0])), arguments[2]);
    if (arguments[1].equals("publish")) {
      for (int i = 1; i < PUBLISHERS; i++) {
        int number = i;
        Thread.ofPlatform().start(() -> writer.publish(number));
      }
      writer.publish(0);
    } else {
      writer.importLines();
    }
  }

  private void publish(int publisher) {
    for (int i = 0; ; i++) {
      String id = "%s-%d-%d".formatted(round, publisher, i);
      Article article =
          Article.builder().id(id).headline("Story " + id).paragraph("Words of " + id).build();
      acknowledged(cms.articles().publish(article));
    }
  }

  /** What the import service does, with a line for each acknowledged article. */
  private void importLines() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < IMPORTED_LINES; i++) {
      lines
          .append("{\"id\": \"")
          .append(round)
          .append('-')
          .append(i)
          .append("\", \"title\": \"Story ");
      lines.append(i).append("\", \"body\": \"Words of ").append(i).append("\"}\n");
    }
    Semaphore underWay = new Semaphore(UNDER_WAY);
    ImportContext context =
        new ImportContext(
            "lines", "wire", ZoneId.of("UTC"), Locale.UK, new ImportSections(SectionTree.EMPTY));
    cms.get(JsonLinesImporter.class)
        .read(
            new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
            context,
            new Sink(underWay));
  }

  private static void acknowledged(WriteResult result) {
    // One system call for the whole line, so that lines of several threads never mix.
    synchronized (KillWriter.class) {
      System.out.println(result.id().value());
    }
  }

  private final class Sink implements ImportSink {
    private final Semaphore underWay;

    Sink(Semaphore underWay) {
      this.underWay = underWay;
    }

    @Override
    public void article(ImportedArticle imported) {
      underWay.acquireUninterruptibly();
      CompletableFuture<Void> unused =
          cms.articles()
              .submit(ArticleWrite.importing(imported.article(), Actor.SYSTEM), WritePriority.BULK)
              .thenAccept(
                  result -> {
                    acknowledged(result);
                    underWay.release();
                  });
    }

    @Override
    public void problem(ImportProblem problem) {
      throw new IllegalStateException(problem.toString());
    }

    @Override
    public void line(long line) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
