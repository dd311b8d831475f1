package org.broadsheet.cms.render;

import java.nio.charset.StandardCharsets;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.site.Site;

/** The absolute addresses of articles. */
public final class Permalinks {
  private static final String UNRESERVED = "-._~!$&'()*+,;=:@";

  private Permalinks() {}

  /** The address that names an article for ever and leads to where it is read. */
  public static String ofId(Site site, ArticleId id) {
    StringBuilder path = new StringBuilder("/id/");
    for (byte each : id.value().getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      if ((c < 0x80 && Character.isLetterOrDigit(c)) || UNRESERVED.indexOf(c) >= 0) {
        path.append(c);
      } else {
        path.append('%').append("%02X".formatted((int) c));
      }
    }
    return site.absolute(path.toString());
  }

  /** Where an article is read. */
  public static String of(Site site, ArticleAddress address) {
    return site.absolute(address.path());
  }

  /** Where search engines should send readers: the first place of an article taken over. */
  public static String canonical(Site site, Article article, ArticleAddress address) {
    String elsewhere = article.canonicalUrl();
    return elsewhere == null ? of(site, address) : elsewhere;
  }
}
