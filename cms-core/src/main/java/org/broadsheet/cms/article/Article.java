package org.broadsheet.cms.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentBounds;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.section.SectionId;
import org.broadsheet.cms.section.TagReference;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.slug.SlugGenerator;
import org.broadsheet.cms.visibility.VisibilityWindow;
import org.jspecify.annotations.Nullable;

/**
 * One story in one locale.
 *
 * <p>Immutable and thread-safe. Editors' fields are set through the {@link Builder}; the fields
 * that the store keeps (status, address, dates, revision) come with every article that is read, and
 * are ignored by a save except for {@link #revision}, which says what the edit was based on. To
 * edit: load, {@link #toBuilder}, change, save.
 *
 * <p>Bounds are in {@link ContentLimits}; the builder refuses what exceeds them with an {@link
 * InvalidContentException} that names the path.
 */
public final class Article {
  /** The {@link #kind} of an ordinary article. */
  public static final String ARTICLE = "article";

  /** The {@link #kind} of an article told in {@link LiveUpdate}s. */
  public static final String LIVE_BLOG = "live-blog";

  private final ArticleId id;
  private final String headline;
  private final Map<String, String> headlines;
  private final Slug slug;
  private final Locale locale;
  private final @Nullable String translationGroup;
  private final String kind;
  private final @Nullable String kicker;
  private final @Nullable String standfirst;
  private final List<String> keyPoints;
  private final @Nullable String byline;
  private final List<Credit> contributors;
  private final @Nullable String dateline;
  private final @Nullable String series;
  private final SectionId section;
  private final List<SectionId> sections;
  private final List<TagReference> tags;
  private final List<MediaItem> media;
  private final List<Block> blocks;
  private final List<Explainer> explainers;
  private final int urgency;
  private final @Nullable Breaking breaking;
  private final List<RelatedPin> related;
  private final List<ArticleId> relatedBans;
  private final @Nullable Embargo embargo;
  private final @Nullable Instant publishAt;
  private final @Nullable Instant expiresAt;
  private final List<Correction> corrections;
  private final Rights rights;
  private final @Nullable String canonicalUrl;
  private final List<String> aliases;
  private final @Nullable String sourceType;
  private final List<TrustIndicator> trust;
  private final @Nullable String sensitivity;
  private final @Nullable String legal;
  private final @Nullable String internalNote;
  private final @Nullable String publicNote;
  private final Data.Tree extensions;
  private final WorkflowState status;
  private final @Nullable ArticleAddress address;
  private final @Nullable Instant firstPublishedAt;
  private final @Nullable Instant publishedAt;
  private final @Nullable Instant updatedAt;
  private final long revision;

