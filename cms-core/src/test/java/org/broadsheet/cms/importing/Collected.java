package org.broadsheet.cms.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionTree;

/** Keeps all that an importer hands over. */
final class Collected implements ImportSink {
  final List<ImportedArticle> imported = new ArrayList<>();
  final List<ImportProblem> problems = new ArrayList<>();
  long lastLine;

  static Collected jsonLines(String file) {
    return jsonLines(file.getBytes(StandardCharsets.UTF_8));
  }

  static Collected jsonLines(byte[] file) {
    return read(new JsonLinesImporter(), file);
  }

  static Collected page(String page) {
    return read(new PageTextImporter(), page.getBytes(StandardCharsets.UTF_8));
  }

  static Collected read(ArticleImporter importer, byte[] file) {
    Collected collected = new Collected();
    try {
      importer.read(new ByteArrayInputStream(file), context(), collected);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return collected;
  }

  static ImportContext context() {
    SectionTree tree =
        new SectionTree(List.of(Section.named("Politics"), Section.named("City Hall")));
    return new ImportContext(
        "test.jsonl", "wire", ZoneId.of("Europe/London"), Locale.UK, new ImportSections(tree));
  }

  /** The only article. */
  Article article() {
    if (imported.size() != 1) {
      throw new AssertionError(imported.size() + " articles; " + problems);
    }
    return imported.get(0).article();
  }

  List<String> reasons() {
    return problems.stream().map(ImportProblem::toString).toList();
  }

  static String text(Article article) {
    return PlainText.ofBlocks(article.blocks());
  }

  @Override
  public void article(ImportedArticle article) {
    imported.add(article);
  }

  @Override
  public void problem(ImportProblem problem) {
    problems.add(problem);
  }

  @Override
  public void line(long line) {
    lastLine = line;
  }

  @Override
  public boolean cancelled() {
    return false;
  }
}
