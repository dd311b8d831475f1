package org.broadsheet.cms.importing;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.article.ExplainerKind;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.slug.SlugGenerator;

/**
 * Reads the text of one article page as a reader sees it, copied or scraped from a news site.
 *
 * <p>Finds the headline, the standfirst, the key points (bullets of any kind), the body with its
 * crossheads and lists, "Why this matters" and "What this means for you", and where they stand on
 * lines of their own the authors and the date. Drops what belongs to the site: names of networks,
 * brand, tagline, the breaking ticker, related articles and the newsletter's copy. Any part but a
 * headline or a body may be missing. The id is made from the headline, so a second import finds the
 * article again.
 */
public final class PageTextImporter implements ArticleImporter {
  /** The name to choose this importer by. */
  public static final String FORMAT = "page-text";

  /** Longer pages are refused. */
  static final int MAX_PAGE_BYTES = 16 * 1024 * 1024;

  private static final int HEADLINE_LENGTH = 120;
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  @Inject
  PageTextImporter() {}

  /** Any text that is not empty; other formats are asked first. */
  @Override
  public boolean recognises(String name, byte[] start) {
    for (byte each : start) {
      if (each == 0) {
        return false;
      }
    }
    return start.length > 0 && !new String(start, StandardCharsets.UTF_8).isBlank();
  }

  @Override
  public void read(InputStream in, ImportContext context, ImportSink sink) throws IOException {
    byte[] bytes = in.readNBytes(MAX_PAGE_BYTES + 1);
    if (bytes.length > MAX_PAGE_BYTES) {
      sink.problem(ImportProblem.refused(1, "is longer than 16 MB, which no page is"));
      return;
    }
    PageText page = PageText.parse(decode(bytes));
    try {
      Section section = context.sections().named("news");
      Article article = article(page, section, context);
      sink.article(new ImportedArticle(page.line(), article, List.of(section), bytes.length));
    } catch (InvalidContentException e) {
      sink.problem(ImportProblem.refused(page.line(), e));
    }
    sink.line(page.lines());
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, FALLBACK); // Saved by an old editor; every byte means something.
    }
  }

  private static Article article(PageText page, Section section, ImportContext context) {
    String headline = headline(page);
    Article.Builder article = Article.builder();
    article.id(context.prefix() + ":" + SlugGenerator.generate(headline, "page").value());
    article.headline(headline).section(section.id()).locale(context.locale());
    article.standfirst(page.standfirst()).keyPoints(page.keyPoints());
    article.contributors(page.authors().stream().map(Credit::author).toList());
    article.blocks(blocks(page.body()));
    article.explainers(explainers(page));
    article.status(WorkflowState.PUBLISHED);
    if (page.date() != null) {
      var date = page.date().atStartOfDay(context.zone()).toInstant();
      article.publishedAt(date).firstPublishedAt(date).updatedAt(date);
    }
    return article.build();
  }

  private static String headline(PageText page) {
    if (page.headline() != null) {
      return page.headline();
    }
    String body = page.body().isEmpty() ? "" : page.body().get(0).lines().get(0);
    String sentence = PlainTexts.firstSentence(body, HEADLINE_LENGTH);
    if (sentence.isBlank()) {
      throw new InvalidContentException("", "missing", "has neither a headline nor a body");
    }
    return sentence;
  }

  private static List<Block> blocks(List<PageText.Piece> body) {
    List<Block> blocks = new ArrayList<>();
    for (PageText.Piece piece : body) {
      String id = "b" + (blocks.size() + 1);
      blocks.add(
          switch (piece.kind()) {
            case PARAGRAPH -> Paragraph.of(id, piece.lines().get(0));
            case CROSSHEAD -> new Heading(id, 2, piece.lines().get(0));
            case LIST -> new ListBlock(id, false, items(piece.lines()));
          });
    }
    return blocks;
  }

  private static List<List<Inline>> items(List<String> lines) {
    List<List<Inline>> items = new ArrayList<>();
    lines.forEach(line -> items.add(List.of(new Text(line))));
    return items;
  }

  private static List<Explainer> explainers(PageText page) {
    List<Explainer> explainers = new ArrayList<>();
    page.explainers()
        .forEach(
            (kind, paragraphs) -> {
              if (!paragraphs.isEmpty()) {
                explainers.add(new Explainer(kind, paragraphs(kind, paragraphs)));
              }
            });
    return explainers;
  }

  private static List<Block> paragraphs(ExplainerKind kind, List<String> texts) {
    List<Block> blocks = new ArrayList<>();
    texts.forEach(text -> blocks.add(Paragraph.of(kind.id() + "-" + (blocks.size() + 1), text)));
    return blocks;
  }
}
