package org.broadsheet.cms.content;

import org.jspecify.annotations.Nullable;

/**
 * Something that lives elsewhere: a video, a post, a chart. Nothing is fetched on its account; a
 * page shows it as a titled link unless a renderer for its provider is installed.
 *
 * @param url where it lives; http or https
 * @param provider who serves it, in lower case such as {@code youtube}, or null when unknown
 * @param title what it is, for people, or null
 * @param fallback text that says what the reader misses, or null
 */
public record Embed(
    String id,
    String url,
    @Nullable String provider,
    @Nullable String title,
    @Nullable String fallback,
    Data.Tree extensions)
    implements Block {
  public Embed {
    id = Check.id("id", id);
    url = Check.webAddress("url", url);
    provider = Check.optional("provider", provider, ContentLimits.LINE_LENGTH);
    title = Check.optional("title", title, ContentLimits.LINE_LENGTH);
    fallback = Check.optional("fallback", fallback, ContentLimits.NOTE_LENGTH);
    extensions = Data.bounded("extensions", extensions);
  }

  public Embed(
      String id,
      String url,
      @Nullable String provider,
      @Nullable String title,
      @Nullable String fallback) {
    this(id, url, provider, title, fallback, Data.Tree.EMPTY);
  }
}
