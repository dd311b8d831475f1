package org.broadsheet.cms.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.Breaking;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.article.Correction;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.Embargo;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.article.ExplainerKind;
import org.broadsheet.cms.article.RelatedPin;
import org.broadsheet.cms.article.Rights;
import org.broadsheet.cms.article.TrustIndicator;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.asset.FocalPoint;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.section.TagReference;
import org.broadsheet.cms.slug.Slug;
import org.jspecify.annotations.Nullable;

/** An article out of JSON. What {@link ArticleWriter} writes. */
final class ArticleReader {
  private ArticleReader() {}

  static Article.Builder article(TreeReader reader) {
    Article.Builder article = Article.builder();
    readIdentity(reader, article);
    readText(reader, article);
    readPlacement(reader, article);
    readSchedule(reader, article);
    readNotes(reader, article);
    readKept(reader, article);
    article.extensions(extensions(reader));
    return article;
  }

  private static void readIdentity(TreeReader reader, Article.Builder article) {
    ifPresent(reader.optionalText("id"), id -> article.id(reader.make(() -> new ArticleId(id))));
    ifPresent(reader.optionalText("slug"), slug -> article.slug(reader.make(() -> new Slug(slug))));
    ifPresent(reader.optionalLocale("locale"), article::locale);
    article.translationGroup(reader.optionalText("translationGroup"));
    ifPresent(reader.optionalText("kind"), article::kind);
    article.canonicalUrl(reader.optionalText("canonicalUrl"));
    article.aliases(reader.texts("aliases"));
  }

  private static void readText(TreeReader reader, Article.Builder article) {
    ifPresent(reader.optionalText("headline"), article::headline);
    article.headlines(headlines(reader));
    article.kicker(reader.optionalText("kicker"));
    article.standfirst(reader.optionalText("standfirst"));
    article.keyPoints(reader.texts("keyPoints"));
    article.byline(reader.optionalText("byline"));
    article.contributors(
        reader.objects("contributors").stream().map(ArticleReader::credit).toList());
    article.dateline(reader.optionalText("dateline"));
    article.series(reader.optionalText("series"));
    article.media(reader.objects("media").stream().map(ArticleReader::mediaItem).toList());
    article.blocks(BlockReader.blocks(reader.objects("blocks")));
    article.explainers(
        reader.objects("explainers").stream().map(ArticleReader::explainer).toList());
  }

  private static Map<String, String> headlines(TreeReader reader) {
    Data.Tree given = reader.tree("headlines");
    if (given.isEmpty()) {
      return Map.of();
    }
    TreeReader inner = reader.object("headlines");
    Map<String, String> headlines = new LinkedHashMap<>();
    for (String role : given.fields().keySet()) {
      ifPresent(inner == null ? null : inner.optionalText(role), text -> headlines.put(role, text));
    }
    return headlines;
  }

  private static void readPlacement(TreeReader reader, Article.Builder article) {
    ifPresent(
        reader.optionalText("section"),
        section -> article.section(reader.make("section", () -> new SectionId(section))));
    List<SectionId> sections = new ArrayList<>();
    for (String section : reader.texts("sections")) {
      sections.add(reader.make("sections", () -> new SectionId(section)));
    }
    article.sections(sections);
    article.tags(tags(reader));
    article.urgency(reader.integer("urgency", 4));
    article.related(reader.objects("related").stream().map(ArticleReader::pin).toList());
    List<ArticleId> bans = new ArrayList<>();
    for (String ban : reader.texts("relatedBans")) {
      bans.add(reader.make("relatedBans", () -> new ArticleId(ban)));
    }
    article.relatedBans(bans);
  }

