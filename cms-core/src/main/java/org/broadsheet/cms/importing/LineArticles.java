package org.broadsheet.cms.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.json.DataJson;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.slug.SlugGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes articles of JSON objects in the full or a short form, as {@link JsonLinesImporter} says.
 * Brings each into the full form first, so that both are read by the same code. Not thread-safe.
 */
final class LineArticles {
  private static final int HEADLINE_LENGTH = 120;
  private static final List<String> DATES =
      List.of("firstPublishedAt", "publishedAt", "updatedAt", "publishAt", "expiresAt");

  private final ImportContext context;
  private final ImportSink sink;

  LineArticles(ImportContext context, ImportSink sink) {
    this.context = context;
    this.sink = sink;
  }

  /**
   * @throws InvalidContentException if it is no article; the message says why
   */
  ImportedArticle read(long line, Data.Tree tree, int bytes) {
    Map<String, Data> fields = new LinkedHashMap<>(tree.fields());
    fields.values().removeIf(Data.Nothing.class::isInstance);
    ShortForm form = ShortForm.isShort(fields) ? new ShortForm(fields, context) : null;
    id(tree, fields, form != null);
    for (String field : DATES) {
      date(field, fields);
    }
    List<Section> sections = sections(fields, form != null);
    if (form != null) {
      form.take();
      form.notes().forEach(note -> sink.problem(ImportProblem.leftOut(line, note)));
    }
    return new ImportedArticle(line, article(fields, form), sections, bytes);
  }

  private Article article(Map<String, Data> fields, @Nullable ShortForm form) {
    String headline = text(fields.remove("headline"), "headline");
    boolean published = !fields.containsKey("status");
    boolean localeMissing = !fields.containsKey("locale");
    Article.Builder builder = ContentJson.readArticle(new Data.Tree(fields));
    if (published) {
      builder.status(WorkflowState.PUBLISHED);
    }
    if (localeMissing) {
      builder.locale(context.locale());
    }
    if (form != null) {
      form.apply(builder);
    }
    return headline.isEmpty() ? withFirstSentence(builder) : withoutLabels(builder, headline);
  }

  private static Article withFirstSentence(Article.Builder builder) {
    Article draft = builder.headline("x").build();
    String sentence = PlainTexts.firstSentence(PlainText.ofBlocks(draft.blocks()), HEADLINE_LENGTH);
    if (sentence.isBlank()) {
      throw new InvalidContentException("", "missing", "has neither a title nor a body");
    }
    return withoutLabels(builder, sentence);
  }

  private static Article withoutLabels(Article.Builder builder, String headline) {
    Article article = builder.headline(headline).build();
    List<Explainer> stripped = new ArrayList<>(article.explainers());
    stripped.replaceAll(ExplainerLabels::strip);
    stripped.removeIf(each -> each.blocks().isEmpty());
    return stripped.equals(article.explainers()) ? article : builder.explainers(stripped).build();
  }

  private void id(Data.Tree tree, Map<String, Data> fields, boolean shortForm) {
    Data given = fields.get("id");
    String source = given == null ? "" : text(given, "id");
    if (source.isEmpty()) {
      fields.put("id", Data.of(context.prefix() + ":" + checksum(tree)));
    } else if (shortForm) {
      fields.put("id", Data.of(legalId(context.prefix() + ":" + source)));
      extend(fields, "sourceId", Data.of(source));
    } else {
      fields.put("id", Data.of(source));
    }
  }

  /** A source's id may hold anything, such as a web address; ours may not. */
  private static String legalId(String id) {
    try {
      return Check.id("id", id);
    } catch (InvalidContentException e) {
      String slug = SlugGenerator.generate(id, "article").value();
      return slug + "-" + checksum(Data.Tree.of("id", Data.of(cut(id))));
    }
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), ContentLimits.ARTICLE_TEXT_LENGTH));
  }

  /** The same for the same content, so that a second import finds the article again. */
  private static String checksum(Data.Tree tree) {
    CRC32 crc = new CRC32();
    byte[] json = DataJson.write(tree);
    crc.update(json);
    return Long.toString(crc.getValue(), Character.MAX_RADIX)
        + Integer.toString(json.length, Character.MAX_RADIX);
  }

  private void date(String field, Map<String, Data> fields) {
    Data given = fields.get(field);
    if (given == null) {
      return;
    }
    var instant = ImportDates.read(field, given, context.zone());
    if (instant == null) {
      fields.remove(field);
    } else {
      fields.put(field, Data.of(instant.toString()));
    }
  }

  private List<Section> sections(Map<String, Data> fields, boolean byName) {
    Set<Section> all = new LinkedHashSet<>();
    String primary = text(fields.get("section"), "section");
    Section first = section(primary.isEmpty() ? "news" : primary, byName);
    fields.put("section", Data.of(first.id().value()));
    all.add(first);
    if (fields.get("sections") instanceof Data.Array further) {
      List<Data> ids = new ArrayList<>();
      for (Data each : further.values()) {
        Section section = section(text(each, "sections"), byName);
        ids.add(Data.of(section.id().value()));
        all.add(section);
      }
      fields.put("sections", new Data.Array(ids));
    }
    return List.copyOf(all);
  }

  private Section section(String given, boolean byName) {
    Check.filled("section", given, ContentLimits.LINE_LENGTH);
    return byName ? context.sections().named(given) : context.sections().withId(given);
  }

  static void extend(Map<String, Data> fields, String name, Data value) {
    Data.Tree held = fields.get("extensions") instanceof Data.Tree tree ? tree : Data.Tree.EMPTY;
    fields.put("extensions", held.with(name, value));
  }

  /** The field as text without white space around it; empty when it is missing. */
  static String text(@Nullable Data value, String field) {
    return switch (value) {
      case null -> "";
      case Data.Text text -> PlainTexts.oneLine(text.value());
      case Data.Numeric number -> number.value().toPlainString();
      default -> throw new InvalidContentException(field, "wrong-type", "must be text");
    };
  }
}
