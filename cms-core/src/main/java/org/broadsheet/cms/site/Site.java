package org.broadsheet.cms.site;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.section.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * What a publication is called and where and how it is published. One {@code Cms} serves one site.
 *
 * <p>Immutable; derive from one with {@link #toBuilder}.
 *
 * @param name the brand
 * @param tagline the line under the brand, or null
 * @param description one sentence for search engines and feeds
 * @param baseUri the address readers use, without a slash at the end; all absolute links are made
 *     from it, never from a request
 * @param locale the language of the site's own labels. Default en-GB
 * @param zone where a day begins and ends for addresses, archives and dates without a zone. Default
 *     UTC
 * @param navigation the sections in the main navigation, in order; empty for all top sections
 * @param logo a picture of the brand for feeds and search engines, or null
 * @param extensions fields this version does not know
 */
public record Site(
    String name,
    @Nullable String tagline,
    String description,
    URI baseUri,
    Locale locale,
    ZoneId zone,
    List<SectionId> navigation,
    List<SocialLink> socialLinks,
    @Nullable String logo,
    Data.Tree extensions) {
  public Site {
    name = Check.filled("name", name, ContentLimits.LINE_LENGTH);
    tagline = Check.optional("tagline", tagline, ContentLimits.LINE_LENGTH);
    description = Check.text("description", description, ContentLimits.NOTE_LENGTH);
    baseUri = withoutSlash(baseUri);
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(zone, "zone");
    navigation = Check.list("navigation", navigation, ContentLimits.ENTRIES);
    socialLinks = Check.list("socialLinks", socialLinks, ContentLimits.ENTRIES);
    logo = logo == null ? null : Check.resource("logo", logo);
    extensions = Data.bounded("extensions", extensions);
  }

  /** A builder with every default set. */
  public static Builder builder(String name, URI baseUri) {
    return new Builder(name, baseUri);
  }

  public Builder toBuilder() {
    Builder builder = new Builder(name, baseUri);
    builder.tagline = tagline;
    builder.description = description;
    builder.locale = locale;
    builder.zone = zone;
    builder.navigation = navigation;
    builder.socialLinks = socialLinks;
    builder.logo = logo;
    builder.extensions = extensions;
    return builder;
  }

  /**
   * The absolute address of {@code path}, which starts with a slash; absolute addresses are
   * returned as they are.
   */
  public String absolute(String path) {
    return path.startsWith("/") ? baseUri + path : path;
  }

  private static URI withoutSlash(URI given) {
    String text = Check.webAddress("baseUri", given.toString());
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : given;
  }

  /** Collects the parts of a site. Not thread-safe. */
  public static final class Builder {
    private String name;
    private URI baseUri;
    private @Nullable String tagline;
    private @Nullable String description;
    private Locale locale = Locale.UK;
    private ZoneId zone = ZoneId.of("UTC");
    private List<SectionId> navigation = List.of();
    private List<SocialLink> socialLinks = List.of();
    private @Nullable String logo;
    private Data.Tree extensions = Data.Tree.EMPTY;

    private Builder(String name, URI baseUri) {
      this.name = name;
      this.baseUri = baseUri;
    }

    public Builder name(String value) {
      this.name = value;
      return this;
    }

    public Builder baseUri(URI value) {
      this.baseUri = value;
      return this;
    }

    public Builder tagline(@Nullable String value) {
      this.tagline = value;
      return this;
    }

    /** Default: the tagline, or the name when there is none. */
    public Builder description(@Nullable String value) {
      this.description = value;
      return this;
    }

    public Builder locale(Locale value) {
      this.locale = value;
      return this;
    }

    public Builder zone(ZoneId value) {
      this.zone = value;
      return this;
    }

    public Builder navigation(List<SectionId> value) {
      this.navigation = value;
      return this;
    }

    public Builder socialLinks(List<SocialLink> value) {
      this.socialLinks = value;
      return this;
    }

    public Builder logo(@Nullable String value) {
      this.logo = value;
      return this;
    }

    public Builder extensions(Data.Tree value) {
      this.extensions = value;
      return this;
    }

    public Site build() {
      String line = tagline == null ? name : tagline;
      return new Site(
          name,
          tagline,
          description == null ? line : description,
          baseUri,
          locale,
          zone,
          navigation,
          socialLinks,
          logo,
          extensions);
    }
  }
}