  private Article(Builder builder) {
    id = Objects.requireNonNull(builder.id, "id");
    headline =
        Check.filled(
            "headline", Objects.requireNonNull(builder.headline), ContentLimits.LINE_LENGTH);
    headlines = headlines(builder.headlines);
    slug = builder.slug != null ? builder.slug : SlugGenerator.generate(headline, "story");
    locale = locale(builder.locale);
    translationGroup = optionalId("translationGroup", builder.translationGroup);
    kind = Check.id("kind", builder.kind);
    kicker = Check.optional("kicker", builder.kicker, ContentLimits.LINE_LENGTH);
    standfirst = Check.optional("standfirst", builder.standfirst, ContentLimits.NOTE_LENGTH);
    keyPoints = lines("keyPoints", builder.keyPoints);
    byline = Check.optional("byline", builder.byline, ContentLimits.LINE_LENGTH);
    contributors = Check.list("contributors", builder.contributors, ContentLimits.ENTRIES);
    dateline = Check.optional("dateline", builder.dateline, ContentLimits.LINE_LENGTH);
    series = Check.optional("series", builder.series, ContentLimits.LINE_LENGTH);
    section = Objects.requireNonNull(builder.section, "section");
    sections = sections(section, builder.sections);
    tags = Check.list("tags", builder.tags, ContentLimits.ENTRIES);
    media = Check.list("media", builder.media, ContentLimits.ENTRIES);
    blocks = Check.list("blocks", builder.blocks, ContentLimits.BLOCKS);
    explainers = Check.list("explainers", builder.explainers, ContentLimits.ENTRIES);
    urgency = urgency(builder.urgency);
    breaking = builder.breaking;
    related = Check.list("related", builder.related, ContentLimits.ENTRIES);
    relatedBans = Check.list("relatedBans", builder.relatedBans, ContentLimits.ENTRIES);
    embargo = builder.embargo;
    publishAt = builder.publishAt;
    expiresAt = builder.expiresAt;
    corrections = Check.list("corrections", builder.corrections, ContentLimits.ENTRIES);
    rights = Objects.requireNonNull(builder.rights, "rights");
    canonicalUrl =
        builder.canonicalUrl == null
            ? null
            : Check.webAddress("canonicalUrl", builder.canonicalUrl);
    aliases = aliases(builder.aliases);
    sourceType = Check.optional("sourceType", builder.sourceType, ContentLimits.LINE_LENGTH);
    trust = Check.list("trust", builder.trust, ContentLimits.ENTRIES);
    sensitivity = Check.optional("sensitivity", builder.sensitivity, ContentLimits.LINE_LENGTH);
    legal = Check.optional("legal", builder.legal, ContentLimits.NOTE_LENGTH);
    internalNote = Check.optional("internalNote", builder.internalNote, ContentLimits.NOTE_LENGTH);
    publicNote = Check.optional("publicNote", builder.publicNote, ContentLimits.NOTE_LENGTH);
    extensions = Data.bounded("extensions", builder.extensions);
    status = Objects.requireNonNull(builder.status, "status");
    address = builder.address;
    firstPublishedAt = builder.firstPublishedAt;
    publishedAt = builder.publishedAt;
    updatedAt = builder.updatedAt;
    revision = revision(builder.revision);
    requireOneExplainerPerKind();
    requireDistinctMedia();
    ContentBounds bounds = new ContentBounds().add("blocks", blocks);
    for (int i = 0; i < explainers.size(); i++) {
      bounds.add("explainers[" + i + "].blocks", explainers.get(i).blocks());
    }
  }

  /** A builder with every default set; the headline and the id are still to be given. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from this article, its revision included. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Names the article for ever. */
  public ArticleId id() {
    return id;
  }

  /** The main headline, plain text. */
  public String headline() {
    return headline;
  }

  /**
   * Other headlines by role: {@code short} for tight places, {@code seo} for search engines, {@code
   * social} for cards.
   */
  public Map<String, String> headlines() {
    return headlines;
  }

  /** The article's word in web addresses. Default: made from the headline. */
  public Slug slug() {
    return slug;
  }

  /** The language, and place if it matters, that the article is written in. Default en-GB. */
  public Locale locale() {
    return locale;
  }

  /** Shared by the articles that tell one story in several locales; null when there is one only. */
  public @Nullable String translationGroup() {
    return translationGroup;
  }

  /**
   * What it is: {@code article}, {@code live-blog}, or a word of the host's. Default {@code
   * article}.
   */
  public String kind() {
    return kind;
  }

  /** The label above the headline, or null. */
  public @Nullable String kicker() {
    return kicker;
  }

  /** Plain text shown under the headline, or null when the article has none. */
  public @Nullable String standfirst() {
    return standfirst;
  }

  /** What a reader must know, one sentence each. */
  public List<String> keyPoints() {
    return keyPoints;
  }

  /**
   * The line that names the writers as it is to be printed; null to make it from the contributors.
   */
  public @Nullable String byline() {
    return byline;
  }

  /** Who made it, in the order to be printed. */
  public List<Credit> contributors() {
    return contributors;
  }

  /** Where it was written, or null. */
  public @Nullable String dateline() {
    return dateline;
  }

  /** The series it belongs to, or null. */
  public @Nullable String series() {
    return series;
  }

  /** The primary section; its slug stands in the address. Default {@code news}. */
  public SectionId section() {
    return section;
  }

  /** All sections it is listed in, the primary one first. */
  public List<SectionId> sections() {
    return sections;
  }

  /** Its subjects, the weightiest first. */
  public List<TagReference> tags() {
    return tags;
  }

  /** Its pictures and other media. */
  public List<MediaItem> media() {
    return media;
  }

  /** The body. */
  public List<Block> blocks() {
    return blocks;
  }