  /** A tag is given by its name, or as an object where its id does not follow from the name. */
  static List<TagReference> tags(TreeReader reader) {
    List<Data> given = reader.array("tags");
    List<TagReference> tags = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      String place = "tags[" + i + "]";
      if (given.get(i) instanceof Data.Tree tree) {
        TreeReader tag = new TreeReader(tree);
        tags.add(
            reader.make(
                place, () -> new TagReference(new TagId(tag.text("id")), tag.text("name"))));
      } else if (given.get(i) instanceof Data.Text name) {
        tags.add(reader.make(place, () -> TagReference.named(name.value())));
      } else {
        throw reader.make(
            () -> new InvalidContentException(place, "wrong-type", "must be text or an object"));
      }
    }
    return tags;
  }

  private static void readSchedule(TreeReader reader, Article.Builder article) {
    article.breaking(breaking(reader.object("breaking")));
    article.embargo(embargo(reader.object("embargo")));
    article.publishAt(reader.optionalInstant("publishAt"));
    article.expiresAt(reader.optionalInstant("expiresAt"));
    article.corrections(
        reader.objects("corrections").stream().map(ArticleReader::correction).toList());
    article.rights(rights(reader.object("rights")));
  }

  private static void readNotes(TreeReader reader, Article.Builder article) {
    article.sourceType(reader.optionalText("sourceType"));
    article.trust(reader.objects("trust").stream().map(ArticleReader::trust).toList());
    article.sensitivity(reader.optionalText("sensitivity"));
    article.legal(reader.optionalText("legal"));
    article.internalNote(reader.optionalText("internalNote"));
    article.publicNote(reader.optionalText("publicNote"));
  }

  private static void readKept(TreeReader reader, Article.Builder article) {
    ifPresent(
        reader.optionalText("status"),
        status -> article.status(reader.make(() -> new WorkflowState(status))));
    article.address(address(reader));
    article.firstPublishedAt(reader.optionalInstant("firstPublishedAt"));
    article.publishedAt(reader.optionalInstant("publishedAt"));
    article.updatedAt(reader.optionalInstant("updatedAt"));
    article.revision(reader.whole("revision", 0));
  }

  private static @Nullable ArticleAddress address(TreeReader reader) {
    String path = reader.optionalText("address");
    if (path == null) {
      return null;
    }
    Optional<ArticleAddress> address = ArticleAddress.parse(path);
    return reader.make(
        () ->
            address.orElseThrow(
                () ->
                    new InvalidContentException(
                        "address", "bad-address", "must be of the form /section/yyyy/mm/dd/slug")));
  }

  private static Data.Tree extensions(TreeReader reader) {
    Data.Tree known = reader.tree("extensions");
    Data.Tree unknown = reader.rest();
    if (unknown.isEmpty()) {
      return known;
    }
    Map<String, Data> all = new LinkedHashMap<>(known.fields());
    unknown.fields().forEach(all::putIfAbsent);
    return new Data.Tree(all);
  }

  static Credit credit(TreeReader reader) {
    String name = reader.text("name");
    String role = reader.text("role", Credit.AUTHOR);
    String url = reader.optionalText("url");
    String id = reader.optionalText("id");
    return reader.make(
        () ->
            new Credit(
                id == null ? ContributorId.of(name) : new ContributorId(id),
                name,
                role,
                url,
                reader.rest()));
  }

  static MediaItem mediaItem(TreeReader reader) {
    String id = reader.text("id");
    String role = reader.text("role", MediaItem.BODY);
    String type = reader.text("type", MediaItem.PICTURE);
    String alt = reader.optionalText("alt");
    String caption = reader.optionalText("caption");
    String credit = reader.optionalText("credit");
    FocalPoint focalPoint = focalPoint(reader.object("focalPoint"));
    List<Rendition> renditions =
        reader.objects("renditions").stream().map(ArticleReader::rendition).toList();
    return reader.make(
        () ->
            new MediaItem(
                id, role, type, alt, caption, credit, focalPoint, renditions, reader.rest()));
  }

  private static FocalPoint focalPoint(@Nullable TreeReader reader) {
    if (reader == null) {
      return FocalPoint.CENTRE;
    }
    double x = reader.decimal("x", 0.5);
    double y = reader.decimal("y", 0.5);
    return reader.make(() -> new FocalPoint(x, y));
  }

  private static Rendition rendition(TreeReader reader) {
    String name = reader.text("name");
    String href = reader.text("href");
    String type = reader.text("type");
    int width = reader.integer("width", 0);
    int height = reader.integer("height", 0);
    return reader.make(() -> new Rendition(name, href, type, width, height, reader.rest()));
  }

  private static Explainer explainer(TreeReader reader) {
    String kind = reader.text("kind");
    List<Block> blocks = BlockReader.blocks(reader.objects("blocks"));
    return reader.make(() -> new Explainer(new ExplainerKind(kind), blocks, reader.rest()));
  }

  static @Nullable Breaking breaking(@Nullable TreeReader reader) {
    if (reader == null) {
      return null;
    }
    var from = reader.instant("from");
    var until = reader.instant("until");
    String text = reader.optionalText("text");
    return reader.make(() -> new Breaking(from, until, text, reader.rest()));
  }

  private static @Nullable Embargo embargo(@Nullable TreeReader reader) {
    if (reader == null) {
      return null;
    }
    var until = reader.optionalInstant("until");
    String reason = reader.optionalText("reason");
    return reader.make(() -> new Embargo(until, reason, reader.rest()));
  }

  private static Rights rights(@Nullable TreeReader reader) {
    if (reader == null) {
      return Rights.DEFAULT;
    }
    String holder = reader.optionalText("holder");
    String notice = reader.optionalText("notice");
    String terms = reader.optionalText("terms");
    boolean syndicate = reader.flag("syndicate", true);
    return reader.make(() -> new Rights(holder, notice, terms, syndicate, reader.rest()));
  }

  private static Correction correction(TreeReader reader) {
    String type = reader.text("type", Correction.CORRECTION);
    String text = reader.text("text");
    var at = reader.instant("at");
    return reader.make(() -> new Correction(type, text, at, reader.rest()));
  }

  private static RelatedPin pin(TreeReader reader) {
    String id = reader.text("id");
    int position = reader.integer("position", 1);
    var until = reader.optionalInstant("until");
    return reader.make(() -> new RelatedPin(new ArticleId(id), position, until, reader.rest()));
  }

  private static TrustIndicator trust(TreeReader reader) {
    String name = reader.text("name");
    String href = reader.optionalText("href");
    return reader.make(() -> new TrustIndicator(name, href, reader.rest()));
  }

  private static <T> void ifPresent(@Nullable T value, Consumer<? super T> action) {
    if (value != null) {
      action.accept(value);
    }
  }
}
