package org.broadsheet.cms.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.article.ExplainerKind;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.section.TagReference;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.slug.SlugGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The short fields of one line: takes them out of the line's fields and puts what they stand for
 * into an article. Not thread-safe.
 */
final class ShortForm {
  private static final List<String> MARKS =
      List.of(
          "title",
          "body",
          "bodyHtml",
          "bodyMarkdown",
          "date",
          "authors",
          "whyThisMatters",
          "whatThisMeansForYou");
  private static final List<String> BODIES = List.of("bodyHtml", "bodyMarkdown", "body");
  private static final List<String> TAGS =
      List.of("tags", "topics", "places", "people", "orgs", "keywords");

  private final Map<String, Data> fields;
  private final ImportContext context;
  private final List<String> notes = new ArrayList<>();

  private List<Block> blocks = List.of();
  private List<MediaItem> media = List.of();
  private final List<TagReference> tags = new ArrayList<>();
  private final List<Credit> authors = new ArrayList<>();
  private final List<Explainer> explainers = new ArrayList<>();
  private @Nullable Instant date;

  ShortForm(Map<String, Data> fields, ImportContext context) {
    this.fields = fields;
    this.context = context;
  }

  static boolean isShort(Map<String, Data> fields) {
    return !Collections.disjoint(MARKS, fields.keySet());
  }

  /** What had no place in the article. */
  List<String> notes() {
    return notes;
  }

  /** Takes the short fields out. */
  void take() {
    takeTitle();
    takeBody();
    takeDate();
    takeSlug();
    takeTags();
    takeAuthors();
    takeExplainer("whyThisMatters", ExplainerKind.WHY_THIS_MATTERS);
    takeExplainer("whatThisMeansForYou", ExplainerKind.WHAT_THIS_MEANS_FOR_YOU);
  }

  /** Puts in what was taken out, where there was any. */
  void apply(Article.Builder article) {
    if (!blocks.isEmpty()) {
      article.blocks(blocks);
    }
    if (!media.isEmpty()) {
      article.media(media);
    }
    if (!tags.isEmpty()) {
      article.tags(tags);
    }
    if (!authors.isEmpty()) {
      article.contributors(authors);
    }
    if (!explainers.isEmpty()) {
      article.explainers(explainers);
    }
    if (date != null) {
      article.publishedAt(date).firstPublishedAt(date).updatedAt(date);
    }
  }

  private void takeTitle() {
    Data title = fields.remove("title");
    if (title == null) {
      return;
    }
    if (fields.containsKey("headline")) {
      leaveOut("title", "headline");
    } else {
      fields.put("headline", Data.of(LineArticles.text(title, "title")));
    }
  }

  /** The body that says most is used; a dump often has the same text twice. */
  private void takeBody() {
    String used = fields.containsKey("blocks") ? "blocks" : null;
    for (String name : BODIES) {
      Data body = fields.remove(name);
      if (body == null || isBlank(body, name)) {
        continue;
      }
      if (used == null) {
        used = name;
        readBody(name, raw(body, name));
      } else {
        leaveOut(name, used);
      }
    }
  }

  private void leaveOut(String name, String used) {
    notes.add(name + " was left out, since there is " + used + " too");
  }

  private void readBody(String name, String body) {
    if (name.equals("body")) {
      blocks = PlainTexts.paragraphs(body, "b");
      return;
    }
    HtmlToBlocks.Result result =
        name.equals("bodyHtml") ? HtmlToBlocks.convert(body) : MarkdownToBlocks.convert(body);
    blocks = result.blocks();
    if (fields.containsKey("media") && !result.media().isEmpty()) {
      notes.add(name + ": its pictures were left out, since there is media too");
    } else {
      media = result.media();
    }
    result.leftOut().forEach(each -> notes.add(name + ": " + each));
  }

  private void takeDate() {
    Data given = fields.remove("date");
    if (given == null) {
      return;
    }
    if (fields.containsKey("publishedAt")) {
      leaveOut("date", "publishedAt");
    } else {
      date = ImportDates.read("date", given, context.zone());
    }
  }

  /** A dump's slug need not have our form. */
  private void takeSlug() {
    String given = LineArticles.text(fields.remove("slug"), "slug");
    if (!given.isEmpty()) {
      Slug slug = SlugGenerator.generate(given, "story");
      fields.put("slug", Data.of(slug.value()));
    }
  }

  private void takeTags() {
    Set<TagId> seen = new LinkedHashSet<>();
    for (String field : TAGS) {
      for (String name : names(field)) {
        TagReference tag = TagReference.named(name);
        if (seen.add(tag.id())) {
          tags.add(tag);
        }
      }
    }
  }

  private void takeAuthors() {
    Map<String, Credit> distinct = new LinkedHashMap<>();
    for (String name : names("authors")) {
      Credit credit = Credit.author(name);
      distinct.putIfAbsent(credit.contributor().value(), credit);
    }
    authors.addAll(distinct.values());
  }

  /** The names in a field that holds them as {@code "A, B"} or as an array, and takes it out. */
  private List<String> names(String field) {
    Data value = fields.remove(field);
    List<String> names = new ArrayList<>();
    switch (value) {
      case null -> {}
      case Data.Text text -> {
        for (String name : text.value().split("[,;]", -1)) {
          addName(name, names);
        }
      }
      case Data.Array array -> {
        for (Data each : array.values()) {
          addName(each instanceof Data.Tree tree ? name(tree, field) : raw(each, field), names);
        }
      }
      default ->
          throw new InvalidContentException(
              field, "wrong-type", "must be text with commas between, or an array of texts");
    }
    return names;
  }

  private static String name(Data.Tree tree, String field) {
    return tree.text("name")
        .orElseThrow(() -> new InvalidContentException(field, "missing", "an entry has no name"));
  }

  private static void addName(String name, List<String> names) {
    String clean = PlainTexts.oneLine(name);
    if (!clean.isEmpty()) {
      names.add(clean);
    }
  }

  private void takeExplainer(String field, ExplainerKind kind) {
    Data value = fields.remove(field);
    if (value == null || isBlank(value, field)) {
      return;
    }
    if (fields.containsKey("explainers")) {
      leaveOut(field, "explainers");
      return;
    }
    String text = ExplainerLabels.strip(raw(value, field), kind);
    List<Block> paragraphs = PlainTexts.paragraphs(text, kind.id() + "-");
    if (!paragraphs.isEmpty()) {
      explainers.add(new Explainer(kind, paragraphs));
    }
  }

  private static boolean isBlank(Data value, String field) {
    return raw(value, field).isBlank();
  }

  private static String raw(Data value, String field) {
    return switch (value) {
      case Data.Text text -> text.value();
      case Data.Numeric number -> number.value().toPlainString();
      default -> throw new InvalidContentException(field, "wrong-type", "must be text");
    };
  }
}