  /** What the news is worth to the reader, in the order to be shown; one of each kind. */
  public List<Explainer> explainers() {
    return explainers;
  }

  /** 1 for the most urgent to 9 for the least. Default 4. */
  public int urgency() {
    return urgency;
  }

  /** Set when the article is, was or will be breaking news; else null. */
  public @Nullable Breaking breaking() {
    return breaking;
  }

  /** Editors' choices among the related articles. Computed ones are never stored here. */
  public List<RelatedPin> related() {
    return related;
  }

  /** Articles never to show as related. */
  public List<ArticleId> relatedBans() {
    return relatedBans;
  }

  /** Keeps every reader out, or null. */
  public @Nullable Embargo embargo() {
    return embargo;
  }

  /** When it is to appear once published, or null for at once. */
  public @Nullable Instant publishAt() {
    return publishAt;
  }

  /** When it is to disappear, or null for never. */
  public @Nullable Instant expiresAt() {
    return expiresAt;
  }

  /** Notices of what was wrong, oldest first. */
  public List<Correction> corrections() {
    return corrections;
  }

  /** Who owns it and what others may do. */
  public Rights rights() {
    return rights;
  }

  /** Where it was first published, for taken-over articles; null for our own. */
  public @Nullable String canonicalUrl() {
    return canonicalUrl;
  }

  /** Further paths of the site that lead here, such as those of an older system. */
  public List<String> aliases() {
    return aliases;
  }

  /** How the text came about, as an IPTC digital source type, or null. */
  public @Nullable String sourceType() {
    return sourceType;
  }

  /** Statements on how it was made. */
  public List<TrustIndicator> trust() {
    return trust;
  }

  /** A warning that readers should have, such as {@code graphic}; null for none. */
  public @Nullable String sensitivity() {
    return sensitivity;
  }

  /** A legal restriction, for editors only, or null. */
  public @Nullable String legal() {
    return legal;
  }

  /** For editors only; never published. Null when there is none. */
  public @Nullable String internalNote() {
    return internalNote;
  }

  /** A note to readers shown beside the article, or null. */
  public @Nullable String publicNote() {
    return publicNote;
  }

  /** Fields of the host, and those that this version does not know. */
  public Data.Tree extensions() {
    return extensions;
  }

  /** Where it is in its life. Kept by the store. */
  public WorkflowState status() {
    return status;
  }

  /** Its address, given at first publication; null before. Kept by the store. */
  public @Nullable ArticleAddress address() {
    return address;
  }

  /** When readers could first see it; never moves. Kept by the store; null before. */
  public @Nullable Instant firstPublishedAt() {
    return firstPublishedAt;
  }

  /** The date it is listed under. Kept by the store; null before first publication. */
  public @Nullable Instant publishedAt() {
    return publishedAt;
  }

  /** When the content last changed. Kept by the store; null before the first save. */
  public @Nullable Instant updatedAt() {
    return updatedAt;
  }

  /**
   * Which revision this is, counted from 1; 0 for an article never saved. Kept by the store, and
   * what a save is compared with: the loser of a race gets a {@link
   * org.broadsheet.cms.error.StaleRevisionException}.
   */
  public long revision() {
    return revision;
  }

  /**
   * The span in which readers may see this content once it is live: after schedule and embargo,
   * before expiry.
   */
  public VisibilityWindow window() {
    return VisibilityWindow.of(
        publishAt, embargo != null, embargo == null ? null : embargo.until(), expiresAt);
  }

  /** The headline for {@code role}, or the main one when that role has none. */
  public String headlineFor(String role) {
    return headlines.getOrDefault(role, headline);
  }

  /** The media item of that id. */
  public Optional<MediaItem> findMedia(String mediaId) {
    return media.stream().filter(each -> each.id().equals(mediaId)).findFirst();
  }

  /** The picture shown above the body and on fronts. */
  public Optional<MediaItem> leadMedia() {
    return media.stream().filter(each -> each.role().equals(MediaItem.LEAD)).findFirst();
  }

  public Optional<Explainer> explainer(ExplainerKind wanted) {
    return explainers.stream().filter(each -> each.kind().equals(wanted)).findFirst();
  }

