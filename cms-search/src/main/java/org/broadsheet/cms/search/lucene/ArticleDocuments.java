package org.broadsheet.cms.search.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.Contributor;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.section.TagReference;
import org.jspecify.annotations.Nullable;

/**
 * Turns articles into documents. One instance serves one batch, whose tags and contributors it
 * knows by their names of today; thread-safe.
 */
final class ArticleDocuments {
  private final Map<TagId, Tag> tags = new HashMap<>();
  private final Map<ContributorId, Contributor> contributors = new HashMap<>();

  ArticleDocuments(List<Tag> tags, List<Contributor> contributors) {
    tags.forEach(tag -> this.tags.put(tag.id(), tag));
    contributors.forEach(each -> this.contributors.put(each.id(), each));
  }

  /**
   * @param updates what readers may see of a live blog; empty for any other article
   */
  Document document(Article article, List<LiveUpdate> updates) {
    Document document = new Document();
    addIdentity(document, article);
    addTimes(document, article);
    updates.forEach(
        each ->
            document.add(
                new StringField(IndexFields.LIVE_UPDATE, each.id().value(), Field.Store.NO)));
    addText(document, article, updates);
    return document;
  }

  private static void addIdentity(Document document, Article article) {
    String id = article.id().value();
    document.add(new StringField(IndexFields.ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(id)));
    document.add(new BinaryDocValuesField(IndexFields.ID_VALUE, new BytesRef(id)));
    addKeyword(document, IndexFields.KIND, article.kind());
    addKeyword(document, IndexFields.LOCALE, article.locale().toLanguageTag());
    addKeyword(document, IndexFields.LANGUAGE, article.locale().getLanguage());
    article.sections().forEach(each -> addKeyword(document, IndexFields.SECTION, each.value()));
    distinct(article.tags().stream().map(each -> each.id().value()).toList())
        .forEach(each -> addKeyword(document, IndexFields.TAG, each));
    distinct(article.contributors().stream().map(each -> each.contributor().value()).toList())
        .forEach(each -> addKeyword(document, IndexFields.AUTHOR, each));
  }

  private static Set<String> distinct(List<String> values) {
    return new LinkedHashSet<>(values);
  }

  private static void addKeyword(Document document, String field, String value) {
    document.add(new KeywordField(field, value, Field.Store.NO));
  }

  private static void addTimes(Document document, Article article) {
    addMillis(document, IndexFields.PUBLISHED, listedAt(article));
    addMillis(document, IndexFields.VISIBLE_FROM, article.window().from());
    addMillis(document, IndexFields.VISIBLE_UNTIL, article.window().until());
  }

  private static Instant listedAt(Article article) {
    Instant published = article.publishedAt();
    return published != null
        ? published
        : Objects.requireNonNullElse(article.firstPublishedAt(), Instant.EPOCH);
  }

  private static void addMillis(Document document, String field, Instant value) {
    document.add(NumericDocValuesField.indexedField(field, value.toEpochMilli()));
  }

  private void addText(Document document, Article article, List<LiveUpdate> updates) {
    Language language = Language.of(article.locale());
    List<String> lead = lead(article);
    List<String> names = names(article);
    List<String> shown = shown(article, lead, updates);
    List<String> all = new ArrayList<>(shown);
    all.add(article.headline());
    all.addAll(article.headlines().values());
    addIfPresent(all, article.kicker());
    addIfPresent(all, article.series());
    all.addAll(names);
    addEach(document, IndexFields.of(IndexFields.ALL, language), all, true);
    addEach(
        document,
        IndexFields.of(IndexFields.HEADLINE, language),
        List.of(article.headline()),
        true);
    addEach(document, IndexFields.of(IndexFields.LEAD, language), lead, false);
    addEach(document, IndexFields.NAMES, names, false);
    document.add(new StoredField(IndexFields.SHOWN_HEADLINE, article.headline()));
    document.add(new StoredField(IndexFields.SHOWN_TEXT, String.join("\n", shown)));
  }

  private static void addEach(
      Document document, String field, List<String> values, boolean withOffsets) {
    for (String value : values) {
      document.add(
          new Field(field, value, withOffsets ? IndexFields.TEXT_TYPE : IndexFields.BOOST_TYPE));
    }
  }

  private static List<String> lead(Article article) {
    List<String> lead = new ArrayList<>();
    addIfPresent(lead, article.standfirst());
    lead.addAll(article.keyPoints());
    return lead;
  }

  private static List<String> shown(Article article, List<String> lead, List<LiveUpdate> updates) {
    List<String> shown = new ArrayList<>(lead);
    addIfPresent(shown, PlainText.ofBlocks(article.blocks()));
    article.explainers().forEach(each -> addIfPresent(shown, PlainText.ofBlocks(each.blocks())));
    for (LiveUpdate update : updates) {
      addIfPresent(shown, update.headline());
      addIfPresent(shown, PlainText.ofBlocks(update.blocks()));
    }
    for (MediaItem media : article.media()) {
      addIfPresent(shown, media.caption());
    }
    return shown;
  }

  private List<String> names(Article article) {
    Set<String> names = new LinkedHashSet<>();
    for (TagReference reference : article.tags()) {
      names.add(reference.name());
      Tag tag = tags.get(reference.id());
      if (tag != null) {
        names.add(tag.name());
      }
    }
    for (Credit credit : article.contributors()) {
      names.add(credit.name());
      Contributor contributor = contributors.get(credit.contributor());
      if (contributor != null) {
        names.add(contributor.name());
      }
    }
    if (article.byline() != null) {
      names.add(article.byline());
    }
    return new ArrayList<>(names);
  }

  private static void addIfPresent(List<String> values, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.add(value);
    }
  }
}