  /**
   * The names of the authors joined by commas, or the byline when there is one; null when nobody is
   * named.
   */
  public @Nullable String printedByline() {
    if (byline != null) {
      return byline;
    }
    List<String> authors =
        contributors.stream()
            .filter(each -> each.role().equals(Credit.AUTHOR))
            .map(Credit::name)
            .toList();
    return authors.isEmpty() ? null : String.join(", ", authors);
  }

  private void requireOneExplainerPerKind() {
    Set<ExplainerKind> kinds = new HashSet<>();
    for (int i = 0; i < explainers.size(); i++) {
      if (!kinds.add(explainers.get(i).kind())) {
        throw new InvalidContentException(
            "explainers[" + i + "].kind",
            "duplicate-kind",
            "another explainer is of kind " + explainers.get(i).kind());
      }
    }
  }

  private void requireDistinctMedia() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < media.size(); i++) {
      if (!ids.add(media.get(i).id())) {
        throw new InvalidContentException(
            "media[" + i + "].id",
            "duplicate-id",
            "another media item has the id '" + media.get(i).id() + "'");
      }
    }
  }

  private static Map<String, String> headlines(Map<String, String> given) {
    if (given.isEmpty()) {
      return Map.of();
    }
    Map<String, String> checked = new TreeMap<>();
    given.forEach(
        (role, text) ->
            checked.put(
                Check.id("headlines", role),
                Check.filled("headlines." + role, text, ContentLimits.LINE_LENGTH)));
    return Collections.unmodifiableMap(checked);
  }

  private static List<String> lines(String field, List<String> given) {
    List<String> copy = Check.list(field, given, ContentLimits.ENTRIES);
    List<String> checked = new ArrayList<>(copy.size());
    for (int i = 0; i < copy.size(); i++) {
      checked.add(Check.filled(field + "[" + i + "]", copy.get(i), ContentLimits.NOTE_LENGTH));
    }
    return List.copyOf(checked);
  }

  private static List<String> aliases(List<String> given) {
    List<String> copy = Check.list("aliases", given, ContentLimits.ENTRIES);
    for (int i = 0; i < copy.size(); i++) {
      String path = copy.get(i);
      if (!path.startsWith("/") || path.startsWith("//")) {
        throw new InvalidContentException(
            "aliases[" + i + "]",
            "bad-address",
            "must be a path of the site that starts with one /");
      }
      Check.resource("aliases[" + i + "]", path);
    }
    return copy;
  }

  private static List<SectionId> sections(SectionId primary, List<SectionId> further) {
    Set<SectionId> all = new LinkedHashSet<>();
    all.add(primary);
    all.addAll(further);
    return Check.list("sections", List.copyOf(all), ContentLimits.ENTRIES);
  }

  private static @Nullable String optionalId(String field, @Nullable String value) {
    return value == null ? null : Check.id(field, value);
  }

  private static Locale locale(Locale value) {
    if (value.getLanguage().isEmpty()) {
      throw new InvalidContentException(
          "locale", "bad-locale", "must name a language, such as en-GB");
    }
    return value;
  }

  private static int urgency(int value) {
    if (value < 1 || value > 9) {
      throw new InvalidContentException(
          "urgency", "out-of-range", "must be 1 to 9 but is " + value);
    }
    return value;
  }

  private static long revision(long value) {
    if (value < 0) {
      throw new InvalidContentException("revision", "out-of-range", "must not be negative");
    }
    return value;
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(
        id,
        headline,
        headlines,
        slug,
        locale,
        translationGroup,
        kind,
        kicker,
        standfirst,
        keyPoints,
        byline,
        contributors,
        dateline,
        series,
        section,
        sections,
        tags,
        media,
        blocks,
        explainers,
        urgency,
        breaking,
        related,
        relatedBans,
        embargo,
        publishAt,
        expiresAt,
        corrections,
        rights,
        canonicalUrl,
        aliases,
        sourceType,
        trust,
        sensitivity,
        legal,
        internalNote,
        publicNote,
        extensions,
        status,
        address,
        firstPublishedAt,
        publishedAt,
        updatedAt,
        revision);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Article article && parts().equals(article.parts());
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, revision, headline);
  }

  @Override
  public String toString() {
    return "Article[" + id + ", revision " + revision + ", " + status + "]";
  }

  /** Collects the parts of an article. Not thread-safe; may be used again after {@link #build}. */
  public static final class Builder {
    private @Nullable ArticleId id;
    private @Nullable String headline;
    private Map<String, String> headlines = Map.of();
    private @Nullable Slug slug;
    private Locale locale = Locale.UK;
    private @Nullable String translationGroup;
    private String kind = "article";
    private @Nullable String kicker;
    private @Nullable String standfirst;
    private List<String> keyPoints = List.of();
    private @Nullable String byline;
    private List<Credit> contributors = List.of();
    private @Nullable String dateline;
    private @Nullable String series;
    private SectionId section = new SectionId("news");
    private List<SectionId> sections = List.of();
    private List<TagReference> tags = List.of();
    private List<MediaItem> media = List.of();
    private List<Block> blocks = List.of();
    private List<Explainer> explainers = List.of();
    private int urgency = 4;
    private @Nullable Breaking breaking;
    private List<RelatedPin> related = List.of();
    private List<ArticleId> relatedBans = List.of();
    private @Nullable Embargo embargo;
    private @Nullable Instant publishAt;
    private @Nullable Instant expiresAt;
    private List<Correction> corrections = List.of();
    private Rights rights = Rights.DEFAULT;
    private @Nullable String canonicalUrl;
    private List<String> aliases = List.of();
    private @Nullable String sourceType;
    private List<TrustIndicator> trust = List.of();
    private @Nullable String sensitivity;
    private @Nullable String legal;
    private @Nullable String internalNote;
    private @Nullable String publicNote;
    private Data.Tree extensions = Data.Tree.EMPTY;
    private WorkflowState status = WorkflowState.DRAFT;
    private @Nullable ArticleAddress address;
    private @Nullable Instant firstPublishedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant updatedAt;
    private long revision = 0;

    private Builder() {}

    private Builder(Article from) {
      id = from.id;
      headline = from.headline;
      headlines = from.headlines;
      slug = from.slug;
      locale = from.locale;
      translationGroup = from.translationGroup;
      kind = from.kind;
      kicker = from.kicker;
      standfirst = from.standfirst;
      keyPoints = from.keyPoints;
      byline = from.byline;
      contributors = from.contributors;
      dateline = from.dateline;
      series = from.series;
      section = from.section;
      sections = from.sections;
      tags = from.tags;
      media = from.media;
      blocks = from.blocks;
      explainers = from.explainers;
      urgency = from.urgency;
      breaking = from.breaking;
      related = from.related;
      relatedBans = from.relatedBans;
      embargo = from.embargo;
      publishAt = from.publishAt;
      expiresAt = from.expiresAt;
      corrections = from.corrections;
      rights = from.rights;
      canonicalUrl = from.canonicalUrl;
      aliases = from.aliases;
      sourceType = from.sourceType;
      trust = from.trust;
      sensitivity = from.sensitivity;
      legal = from.legal;
      internalNote = from.internalNote;
      publicNote = from.publicNote;
      extensions = from.extensions;
      status = from.status;
      address = from.address;
      firstPublishedAt = from.firstPublishedAt;
      publishedAt = from.publishedAt;
      updatedAt = from.updatedAt;
      revision = from.revision;
    }

    public Builder id(ArticleId value) {
      this.id = value;
      return this;
    }

    public Builder id(String value) {
      return id(new ArticleId(value));
    }

    /** The main headline, plain text. */
    public Builder headline(String value) {
      this.headline = value;
      return this;
    }

    /**
     * Other headlines by role: {@code short} for tight places, {@code seo} for search engines,
     * {@code social} for cards.
     */
    public Builder headlines(Map<String, String> value) {
      this.headlines = value;
      return this;
    }

    /** The article's word in web addresses. Default: made from the headline. */
    public Builder slug(@Nullable Slug value) {
      this.slug = value;
      return this;
    }

    /** The language, and place if it matters, that the article is written in. Default en-GB. */
    public Builder locale(Locale value) {
      this.locale = value;
      return this;
    }

    /**
     * Shared by the articles that tell one story in several locales; null when there is one only.
     */
    public Builder translationGroup(@Nullable String value) {
      this.translationGroup = value;
      return this;
    }

    /**
     * What it is: {@code article}, {@code live-blog}, or a word of the host's. Default {@code
     * article}.
     */
    public Builder kind(String value) {
      this.kind = value;
      return this;
    }

    /** The label above the headline, or null. */
    public Builder kicker(@Nullable String value) {
      this.kicker = value;
      return this;
    }

    /** Plain text shown under the headline, or null when the article has none. */
    public Builder standfirst(@Nullable String value) {
      this.standfirst = value;
      return this;
    }

    /** What a reader must know, one sentence each. */
    public Builder keyPoints(List<String> value) {
      this.keyPoints = value;
      return this;
    }

    /**
     * The line that names the writers as it is to be printed; null to make it from the
     * contributors.
     */
    public Builder byline(@Nullable String value) {
      this.byline = value;
      return this;
    }

    /** Who made it, in the order to be printed. */
    public Builder contributors(List<Credit> value) {
      this.contributors = value;
      return this;
    }

    /** Where it was written, or null. */
    public Builder dateline(@Nullable String value) {
      this.dateline = value;
      return this;
    }

    /** The series it belongs to, or null. */
    public Builder series(@Nullable String value) {
      this.series = value;
      return this;
    }

    /**
     * Sets the primary section. The former one stays listed unless {@link #sections} is set too.
     */
    public Builder section(SectionId value) {
      this.section = value;
      return this;
    }

    public Builder section(String value) {
      return section(new SectionId(value));
    }

    /** All sections it is listed in, the primary one first. */
    public Builder sections(List<SectionId> value) {
      this.sections = value;
      return this;
    }

    /** Its subjects, the weightiest first. */
    public Builder tags(List<TagReference> value) {
      this.tags = value;
      return this;
    }

    /** Its pictures and other media. */
    public Builder media(List<MediaItem> value) {
      this.media = value;
      return this;
    }

    /** The body. */
    public Builder blocks(List<Block> value) {
      this.blocks = value;
      return this;
    }

    /** What the news is worth to the reader, in the order to be shown; one of each kind. */
    public Builder explainers(List<Explainer> value) {
      this.explainers = value;
      return this;
    }

    /** 1 for the most urgent to 9 for the least. Default 4. */
    public Builder urgency(int value) {
      this.urgency = value;
      return this;
    }

    /** Set when the article is, was or will be breaking news; else null. */
    public Builder breaking(@Nullable Breaking value) {
      this.breaking = value;
      return this;
    }

    /** Editors' choices among the related articles. Computed ones are never stored here. */
    public Builder related(List<RelatedPin> value) {
      this.related = value;
      return this;
    }

    /** Articles never to show as related. */
    public Builder relatedBans(List<ArticleId> value) {
      this.relatedBans = value;
      return this;
    }

    /** Keeps every reader out, or null. */
    public Builder embargo(@Nullable Embargo value) {
      this.embargo = value;
      return this;
    }

    /** When it is to appear once published, or null for at once. */
    public Builder publishAt(@Nullable Instant value) {
      this.publishAt = value;
      return this;
    }

    /** When it is to disappear, or null for never. */
    public Builder expiresAt(@Nullable Instant value) {
      this.expiresAt = value;
      return this;
    }

    /** Notices of what was wrong, oldest first. */
    public Builder corrections(List<Correction> value) {
      this.corrections = value;
      return this;
    }

    /** Who owns it and what others may do. */
    public Builder rights(Rights value) {
      this.rights = value;
      return this;
    }

    /** Where it was first published, for taken-over articles; null for our own. */
    public Builder canonicalUrl(@Nullable String value) {
      this.canonicalUrl = value;
      return this;
    }

    /** Further paths of the site that lead here, such as those of an older system. */
    public Builder aliases(List<String> value) {
      this.aliases = value;
      return this;
    }

    /** How the text came about, as an IPTC digital source type, or null. */
    public Builder sourceType(@Nullable String value) {
      this.sourceType = value;
      return this;
    }

    /** Statements on how it was made. */
    public Builder trust(List<TrustIndicator> value) {
      this.trust = value;
      return this;
    }

    /** A warning that readers should have, such as {@code graphic}; null for none. */
    public Builder sensitivity(@Nullable String value) {
      this.sensitivity = value;
      return this;
    }

    /** A legal restriction, for editors only, or null. */
    public Builder legal(@Nullable String value) {
      this.legal = value;
      return this;
    }

    /** For editors only; never published. Null when there is none. */
    public Builder internalNote(@Nullable String value) {
      this.internalNote = value;
      return this;
    }

    /** A note to readers shown beside the article, or null. */
    public Builder publicNote(@Nullable String value) {
      this.publicNote = value;
      return this;
    }

    /** Fields of the host, and those that this version does not know. */
    public Builder extensions(Data.Tree value) {
      this.extensions = value;
      return this;
    }

    /** Where it is in its life. Kept by the store. */
    public Builder status(WorkflowState value) {
      this.status = value;
      return this;
    }

    /** Its address, given at first publication; null before. Kept by the store. */
    public Builder address(@Nullable ArticleAddress value) {
      this.address = value;
      return this;
    }

    /** When readers could first see it; never moves. Kept by the store; null before. */
    public Builder firstPublishedAt(@Nullable Instant value) {
      this.firstPublishedAt = value;
      return this;
    }

    /** The date it is listed under. Kept by the store; null before first publication. */
    public Builder publishedAt(@Nullable Instant value) {
      this.publishedAt = value;
      return this;
    }

    /** When the content last changed. Kept by the store; null before the first save. */
    public Builder updatedAt(@Nullable Instant value) {
      this.updatedAt = value;
      return this;
    }

    /**
     * Which revision this is, counted from 1; 0 for an article never saved. Kept by the store, and
     * what a save is compared with: the loser of a race gets a {@link
     * org.broadsheet.cms.error.StaleRevisionException}.
     */
    public Builder revision(long value) {
      this.revision = value;
      return this;
    }

    /** Adds a paragraph of plain text to the body, with the next free id. */
    public Builder paragraph(String text) {
      return block(Paragraph.of(nextBlockId(), text));
    }

    /** Adds {@code block} to the body. */
    public Builder block(Block block) {
      blocks = plus(blocks, block);
      return this;
    }

    /** Adds an explainer of plain text. */
    public Builder explainer(ExplainerKind explainerKind, String text) {
      Block block = Paragraph.of(explainerKind.id() + "-1", text);
      explainers = plus(explainers, new Explainer(explainerKind, List.of(block)));
      return this;
    }

    /** Adds a "Why this matters" of plain text. */
    public Builder whyThisMatters(String text) {
      return explainer(ExplainerKind.WHY_THIS_MATTERS, text);
    }

    /** Adds a "What this means for you" of plain text. */
    public Builder whatThisMeansForYou(String text) {
      return explainer(ExplainerKind.WHAT_THIS_MEANS_FOR_YOU, text);
    }

    public Builder keyPoint(String text) {
      keyPoints = plus(keyPoints, text);
      return this;
    }

    /** Credits the author called {@code name}. */
    public Builder author(String name) {
      contributors = plus(contributors, Credit.author(name));
      return this;
    }

    /** Adds the tag called {@code name}. */
    public Builder tag(String name) {
      tags = plus(tags, TagReference.named(name));
      return this;
    }

    /** Sets the headline for {@code role}, such as {@code seo}. */
    public Builder headline(String role, String text) {
      Map<String, String> changed = new LinkedHashMap<>(headlines);
      changed.put(role, text);
      headlines = changed;
      return this;
    }

    private String nextBlockId() {
      Set<String> used = new HashSet<>();
      blocks.forEach(each -> used.add(each.id()));
      int number = blocks.size() + 1;
      while (used.contains("b" + number)) {
        number++;
      }
      return "b" + number;
    }

    private static <T> List<T> plus(Collection<T> list, T last) {
      List<T> longer = new ArrayList<>(list);
      longer.add(last);
      return longer;
    }

    /**
     * Makes the article.
     *
     * @throws InvalidContentException if a field breaks a bound or is missing; names its path
     */
    public Article build() {
      if (id == null) {
        throw new InvalidContentException("id", "missing", "is missing");
      }
      if (headline == null) {
        throw new InvalidContentException("headline", "missing", "is missing");
      }
      return new Article(this);
    }
  }
}
